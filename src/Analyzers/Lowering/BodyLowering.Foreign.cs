using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>So many copies of a value are written out one by one.</summary>
    private const int MostCopies = 100;

    /// <summary>Types whose members say something else each time.</summary>
    private static readonly ImmutableHashSet<string> UnsteadyTypes = ["Random", "RandomNumberGenerator", "TimeProvider", "Stopwatch"];

    /// <summary>Types whose static members do.</summary>
    private static readonly ImmutableHashSet<string> UnsteadyStatics =
        ["Guid", "DateTime", "DateTimeOffset", "Console", "Interlocked"];

    /// <summary>Types whose members run the delegates that they are handed but change no object.</summary>
    private static readonly ImmutableHashSet<string> Readers = ["String", "Console", "Math", "Enumerable", "ArgumentNullException"];

    /// <summary>How the names of methods begin that say something else each time.</summary>
    private static readonly string[] UnsteadyPrefixes =
        ["Read", "Next", "Dequeue", "Pop", "Take", "Try", "MoveNext", "Receive", "Poll", "Add", "Remove"];

    /// <summary>How the names of methods begin that take what comes next: each answer is one of its own.</summary>
    private static readonly string[] TakingPrefixes = ["Dequeue", "TryDequeue", "Pop", "TryPop", "Take", "TryTake", "TryPeek", "MoveNext", "Get"];

    private Term ForeignCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (method is { Name: nameof(ReferenceEquals), IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object })
        {
            return Terms.AreEqual(arguments[0], arguments[1]);
        }

        if (method is { IsStatic: true, ContainingType.Name: "Task" })
        {
            arguments = [.. arguments.Select((argument, index) => argument is QueryTerm ? Listed(call.Arguments[index], argument, steps) : argument)];
        }

        var handed = Readers.Contains(method.ContainingType.Name)
            ? arguments.Where((argument, index) =>
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
            : Answer(method, !_isAskedAgain && Remembers(method) ? method.ContainingType.OriginalDefinition : null, told, steps);
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
            handed, call, (method.ContainingAssembly is { } assembly && _context.Foreign.Reaches(assembly)) || RunsByReflection(method), steps, StarterOf(method),
            HandedDelegates.RunsHere(method, call));
    }

    /// <summary>Whether a method runs code that only the running program names.</summary>
    private static bool RunsByReflection(IMethodSymbol method) => method.Name switch
    {
        "Invoke" => method.ContainingType.ContainingNamespace?.ToDisplayString() == "System.Reflection",
        "InvokeMember" or "DynamicInvoke" => true,
        "CreateInstance" => method.ContainingType.Name == nameof(Activator) && method.TypeArguments.IsEmpty,
        _ => false,
    };

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
            var isReadOnly = operations[index].Parameter?.Type.Name == "ReadOnlySpan";
            if (arguments[index] is FunctionTerm || (!isReadOnly && Unwrap(operations[index].Value)?.Type.MayBeChanged() == true))
            {
                yield return arguments[index];
            }
        }
    }

    /// <summary>Whether what a method says depends on what its object was told before, so that it can guard what is to happen once.</summary>
    private static bool Remembers(IMethodSymbol method) =>
        (IsChangingCollection(method.ContainingType) || method.ContainingType.Name == "Interlocked")
        && !method.ReturnsVoid
        && !TakingPrefixes.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsChangingCollection(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
        && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    private static bool IsUnsteady(ISymbol member) =>
        (member is { ContainingType: { Name: nameof(Environment) } } and IPropertySymbol { SetMethod: null })
        || UnsteadyTypes.Contains(member.ContainingType.Name) || (member.IsStatic && UnsteadyStatics.Contains(member.ContainingType.Name));

    private static bool IsWorthHanding(Term term) => term is not (LiteralTerm or UnknownTerm or RangeTerm or LengthTerm or BinaryTerm or NotTerm);

    /// <summary>Whether a member of another assembly may have an implementation in this project.</summary>
    private static bool MayRunOwnCode(IMethodSymbol? method) => method?.IsDispatched() == true;

    /// <summary>Whether a method is taken to say the same each time it is asked for the same.</summary>
    private bool IsSteady(IMethodSymbol method) =>
        !_isAskedAgain
        && !method.ReturnsVoid
        && !IsUnsteady(method)
        && !IsChangingCollection(method.ContainingType)
        && !UnsteadyPrefixes.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal))
        && !method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out || parameter.Type.TypeKind == TypeKind.Delegate);

    /// <summary>Whether a property is the indexer of a container that is followed.</summary>
    private static bool IsContainerIndexer(IPropertySymbol property) => property is { IsIndexer: true, Parameters.Length: 1, ContainingType.Name: not "ILookup" }
        && (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Map
            || (ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Sequence && property.Parameters[0].Type.SpecialType == SpecialType.System_Int32));

    /// <summary>What a property of another assembly says.</summary>
    private Term Asked(IPropertyReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments)
    {
        var property = reference.Property;
        if (receiver is not null)
        {
            switch (property.Name)
            {
                case "Length" when IsBuilder(property.ContainingType):
                    return new LengthTerm(Built(property.ContainingType, receiver));
                case "Length" or "LongLength" or "Count" when arguments.IsEmpty && (ContainerTypes.KindOf(property.ContainingType) is not null
                    || property.ContainingType.SpecialType == SpecialType.System_String || reference.Instance?.Type is IArrayTypeSymbol):
                    return new LengthTerm(receiver);
                case "Rank" when Unwrap(reference.Instance)?.Type is IArrayTypeSymbol array:
                    return new LiteralTerm(array.Rank);
                case "IsEmpty" when ContainerTypes.KindOf(property.ContainingType) is not null:
                    return Terms.AreEqual(new LengthTerm(receiver), Zero);
                case "Keys" or "Values" when ContainerTypes.KindOf(property.ContainingType) == ContainerKind.Map:
                    return new MapPartTerm(receiver, property.Name == "Keys");
                case "Key" or "Value" when ContainerTypes.IsPair(property.ContainingType):
                    return new ElementTerm(receiver, new LiteralTerm(property.Name == "Key" ? 0 : 1));
                case "HasValue" when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                    return Terms.Not(Terms.IsNull(receiver));
                case "Value" when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                    return receiver;
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

        var isSteady = !_isAskedAgain && !IsUnsteady(property) && (receiver is not null || property.SetMethod is null);
        var unstable = UnstableNames.Describe(property);
        return isSteady ? new MemberTerm(_context.Ids.OfConstructed(property), receiver, arguments, unstable)
            : unstable is not null ? new UnknownTerm(Id(reference.Type), Unstable: unstable)
            : Unknown(reference.Type);
    }

    /// <summary>What is known of the result of a call that chooses a number or counts; null for other calls.</summary>
    private Term? PureCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        (call.TargetMethod.ContainingType.ToDisplayString(), call.TargetMethod.Name, arguments.Length) switch
        {
            ("System.Linq.Enumerable", nameof(Enumerable.Range), 2) => new RangeTerm(arguments[0], arguments[1]),
            ("System.Math", nameof(Math.Max), 2) when call.Type?.IsWholeNumber() == true => OneOf(arguments, isGreater: true, steps),
            ("System.Math", nameof(Math.Min), 2) when call.Type?.IsWholeNumber() == true => OneOf(arguments, isGreater: false, steps),
            _ => null,
        };

    /// <summary>The smaller or the greater of two numbers.</summary>
    private Term OneOf(ImmutableArray<Term> numbers, bool isGreater, Steps steps)
    {
        var (left, right) = (Stable(numbers[0], steps), Stable(numbers[1], steps));
        return Choice(new BinaryTerm(TermOperator.Less, left, right), _ => isGreater ? right : left, _ => isGreater ? left : right, steps);
    }
}
