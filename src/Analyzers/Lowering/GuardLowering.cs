using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers methods that throw under a condition on their arguments: behind the call it does not hold.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class GuardLowering(EffectFactory factory)
{
    /// <summary>Ends the paths on which a call throws by what is said of its method.</summary>
    public void EndWhereItThrows(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.HasAttribute(GuardMembers.DoesNotReturn) || (factory.Context.IsOwn(method) && method.Definition().OnlyThrows()))
        {
            steps.Add(new JumpEffect(JumpKind.Throw));
            return;
        }

        if (Refused(call, arguments) is { } refused)
        {
            if (GuardMembers.Of(method) is GuardKind.NullOrEmpty or GuardKind.NullOrWhiteSpace && factory.Context.Compilation.GetTypeByMetadataName(Exceptions.ArgumentNull) is { } forNull)
            {
                steps.Add(new BranchEffect(Presumption.Of(call.Arguments[0].Value, arguments[0], Terms.IsNull(arguments[0])), Refusal(call, forNull, arguments), Effect.Nothing));
            }

            steps.Add(new BranchEffect(Presumption.Of(call.Arguments[0].Value, arguments[0], refused), Refusal(call, method.ContainingType, arguments), Effect.Nothing));
            return;
        }

        for (var index = 0; index < arguments.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter && ThrowsAt(parameter) is { } value)
            {
                ThrowIf(value ? arguments[index] : Terms.Not(arguments[index]), thrown: null, steps);
            }
        }
    }

    /// <summary>Throws what a guard of the framework throws, which has the name of the refused value.</summary>
    private Effect Refusal(IInvocationOperation call, INamedTypeSymbol thrown, ImmutableArray<Term> arguments)
    {
        var constructors = thrown.InstanceConstructors.Where(candidate => candidate.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_String) && candidate.Parameters.Any(GuardMembers.IsName))
            .OrderBy(candidate => candidate.Parameters.Length).ToList();
        var index = call.Arguments.ToList().FindIndex(argument => argument.Parameter is { } parameter && GuardMembers.IsName(parameter));
        if (index < 0 || constructors.Count == 0 || !factory.Context.HasModel(constructors[0]))
        {
            return new JumpEffect(JumpKind.Throw, Thrown: factory.Id(thrown));
        }

        // What it says of the value is not known, other than that it says something.
        var constructor = GuardMembers.Of(call.TargetMethod) == GuardKind.Null ? constructors[0] : constructors[constructors.Count - 1];
        var given = constructor.Parameters.Select(parameter => new Argument(
            factory.SlotFor(parameter), GuardMembers.IsName(parameter) ? arguments[index] : new ConcatTerm(factory.Determined(parameter.Type, origin: null), new LiteralTerm(""))));
        var made = factory.NewResult();
        return new SequenceEffect(
        [
            new ConstructEffect(factory.Context.Ids.LayoutOf(thrown), factory.Id(constructor), [.. given], [], made, factory.At(call)),
            new JumpEffect(JumpKind.Throw, Value: new ReadTerm(made), Thrown: factory.Id(thrown), IsExact: true),
        ]);
    }

    public void ThrowIf(Term condition, ITypeSymbol? thrown, Steps steps) =>
        steps.Add(new BranchEffect(condition, new JumpEffect(JumpKind.Throw, Thrown: factory.Id(thrown)), Effect.Nothing));

    /// <summary>The truth value of a parameter with which its method does not return.</summary>
    public static bool? ThrowsAt(IParameterSymbol parameter) => parameter.Type.SpecialType != SpecialType.System_Boolean ? null
        : parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == GuardMembers.DoesNotReturnIf)
            ?.ConstructorArguments.FirstOrDefault().Value as bool?;

    /// <summary>What the guards of the framework refuse, such as <c>ArgumentOutOfRangeException.ThrowIfZero</c>; null for other calls.</summary>
    private Term? Refused(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        if (GuardMembers.Of(call.TargetMethod) is not { } guard)
        {
            return null;
        }

        var value = arguments[0];
        return guard switch
        {
            GuardKind.True => value,
            GuardKind.Null => Terms.IsNull(value),
            GuardKind.NullOrWhiteSpace => new KnownCallTerm(EvaluatedMembers.IsBlank, [value], factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean), origin: null, value)),
            GuardKind.NullOrEmpty => Terms.Or(Terms.IsNull(value), Terms.AreEqual(value, new LiteralTerm(""))),
            _ when call.Arguments[0].Value.Unwrap()?.Type?.IsComparedAsNumber() != true => null,
            GuardKind.Zero => Terms.AreEqual(value, Terms.Zero),
            GuardKind.Negative => new BinaryTerm(TermOperator.Less, value, Terms.Zero),
            GuardKind.NegativeOrZero => new BinaryTerm(TermOperator.LessOrEqual, value, Terms.Zero),
            GuardKind.Equal => Terms.AreEqual(value, arguments[1]),
            GuardKind.NotEqual => Terms.Not(Terms.AreEqual(value, arguments[1])),
            GuardKind.Less => new BinaryTerm(TermOperator.Less, value, arguments[1]),
            GuardKind.LessOrEqual => new BinaryTerm(TermOperator.LessOrEqual, value, arguments[1]),
            GuardKind.Greater => new BinaryTerm(TermOperator.Less, arguments[1], value),
            GuardKind.GreaterOrEqual => new BinaryTerm(TermOperator.LessOrEqual, arguments[1], value),
            _ => null,
        };
    }
}
