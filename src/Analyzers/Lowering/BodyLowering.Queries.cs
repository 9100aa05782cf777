using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Queries, and members that run a delegate for each element of a sequence.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a query or a call that runs a delegate for each element; null for other calls.</summary>
    private Term? QueryCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var type = call.TargetMethod.ContainingType.ToDisplayString();
        return type switch
        {
            "System.Linq.Enumerable" when IsFollowedSource(call) => Query(call, [.. arguments.Where((_, index) => !IsComparer(call.Arguments[index]))], steps),
            "System.Array" when arguments.Length == 2 => Eager(call, arguments[0], [arguments[1]], steps),
            _ when receiver is not null && ContainerTypes.KindOf(call.TargetMethod.ContainingType) == ContainerKind.Sequence && !_context.IsOwn(call.TargetMethod) =>
                Eager(call, Stable(receiver, steps), arguments, steps),
            _ => null,
        };
    }

    private Term? Query(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        Deferred(call, arguments) ?? Ordering(call, arguments) ?? Eager(call, arguments[0], [.. arguments.Skip(1)], steps);

    /// <summary>Whether going through the source of a query runs no enumerator of this project that is not followed.</summary>
    private bool IsFollowedSource(IInvocationOperation call) => call.Arguments.Length > 0 && call.TargetMethod.IsExtensionMethod
        && !MayReachWhenEnumerated(Unwrap(call.Arguments[0].Value)?.Type) && !HasComparer(call);

    /// <summary>Whether enumerating an object of a type of this project may reach the library.</summary>
    private bool MayReachWhenEnumerated(ITypeSymbol? type) => _context.IsOwn(type) && _project.ImplicitCallsReach;

    /// <summary>Whether a call is handed a comparer that is not followed.</summary>
    private static bool HasComparer(IInvocationOperation call) => call.Arguments.Any(argument => IsComparer(argument) && !IsUsual(argument.Value));

    private static bool IsComparer(IArgumentOperation argument) => argument.Parameter?.Type.Name is "IEqualityComparer" or "IComparer";

    /// <summary>Whether a comparer finds equal what is equal: those of the framework that say so, or none.</summary>
    private static bool IsUsual(IOperation comparer) => Unwrap(comparer) is { ConstantValue: { HasValue: true, Value: null } } or IPropertyReferenceOperation
    {
        Property: { Name: "Ordinal", ContainingType.Name: nameof(StringComparer) } or { Name: "Default", ContainingType.Name: "EqualityComparer" or "Comparer" },
    };

    private static bool IsOrdinal(IInvocationOperation call) => call.Arguments.Any(argument => IsComparer(argument)
        && Unwrap(argument.Value) is IPropertyReferenceOperation { Property: { Name: "Ordinal", ContainingType.Name: nameof(StringComparer) } });

    /// <summary>Lowers queries that compare elements or their keys; null for others.</summary>
    private QueryTerm? Ordering(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        QueryOperator? @operator = (call.TargetMethod.Name, arguments.Length) switch
        {
            ("OrderBy", 2) or ("Order", 1) => QueryOperator.OrderBy,
            ("OrderByDescending", 2) or ("OrderDescending", 1) => QueryOperator.OrderByDescending,
            ("ThenBy", 2) => QueryOperator.ThenBy,
            ("ThenByDescending", 2) => QueryOperator.ThenByDescending,
            ("GroupBy", >= 2) or ("ToLookup", 2 or 3) => QueryOperator.GroupBy,
            ("Join", 5) => QueryOperator.Join,
            ("GroupJoin", 5) => QueryOperator.GroupJoin,
            ("DistinctBy", 2) => QueryOperator.DistinctBy,
            ("Except", 2) => QueryOperator.Except,
            ("Intersect", 2) => QueryOperator.Intersect,
            ("Union", 2) => QueryOperator.Distinct,
            ("UnionBy", 3) => QueryOperator.DistinctBy,
            _ => null,
        };
        return @operator switch
        {
            null => null,
            QueryOperator.GroupBy => new QueryTerm(QueryOperator.GroupBy, [arguments[0], arguments[1], Named("elementSelector"), Named("resultSelector")]),
            QueryOperator.Distinct => new QueryTerm(QueryOperator.Distinct, [new QueryTerm(QueryOperator.Concat, arguments)]),
            QueryOperator.DistinctBy when arguments.Length == 3 =>
                new QueryTerm(QueryOperator.DistinctBy, [new QueryTerm(QueryOperator.Concat, [arguments[0], arguments[1]]), arguments[2]]),
            { } known => new QueryTerm(known, arguments) { IsOrdinal = IsOrdinal(call) },
        };

        Term Named(string parameter) =>
            call.Arguments.Select((argument, index) => (argument, index)).FirstOrDefault(pair => pair.argument.Parameter?.Name == parameter) is { argument: not null, index: var place }
                ? arguments[place] : Term.Null;
    }

    private QueryTerm? Deferred(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        QueryOperator? @operator = (call.TargetMethod.Name, arguments.Length) switch
        {
            (nameof(Enumerable.Select), 2) => QueryOperator.Select,
            (nameof(Enumerable.Where), 2) => QueryOperator.Where,
            (nameof(Enumerable.SelectMany), 2 or 3) => QueryOperator.SelectMany,
            (nameof(Enumerable.Concat), 2) => QueryOperator.Concat,
            (nameof(Enumerable.Append), 2) => QueryOperator.Append,
            (nameof(Enumerable.Prepend), 2) => QueryOperator.Prepend,
            (nameof(Enumerable.Skip), 2) => QueryOperator.Skip,
            (nameof(Enumerable.Take), 2) when call.Arguments[1].Parameter?.Type.SpecialType == SpecialType.System_Int32 => QueryOperator.Take,
            (nameof(Enumerable.TakeWhile), 2) => QueryOperator.TakeWhile,
            (nameof(Enumerable.Zip), 2 or 3) when call.TargetMethod.TypeParameters.Length == arguments.Length => QueryOperator.Zip,
            (nameof(Enumerable.Distinct), 1) => QueryOperator.Distinct,
            (nameof(Enumerable.Reverse), 1) => QueryOperator.Reverse,
            (nameof(Enumerable.Cast) or nameof(Enumerable.AsEnumerable), 1) => QueryOperator.Cast,
            (nameof(Enumerable.SkipWhile), 2) => QueryOperator.SkipWhile,
            ("SkipLast", 2) => QueryOperator.SkipLast,
            ("TakeLast", 2) => QueryOperator.TakeLast,
            ("Chunk", 2) => QueryOperator.Chunk,
            (nameof(Enumerable.DefaultIfEmpty), 2) => QueryOperator.DefaultIfEmpty,
            ("Index", 1) => QueryOperator.Index,
            _ => null,
        };
        return call.TargetMethod is { Name: nameof(Enumerable.OfType), TypeArguments: [var asked] } ? new QueryTerm(QueryOperator.OfType, arguments) { Asked = Id(asked) }
            : call.TargetMethod.Name == nameof(Enumerable.DefaultIfEmpty) && arguments.Length == 1 ? new QueryTerm(QueryOperator.DefaultIfEmpty, [arguments[0], NothingOf(call.TargetMethod.TypeArguments[0])])
            : @operator is { } known ? new QueryTerm(known, arguments) : null;
    }

    /// <summary>Lowers what goes through a sequence at once.</summary>
    private Term? Eager(IInvocationOperation call, Term source, ImmutableArray<Term> arguments, Steps steps)
    {
        var function = arguments.Length > 0 ? arguments[0] : null;
        switch (call.TargetMethod.Name, arguments.Length)
        {
            case ("ForEach", 1):
                ForEachElement(source, (element, inside) => Applied(function!, [element], call, inside), call, steps);
                return Term.Unknown;
            case ("ToList" or "ToArray", 0):
                return Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
            case ("ToHashSet", 0):
                return Allocated(call.Type!, ContainerKind.Set, source, null, call, steps);
            case ("ConvertAll", 1):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Select, [source, function!]), null, call, steps);
            case ("FindAll", 1):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Where, [source, function!]), null, call, steps);
            case ("Any" or "Exists", 0 or 1):
                return Search(source, function, isFoundBy: true, Terms.False, _ => Terms.True, call, steps);
            case ("All" or "TrueForAll", 1):
                return Search(source, function, isFoundBy: false, Terms.True, _ => Terms.False, call, steps);
            case ("FirstOrDefault" or "SingleOrDefault" or "LastOrDefault", 1) when call.Arguments[call.Arguments.Length - 1].Parameter?.Type.TypeKind != TypeKind.Delegate:
                return null;
            case ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Find", 0 or 1):
                return Search(source, function, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case ("Last" or "LastOrDefault" or "FindLast", 0 or 1):
                return Search(new QueryTerm(QueryOperator.Reverse, [source]), function, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case ("ElementAt", 1) when call.Arguments[1].Parameter?.Type.SpecialType == SpecialType.System_Int32:
                return Search(new QueryTerm(QueryOperator.Skip, [source, function!]), null, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case ("Count", 0 or 1):
                return Folded(source, Zero, (count, element, inside) => function is null ? Plus(count)
                    : Choice(Applied(function, [element], call, inside), _ => Plus(count), _ => count, inside), call, steps);
            case ("Aggregate", 2 or 3):
                var folded = Folded(source, arguments[0], (sum, element, inside) => Applied(arguments[1], [sum, element], call, inside), call, steps);
                return arguments.Length == 3 ? Applied(arguments[2], [folded], call, steps) : folded;
            case ("Aggregate", 1):
                return Aggregated(source, function!, call, steps);
            case ("MaxBy" or "Max", 1) or ("Max", 0) when call.TargetMethod.Name == "MaxBy" || IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderByDescending, source, arguments, call, steps);
            case ("MinBy" or "Min", 1) or ("Min", 0) when call.TargetMethod.Name == "MinBy" || IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderBy, source, arguments, call, steps);
            case ("Sum" or "Max" or "Min" or "Average", 0 or 1) when !_context.HasModel(call.TargetMethod):
                return Reduced(call, source, function, steps);
            case ("ToDictionary", 0):
                return Allocated(call.Type!, ContainerKind.Map, source, null, call, steps);
            case ("FindIndex", 1):
                return IndexOf(source, function!, call, steps);
            case ("RemoveAll", 1) when ContainerTypes.IsImmutable(call.Type):
                var thinned = Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
                RemoveAll(thinned, function!, call, steps);
                return thinned;
            case ("RemoveAll", 1) when ContainerTypes.KindOf(call.TargetMethod.ContainingType) is not null:
                return RemoveAll(source, function!, call, steps);
            case ("Sort", 1) when IsComparison(call) && ContainerTypes.IsImmutable(call.Type):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.OrderWith, [source, function!]), null, call, steps);
            case ("Sort", 1) when IsComparison(call):
                Reordered(source, new QueryTerm(QueryOperator.OrderWith, [source, function!]), call, steps);
                return Term.Unknown;
            case ("ToDictionary", 1 or 2):
                return ToDictionary(call, source, arguments, steps);
            case ("Contains", 1) when call.TargetMethod.ContainingType.Name == "ILookup":
                return Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, _) => Terms.AreEqual(new GroupKeyTerm(element), function!));
            case ("Contains", 1):
                return Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, _) => Terms.AreEqual(element, function!));
            default:
                return null;
        }

        static Term Plus(Term count) => new BinaryTerm(TermOperator.Add, count, new LiteralTerm(1));
    }

    /// <summary>What a search gives that finds nothing, where it does not throw.</summary>
    private Term NothingOf(ITypeSymbol? type) => type is { TypeKind: not TypeKind.TypeParameter } ? new DefaultTerm(Named(type)) : Term.Unknown;

    private void ForEachElement(Term source, Action<Term, Steps> body, IOperation call, Steps steps, int? label = null)
    {
        var element = NewResult();
        steps.Add(new ForEachEffect(label ?? NewLabel(), source, element, Gather(inside => body(new ReadTerm(element), inside)), At(call))
        {
            MayRunCode = source is not (ListTerm or MapPartTerm or RangeTerm),
        });
    }

    /// <summary>The result of a delegate.</summary>
    private ReadTerm Applied(Term function, ImmutableArray<Term> arguments, IOperation call, Steps steps)
    {
        var result = NewResult();
        steps.Add(new InvokeEffect(function, arguments, result, At(call)) { Task = TaskUse.Kept });
        return new ReadTerm(result);
    }

    /// <summary>The first element of a sequence for which a function answers as asked, or what else there is.</summary>
    private ReadTerm Search(
        Term source, Term? function, bool isFoundBy, Term otherwise, Func<Term, Term> found, IOperation call, Steps steps, Func<Term, Steps, Term>? test = null)
    {
        var result = NewResult();
        var label = NewLabel();
        steps.Add(new AssignEffect(result, otherwise));
        ForEachElement(source, (element, inside) =>
        {
            var holds = test is not null ? test(element, inside) : function is null ? Terms.True : Applied(function, [element], call, inside);
            Branch(isFoundBy ? holds : Terms.Not(holds), () => Gather(end =>
            {
                end.Add(new AssignEffect(result, found(element)));
                end.Add(new JumpEffect(JumpKind.Break, label));
            }), () => Effect.Nothing, inside);
        }, call, steps, label);
        return new ReadTerm(result);
    }

    private ReadTerm Folded(Term source, Term start, Func<Term, Term, Steps, Term> fold, IOperation call, Steps steps)
    {
        var sum = NewResult();
        steps.Add(new AssignEffect(sum, start));
        ForEachElement(source, (element, inside) => inside.Add(new AssignEffect(sum, fold(new ReadTerm(sum), element, inside))), call, steps);
        return new ReadTerm(sum);
    }

    /// <summary>What comes of all elements, from the first on.</summary>
    private ReadTerm Aggregated(Term source, Term function, IInvocationOperation call, Steps steps)
    {
        var isFirst = NewResult();
        steps.Add(new AssignEffect(isFirst, Terms.True));
        return Folded(source, Term.Null, (sum, element, inside) => Choice(new ReadTerm(isFirst), first =>
        {
            first.Add(new AssignEffect(isFirst, Terms.False));
            return element;
        }, other => Applied(function, [sum, element], call, other), inside), call, steps);
    }

    private static bool IsFollowedNumber(IInvocationOperation call) => call.Type is { } type && (type.IsWholeNumber() || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single);

    private static bool IsComparison(IInvocationOperation call) => call.Arguments.Any(argument => argument.Parameter?.Type is { TypeKind: TypeKind.Delegate, Name: "Comparison" });

    /// <summary>The greatest or smallest element, or what a function makes of it.</summary>
    private ReadTerm Extreme(QueryOperator order, Term source, ImmutableArray<Term> arguments, IInvocationOperation call, Steps steps)
    {
        var isByKey = call.TargetMethod.Name.EndsWith("By", StringComparison.Ordinal);
        var asked = isByKey || arguments.IsEmpty ? source : new QueryTerm(QueryOperator.Select, [source, arguments[0]]);
        return Search(new QueryTerm(order, isByKey ? [asked, arguments[0]] : [asked]), null, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
    }

    /// <summary>The index of the first element for which a function holds.</summary>
    private ReadTerm IndexOf(Term source, Term function, IInvocationOperation call, Steps steps) => Search(
        new QueryTerm(QueryOperator.Index, [source]), null, isFoundBy: true, new LiteralTerm(-1), pair => new ElementTerm(pair, Zero), call, steps,
        (pair, inside) => Applied(function, [new ElementTerm(pair, new LiteralTerm(1))], call, inside));

    /// <summary>Puts other elements into a container: the same in another order, or some of them.</summary>
    private void Reordered(Term container, Term elements, IInvocationOperation call, Steps steps)
    {
        var copy = Allocated(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.ObjectType), ContainerKind.Sequence, elements, null, call, steps);
        Change(ContainerOperation.Clear, container, null, null, steps);
        Change(ContainerOperation.AddAll, container, null, copy, steps);
    }

    private ReadTerm RemoveAll(Term container, Term function, IInvocationOperation call, Steps steps)
    {
        var before = Kept(new LengthTerm(container), steps);
        var left = Allocated(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.ObjectType), ContainerKind.Sequence, NoElements, null, call, steps);
        ForEachElement(container, (element, inside) => Branch(
            Applied(function, [element], call, inside), () => Effect.Nothing, () => Gather(kept => Change(ContainerOperation.Append, left, null, element, kept)), inside), call, steps);
        Reordered(container, left, call, steps);
        return (ReadTerm)Kept(new BinaryTerm(TermOperator.Subtract, before, new LengthTerm(container)), steps);
    }

    /// <summary>A sum, the greatest or the like: only sums of whole numbers are followed.</summary>
    private Term Reduced(IInvocationOperation call, Term source, Term? function, Steps steps)
    {
        Term Number(Term element, Steps inside) => function is null ? element : Applied(function, [element], call, inside);
        if (call.TargetMethod.Name == nameof(Enumerable.Sum) && call.Type?.IsWholeNumber() == true)
        {
            return Folded(source, Zero, (sum, element, inside) => new BinaryTerm(TermOperator.Add, sum, Number(element, inside)), call, steps);
        }

        ForEachElement(source, (element, inside) => Number(element, inside), call, steps);
        return Lost(call.Type, origin: null, source);
    }

    private Term ToDictionary(IInvocationOperation call, Term source, ImmutableArray<Term> functions, Steps steps)
    {
        var map = Allocated(call.Type!, ContainerKind.Map, NoElements, null, call, steps);
        ForEachElement(source, (element, inside) =>
        {
            var key = Applied(functions[0], [element], call, inside);
            var value = functions.Length == 2 ? Applied(functions[1], [element], call, inside) : element;
            inside.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Map, map, key, value));
        }, call, steps);
        return map;
    }
}
