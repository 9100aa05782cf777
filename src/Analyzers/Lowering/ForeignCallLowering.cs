using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls of members of other assemblies of which nothing else is known.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ForeignCallLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Calls a method of another project that says of itself that it has nothing to do with scopes; null for other calls.</summary>
    public Term? NeutralElsewhere(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod.IsOfExtensionBlock() ? call.TargetMethod.StaticOfExtension() ?? call.TargetMethod : call.TargetMethod;
        return factory.Context.IsElsewhere(method) && factory.Api.IsSaidNeutral(method.OriginalDefinition)
            ? ForeignCall(call, receiver, arguments, steps)
            : null;
    }

    /// <summary>So many copies of a value are written out one by one.</summary>
    public const int MostCopies = 100;

    /// <summary>Makes unknown what is passed by reference to code that is not followed.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="steps">Where that goes.</param>
    /// <param name="told">What determines the new values; null where other things may too.</param>
    public void HavocReferences(ImmutableArray<IArgumentOperation> arguments, Steps steps, ImmutableArray<Term>? told = null)
    {
        foreach (var argument in arguments.Where(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            if (argument.Value is not IDiscardOperation)
            {
                var place = lowering.Places.Locate(argument.Value, steps);
                if (argument.Parameter is { RefKind: RefKind.Ref } && place is not PropertyPlace)
                {
                    lowering.Escapes.EscapeIfMutable(lowering.Places.Read(place, argument.Value, steps), place.Type, argument, steps);
                }

                lowering.Places.Write(place, told is { } parts ? factory.Determined(argument.Value.Type, null, parts) : factory.Unknown(argument.Value.Type), argument, steps);
                if (argument.Parameter is { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol keeper } && KeepsReferences(keeper))
                {
                    lowering.References.LosePlaces(argument.Value, steps);
                }
            }
        }
    }

    /// <summary>Whether what a member makes or gives may refer to what it was handed by reference, as a span does.</summary>
    private static bool KeepsReferences(IMethodSymbol member) => member.MethodKind == MethodKind.Constructor ? member.ContainingType.IsRefLikeType : member.ReturnType.IsRefLikeType;

    /// <summary>A call of code that is not followed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="steps">Where its effects go.</param>
    /// <param name="isEvaluated">Whether it is evaluated where its operands are known, so that it is known then whether it throws.</param>
    public Term ForeignCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps, bool isEvaluated = false)
    {
        var method = call.TargetMethod;
        if (Answers.TellIdentity(method))
        {
            return arguments[0] is ReadTerm && arguments[0].Equals(arguments[1]) && call.Arguments[0].Value.Unwrap()?.Type is { IsReferenceType: true } ? Terms.True : Terms.AreSame(arguments[0], arguments[1]);
        }

        if (method.IsStatic && TaskTypes.IsTaskObject(method.ContainingType))
        {
            arguments = [.. arguments.Select((argument, index) => argument is QueryTerm ? lowering.TextCalls.Listed(call.Arguments[index], argument, steps) : argument)];
        }

        var escaping = GuardMembers.Of(method) is not null ? []
            : Answers.OnlyRead(method.ContainingType) ? arguments.Where((argument, index) =>
                argument is FunctionTerm || call.Arguments[index].Value.Unwrap()?.Type?.TypeKind == TypeKind.Delegate)
                .Concat(receiver is not null && Answers.Keep(method.ContainingType) ? [receiver] : [])
            : EscapeLowering.EscapingOperands(call.Instance, method.MethodKind == MethodKind.Constructor ? null : receiver, call.Arguments, arguments);
        if (!isEvaluated && !(lowering.Failures.IsGuarded && FailingMembers.Of(method) is not null && !arguments.Any(argument => argument is QueryTerm)))
        {
            lowering.Escapes.FailMaybe(method, steps);
        }

        var started = HandedDelegates.StartedBy(call) is { } code ? lowering.Functions.FunctionOf(code) : null;
        lowering.Escapes.Reach(method, call, started is null ? escaping : escaping.Append(started), steps);
        var told = arguments.Where((_, index) => call.Arguments[index].Parameter?.RefKind != RefKind.Out).Append(receiver ?? Term.Null).ToImmutableArray();
        HavocReferences(call.Arguments, steps, PureCode.Contains(method) ? told : null);
        HavocStruct(call, told, steps);
        var origin = lowering.ForeignAnswers.IsAskedAgain || !Answers.Remember(method) ? null : method.ContainingType.OriginalDefinition;
        var answer = lowering.ForeignAnswers.Answer(method, receiver, arguments, told, origin, steps);
        return lowering.ForeignAnswers.Kept(method, answer, arguments, steps);
    }

    /// <summary>Makes unknown what a method of another assembly may have made of the struct that it was called on, such as an enumerator.</summary>
    private void HavocStruct(IInvocationOperation call, ImmutableArray<Term> told, Steps steps)
    {
        if (call is { Instance: ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation, TargetMethod: { IsReadOnly: false, ContainingType: { IsValueType: true, IsReadOnly: false, SpecialType: SpecialType.None } } }
            && ContainerTypes.KindOf(call.TargetMethod.ContainingType) is null && !factory.Context.IsOwn(call.TargetMethod))
        {
            lowering.Places.Write(lowering.Places.Locate(call.Instance, steps), factory.Determined(call.Instance.Type, origin: null, told), call, steps);
        }
    }

    /// <summary>What is known of the result of a call that chooses a number or counts; null for other calls.</summary>
    public Term? PureCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        EvaluatedMembers.IsRange(call.TargetMethod) ? new RangeTerm(arguments[0], arguments[1])
        : call.Type?.IsWholeNumber() == true && EvaluatedMembers.IsGreater(call.TargetMethod) is { } isGreater ? OneOf(arguments, isGreater, steps)
        : null;

    /// <summary>The smaller or the greater of two numbers.</summary>
    private Term OneOf(ImmutableArray<Term> numbers, bool isGreater, Steps steps)
    {
        var (left, right) = (factory.Stable(numbers[0], steps), factory.Stable(numbers[1], steps));
        return lowering.Branches.Choice(new BinaryTerm(TermOperator.Less, left, right), _ => isGreater ? right : left, _ => isGreater ? left : right, steps);
    }
}
