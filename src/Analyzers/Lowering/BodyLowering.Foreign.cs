using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>So many copies of a value are written out one by one.</summary>
    private const int MostCopies = 100;

    private Term ForeignCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (Answers.TellIdentity(method))
        {
            return Terms.AreSame(arguments[0], arguments[1]);
        }

        if (method.IsStatic && TaskTypes.IsTaskObject(method.ContainingType))
        {
            arguments = [.. arguments.Select((argument, index) => argument is QueryTerm ? Listed(call.Arguments[index], argument, steps) : argument)];
        }

        var handed = GuardMembers.Of(method) is not null ? []
            : Answers.OnlyRead(method.ContainingType) ? arguments.Where((argument, index) =>
                argument is FunctionTerm || Unwrap(call.Arguments[index].Value)?.Type?.TypeKind == TypeKind.Delegate)
            : Handed(call.Instance, method.MethodKind == MethodKind.Constructor ? null : receiver, call.Arguments, arguments);
        FailMaybe(method, steps);
        var started = HandedDelegates.StartedBy(call) is { } code ? FunctionOf(code) : null;
        Reach(method, call, started is null ? handed : handed.Append(started), steps);
        var told = arguments.Where((_, index) => call.Arguments[index].Parameter?.RefKind != RefKind.Out).Append(receiver ?? Term.Null).ToImmutableArray();
        ForgetReferences(call.Arguments, steps, PureCode.Contains(method) ? told : null);
        ForgetStruct(call, told, steps);
        var unstable = UnstableNames.Describe(method);
        return IsSteady(method) && !arguments.Any(argument => argument is FunctionTerm) ? new MemberTerm(_context.Ids.OfConstructed(method), receiver, arguments, unstable)
            : unstable is not null ? Kept(new UnknownTerm(Id(method.ReturnType), Unstable: unstable), steps)
            : Answer(method, !_isAskedAgain && Answers.Remember(method) ? method.ContainingType.OriginalDefinition : null, told, steps);
    }

    /// <summary>Makes unknown what a method of another assembly may have made of the struct that it was called on, such as an enumerator.</summary>
    private void ForgetStruct(IInvocationOperation call, ImmutableArray<Term> told, Steps steps)
    {
        if (call is { Instance: ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation, TargetMethod: { IsReadOnly: false, ContainingType: { IsValueType: true, IsReadOnly: false, SpecialType: SpecialType.None } } }
            && ContainerTypes.KindOf(call.TargetMethod.ContainingType) is null && !_context.IsOwn(call.TargetMethod))
        {
            Write(Locate(call.Instance, steps), Lost(call.Instance.Type, origin: null, told), call, steps);
        }
    }

    /// <summary>What a method of another assembly gives back that does not say the same each time.</summary>
    private Term Answer(IMethodSymbol method, ITypeSymbol? origin, ImmutableArray<Term> told, Steps steps)
    {
        var answer = PureCode.Contains(method) ? Lost(method.ReturnType, origin, told) : new UnknownTerm(Id(method.ReturnType), Origin: Id(origin)) { About = told };
        return origin is null ? answer : Kept(answer, steps);
    }

    /// <summary>Adds what calling code of another assembly may do.</summary>
    private void Reach(IMethodSymbol method, IOperation call, IEnumerable<Term> handed, Steps steps)
    {
        if (MayRunOwnCode(method) && _project.Reaches(method.OriginalDefinition))
        {
            Opaque(OpaqueReason.UnnamedCall, call, steps); // An implementation of this project may be what runs.
        }

        HandOver(
            handed, call, (method.ContainingAssembly is { } assembly && _context.Foreign.Reaches(assembly)) || Answers.RunByReflection(method), steps, StarterOf(method),
            HandedDelegates.RunsHere(method, call));
    }

    private void HandOver(IEnumerable<Term> handed, IOperation call, bool reaches, Steps steps, string? starter = null, bool runsHere = false)
    {
        var worth = handed.Where(IsWorthHanding).ToImmutableArray();
        if (reaches || !worth.IsEmpty)
        {
            steps.Add(new ForeignCallEffect(worth, reaches, At(call), starter) { RunsHere = runsHere });
        }
    }

    /// <summary>The receiver and arguments by which other code can run or change something.</summary>
    private static IEnumerable<Term> Handed(
        IOperation? instance, Term? receiver, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> arguments)
    {
        if (receiver is not null && Unwrap(instance)?.Type.MayBeChanged() == true)
        {
            yield return receiver;
        }

        for (var index = 0; index < operations.Length; index++)
        {
            var isReadOnly = Answers.IsReadOnlyView(operations[index].Parameter?.Type);
            if (arguments[index] is FunctionTerm || (!isReadOnly && Unwrap(operations[index].Value)?.Type.MayBeChanged() == true))
            {
                yield return arguments[index];
            }
        }
    }

    private static bool IsWorthHanding(Term term) => term is not (LiteralTerm or UnknownTerm or RangeTerm or LengthTerm or BinaryTerm or NotTerm);

    /// <summary>Whether a member of another assembly may have an implementation in this project.</summary>
    private static bool MayRunOwnCode(IMethodSymbol? method) => method?.IsDispatched() == true;

    /// <summary>Whether a method is taken to say the same each time it is asked for the same.</summary>
    private bool IsSteady(IMethodSymbol method) => !_isAskedAgain && Answers.AreSteady(method);

    /// <summary>Whether a property is the indexer of a container that is followed.</summary>
    private static bool IsContainerIndexer(IPropertySymbol property) => property is { IsIndexer: true, Parameters.Length: 1 } && !ContainerTypes.IsLookup(property.ContainingType)
        && (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Map
            || (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Sequence && property.Parameters[0].Type.SpecialType == SpecialType.System_Int32));

    /// <summary>What a property of another assembly says.</summary>
    private Term Asked(IPropertyReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments)
    {
        var property = reference.Property;
        if (receiver is not null)
        {
            if (arguments.IsEmpty && OfElements(property, Unwrap(reference.Instance)?.Type, receiver) is { } described)
            {
                return described;
            }

            if (property.IsIndexer && IsBuilder(property.ContainingType))
            {
                return new ElementTerm(Built(property.ContainingType, receiver), arguments[0]) { IsLetter = true };
            }

            var isLetter = property.ContainingType.SpecialType == SpecialType.System_String;
            if (property.IsIndexer && arguments.Length == 1 && (IsContainerIndexer(property) || isLetter))
            {
                return new ElementTerm(receiver, arguments[0]) { IsLetter = isLetter };
            }
        }

        var isSteady = !_isAskedAgain && !Answers.AreUnsteady(property) && (receiver is not null || property.SetMethod is null);
        var unstable = UnstableNames.Describe(property);
        return isSteady ? new MemberTerm(_context.Ids.OfConstructed(property), receiver, arguments, unstable)
            : unstable is not null ? new UnknownTerm(Id(reference.Type), Unstable: unstable)
            : Unknown(reference.Type);
    }

    /// <summary>What a property says of a container, of a part of one, or of what may be nothing; null for others.</summary>
    private Term? OfElements(IPropertySymbol property, ITypeSymbol? type, Term receiver)
    {
        var owner = property.ContainingType;
        var isNullable = owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return ElementMembers.Of(property) switch
        {
            ElementMember.Length when IsBuilder(owner) => new LengthTerm(Built(owner, receiver)),
            ElementMember.Length when ContainerTypes.KindOf(owner) is not null || owner.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol => new LengthTerm(receiver),
            ElementMember.Rank when type is IArrayTypeSymbol array => new LiteralTerm(array.Rank),
            ElementMember.IsEmpty when ContainerTypes.KindOf(owner) is not null => Terms.AreEqual(new LengthTerm(receiver), Zero),
            ElementMember.Keys when ContainerTypes.KindOf(owner) == ContainerKind.Map => new MapPartTerm(receiver, IsKeys: true),
            ElementMember.Values when ContainerTypes.KindOf(owner) == ContainerKind.Map => new MapPartTerm(receiver, IsKeys: false),
            ElementMember.Key when ContainerTypes.IsPair(owner) => new ElementTerm(receiver, Zero),
            ElementMember.Value when ContainerTypes.IsPair(owner) => new ElementTerm(receiver, new LiteralTerm(1)),
            ElementMember.HasValue when isNullable => Terms.Not(Terms.IsNull(receiver)),
            ElementMember.Value when isNullable => receiver,
            _ => null,
        };
    }

    /// <summary>What is known of the result of a call that chooses a number or counts; null for other calls.</summary>
    private Term? PureCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        EvaluatedMembers.IsRange(call.TargetMethod) ? new RangeTerm(arguments[0], arguments[1])
        : call.Type?.IsWholeNumber() == true && EvaluatedMembers.IsGreater(call.TargetMethod) is { } isGreater ? OneOf(arguments, isGreater, steps)
        : null;

    /// <summary>The smaller or the greater of two numbers.</summary>
    private Term OneOf(ImmutableArray<Term> numbers, bool isGreater, Steps steps)
    {
        var (left, right) = (Stable(numbers[0], steps), Stable(numbers[1], steps));
        return Choice(new BinaryTerm(TermOperator.Less, left, right), _ => isGreater ? right : left, _ => isGreater ? left : right, steps);
    }
}
