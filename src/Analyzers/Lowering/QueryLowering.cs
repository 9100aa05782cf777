using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers queries, and members that go through a sequence at once.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class QueryLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a query or a call that runs a delegate for each element; null for other calls.</summary>
    public Term? QueryCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var type = call.TargetMethod.ContainingType;
        return QueryMembers.AreOf(type) && IsFollowedSource(call) ? Query(call, arguments, steps)
            : SequenceMembers.AreOfArrays(type) && arguments.Length == 2 ? Eager(call, arguments[0], [arguments[1]], null, steps)
            : receiver is not null && ContainerTypes.KindOf(type) == ContainerKind.Sequence && !factory.Context.IsOwn(call.TargetMethod) ? Eager(call, factory.Stable(receiver, steps), arguments, null, steps)
            : null;
    }

    private Term? Query(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        var (ordered, comparer) = (ArgumentFacts.Ordered(call, arguments).ToList(), ArgumentFacts.ComparerOf(call, arguments));
        ImmutableArray<Term> told = [.. ordered.Where(pair => !ArgumentFacts.IsComparer(pair.Argument)).Select(pair => pair.Value)];
        return Deferred(call, told) is { } query ? Made(query with { Comparer = comparer })
            : comparer is null || SequenceMembers.TakesComparer(call.TargetMethod) ? Eager(call, told[0], [.. told.Skip(1)], comparer, steps) : null;

        Term Made(QueryTerm deferred) => ContainerTypes.IsLookup(call.Type) ? lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, deferred, null, call, steps) : deferred;
    }

    /// <summary>Whether going through the source of a query runs no enumerator of this project that is not followed.</summary>
    private bool IsFollowedSource(IInvocationOperation call) => call.Arguments.Length > 0 && call.TargetMethod.IsExtensionMethod
        && !MayReachWhenEnumerated(call.Arguments[0].Value.Unwrap()?.Type);

    /// <summary>Whether enumerating an object of a type of this project may reach the library.</summary>
    private bool MayReachWhenEnumerated(ITypeSymbol? type) => factory.Context.IsOwn(type) && factory.Project.EnumerationsReach;

    /// <summary>Lowers a query whose elements are made when they are asked for; null for other calls.</summary>
    private QueryTerm? Deferred(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        var method = call.TargetMethod;
        if (QueryMembers.OfBoth(method, arguments.Length) is { } both)
        {
            return new QueryTerm(both, [new QueryTerm(QueryOperator.Concat, [arguments[0], arguments[1]]), .. arguments.Skip(2)]) { Comparison = ArgumentFacts.ComparisonOf(call) ?? default };
        }

        return QueryMembers.Of(method, arguments.Length) switch
        {
            null => null,
            QueryOperator.Take when method.Parameters[1].Type.SpecialType != SpecialType.System_Int32 => null,
            QueryOperator.Select when method.Parameters[1].Type is INamedTypeSymbol { TypeArguments.Length: > 2 } => new QueryTerm(QueryOperator.Select, arguments.Add(Terms.True)),
            QueryOperator.Zip when arguments.Length == 3 && method.Parameters[2].Type.TypeKind != TypeKind.Delegate => null,
            QueryOperator.OfType => new QueryTerm(QueryOperator.OfType, method.TypeArguments[0] is ITypeParameterSymbol parameter ? arguments.Add(lowering.Types.TypeTerm(parameter)) : arguments) { Asked = factory.Id(method.TypeArguments[0]) },
            QueryOperator.Cast when method.TypeArguments is [var asked] && method.Parameters[0].Type is INamedTypeSymbol { IsGenericType: false } => new QueryTerm(QueryOperator.Cast, call.Arguments[0].Value.Unwrap()?.Type.EnumeratedType() is { } boxed && Conversions.IsBoxed(boxed) && asked.IsReferenceType ? arguments.Add(lowering.Types.Boxed(Term.Null, boxed).Type) : arguments) { Asked = factory.Id(asked) },
            QueryOperator.DefaultIfEmpty when arguments.Length == 1 => new QueryTerm(QueryOperator.DefaultIfEmpty, [arguments[0], lowering.ElementLoops.NothingOf(method.TypeArguments[0])]),
            QueryOperator.GroupBy => new QueryTerm(QueryOperator.GroupBy, [arguments[0], arguments[1], Named(QueryMembers.ElementSelector), Named(QueryMembers.ResultSelector)]) { Comparison = ArgumentFacts.ComparisonOf(call) ?? default },
            { } known => new QueryTerm(known, arguments) { Comparison = ArgumentFacts.ComparisonOf(call) ?? default },
        };

        Term Named(string parameter) =>
            method.Parameters.Where(known => !Comparers.IsComparer(known.Type)).ToList().FindIndex(known => known.Name == parameter) is >= 0 and var place ? arguments[place] : Term.Null;
    }

    /// <summary>Lowers what goes through a sequence at once.</summary>
    private Term? Eager(IInvocationOperation call, Term source, ImmutableArray<Term> arguments, Term? comparer, Steps steps)
    {
        var function = arguments.Length > 0 ? arguments[0] : null;
        switch (SequenceMembers.Of(call.TargetMethod), arguments.Length)
        {
            case (SequenceMember.ForEach, 1):
                lowering.ElementLoops.ForEachElement(source, (element, inside) => lowering.ElementLoops.Applied(function!, [element], call, inside), call, steps);
                return Term.Unknown;
            case (SequenceMember.ToList, 0):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
            case (SequenceMember.ToSet, 0):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Set, source, null, call, steps, ArgumentFacts.ComparisonOf(call) ?? default, comparer);
            case (SequenceMember.ConvertAll, 1):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Select, [source, function!]), null, call, steps);
            case (SequenceMember.FindAll, 1):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Where, [source, function!]), null, call, steps);
            case (SequenceMember.Any, 0):
                return lowering.ElementLoops.Search(new CountedTerm(source), null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps);
            case (SequenceMember.Any, 1):
                return lowering.ElementLoops.Search(source, function, isFoundBy: true, Terms.False, _ => Terms.True, call, steps);
            case (SequenceMember.All, 1):
                return lowering.ElementLoops.Search(source, function, isFoundBy: false, Terms.True, _ => Terms.False, call, steps);
            case (SequenceMember.FirstOrDefault or SequenceMember.LastOrDefault, 1) when call.TargetMethod.Parameters[call.TargetMethod.Parameters.Length - 1].Type.TypeKind != TypeKind.Delegate:
                return null;
            case (SequenceMember.First or SequenceMember.FirstOrDefault, 1) when FailingMembers.Of(call.TargetMethod) == FailingMember.NotSingle:
                return OnlyOne(source, function!, call, steps);
            case (SequenceMember.First or SequenceMember.FirstOrDefault, 0 or 1):
                return lowering.ElementLoops.Search(source, function, isFoundBy: true, lowering.ElementLoops.NothingOf(call.Type), element => element, call, steps, missing: MissingOf(call));
            case (SequenceMember.Last or SequenceMember.LastOrDefault, 0 or 1):
                return lowering.ElementLoops.Search(function is null ? new BackwardsTerm(source) : new QueryTerm(QueryOperator.Reverse, [source]), function, isFoundBy: true, lowering.ElementLoops.NothingOf(call.Type), element => element, call, steps, missing: MissingOf(call));
            case (SequenceMember.ElementAt, 1) when call.TargetMethod.Parameters[1].Type.SpecialType == SpecialType.System_Int32:
                return ElementAt(source, function!, call, steps);
            case (SequenceMember.ElementAt, 1) when IndexMembers.IsIndex(call.TargetMethod.Parameters[1].Type):
                var index = factory.Stable(function!, steps);
                return lowering.Branches.Choice(
                    IndexValueLowering.IsFromEnd(index),
                    inside => ElementAt(new BackwardsTerm(source), new BinaryTerm(TermOperator.Subtract, IndexValueLowering.Value(index), new LiteralTerm(1)), call, inside),
                    inside => ElementAt(source, IndexValueLowering.Value(index), call, inside),
                    steps);
            case (SequenceMember.Count, 0 or 1):
                return lowering.ElementLoops.Folded(source, Terms.Zero, (count, element, inside) => function is null ? Plus(count)
                    : lowering.Branches.Choice(lowering.ElementLoops.Applied(function, [element], call, inside), _ => Plus(count), _ => count, inside), call, steps);
            case (SequenceMember.Aggregate, 2 or 3):
                var folded = lowering.ElementLoops.Folded(source, arguments[0], (sum, element, inside) => lowering.ElementLoops.Applied(arguments[1], [sum, element], call, inside), call, steps);
                return arguments.Length == 3 ? lowering.ElementLoops.Applied(arguments[2], [folded], call, steps) : folded;
            case (SequenceMember.Aggregate, 1):
                return lowering.ElementLoops.Aggregated(source, function!, call, steps);
            case (SequenceMember.MaxBy, 1):
            case (SequenceMember.Max, 0 or 1) when IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderByDescending, source, arguments, comparer, call, steps);
            case (SequenceMember.MinBy, 1):
            case (SequenceMember.Min, 0 or 1) when IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderBy, source, arguments, comparer, call, steps);
            case (SequenceMember.Sum or SequenceMember.Max or SequenceMember.Min or SequenceMember.Average, 0 or 1) when !factory.Context.HasModel(call.TargetMethod):
                return Reduced(call, source, function, steps);
            case (SequenceMember.ToDictionary, 0):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Map, source, null, call, steps, ArgumentFacts.ComparisonOf(call) ?? default, comparer);
            case (SequenceMember.FindIndex, 1):
                return IndexOf(source, function!, call, steps);
            case (SequenceMember.RemoveAll, 1) when ContainerTypes.IsImmutable(call.Type):
                var thinned = lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
                RemoveAll(thinned, function!, call, steps);
                return thinned;
            case (SequenceMember.RemoveAll, 1) when ContainerTypes.KindOf(call.TargetMethod.ContainingType) is not null:
                return RemoveAll(source, function!, call, steps);
            case (SequenceMember.Sort, 1) when ArgumentFacts.IsComparison(call) && ContainerTypes.IsImmutable(call.Type):
                return lowering.Containers.Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.OrderWith, [source, function!]), null, call, steps);
            case (SequenceMember.Sort, 1) when ArgumentFacts.IsComparison(call):
                lowering.Containers.Reordered(source, new QueryTerm(QueryOperator.OrderWith, [source, function!]), call, steps);
                return Term.Unknown;
            case (SequenceMember.ToDictionary, 1 or 2):
                return ToDictionary(call, source, arguments, comparer, steps);
            case (SequenceMember.Contains, 1) when ContainerTypes.IsLookup(call.TargetMethod.ContainingType):
                var asked = lowering.Containers.Found(source, function!, call, steps);
                return lowering.ElementLoops.Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, _) => Terms.AreEqual(new GroupKeyTerm(element), asked));
            case (SequenceMember.Contains, 1) when comparer is not null || ArgumentFacts.ComparisonOf(call) == TextComparison.IgnoresCase:
                return lowering.Containers.Has(source, function!, ArgumentFacts.ComparisonOf(call) ?? default, comparer, call, steps);
            case (SequenceMember.Contains, 1):
                return lowering.ElementLoops.Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, inside) => lowering.Equalities.AreEqual(call.Arguments[call.Arguments.Length - 1].Parameter?.Type, element, function!, call, inside));
            default:
                return null;
        }

        static Term Plus(Term count) => new BinaryTerm(TermOperator.Add, count, new LiteralTerm(1));
    }

    /// <summary>What a member throws that finds no element for which its function holds; null where it does not.</summary>
    private static string? MissingOf(IInvocationOperation call) =>
        FailingMembers.Of(call.TargetMethod) == FailingMember.NoElements && call.TargetMethod.Parameters.LastOrDefault()?.Type.TypeKind == TypeKind.Delegate ? Exceptions.InvalidOperation : null;

    /// <summary>The one element for which a function holds; what else there is, or an exception, where there is none.</summary>
    private Term OnlyOne(Term source, Term function, IInvocationOperation call, Steps steps)
    {
        var found = lowering.Containers.Allocated(factory.Context.Compilation.CreateArrayTypeSymbol(call.Type!), ContainerKind.Sequence, new QueryTerm(QueryOperator.Where, [source, function]), null, call, steps);
        var count = factory.Snapshot(new LengthTerm(found), steps);
        var isRequired = SequenceMembers.Of(call.TargetMethod) == SequenceMember.First;
        lowering.Failures.FailIf(
            isRequired ? Terms.Not(Terms.AreEqual(count, new LiteralTerm(1))) : new BinaryTerm(TermOperator.Less, new LiteralTerm(1), count), Exceptions.InvalidOperation, steps);
        return lowering.Branches.Choice(Terms.AreEqual(count, Terms.Zero), _ => lowering.ElementLoops.NothingOf(call.Type), _ => new ElementTerm(found, Terms.Zero), steps);
    }

    private static bool IsFollowedNumber(IInvocationOperation call) => call.Type is { } type && (type.IsWholeNumber() || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single);

    /// <summary>The greatest or smallest element, or what a function makes of it.</summary>
    private ReadTerm Extreme(QueryOperator order, Term source, ImmutableArray<Term> arguments, Term? comparer, IInvocationOperation call, Steps steps)
    {
        var isByKey = SequenceMembers.Of(call.TargetMethod) is SequenceMember.MaxBy or SequenceMember.MinBy;
        var asked = isByKey || arguments.IsEmpty ? source : new QueryTerm(QueryOperator.Select, [source, arguments[0]]);
        return lowering.ElementLoops.Search(new QueryTerm(order, isByKey ? [asked, arguments[0]] : [asked]) { Comparer = comparer, Comparison = ArgumentFacts.ComparisonOf(call) ?? default }, null, isFoundBy: true, lowering.ElementLoops.NothingOf(call.Type), element => element, call, steps);
    }

    private ReadTerm ElementAt(Term source, Term index, IInvocationOperation call, Steps steps) =>
        lowering.ElementLoops.Search(new QueryTerm(QueryOperator.Skip, [source, index]), null, isFoundBy: true, lowering.ElementLoops.NothingOf(call.Type), element => element, call, steps);

    /// <summary>The index of the first element for which a function holds.</summary>
    private ReadTerm IndexOf(Term source, Term function, IInvocationOperation call, Steps steps) => lowering.ElementLoops.Search(
        new QueryTerm(QueryOperator.Index, [source]), null, isFoundBy: true, new LiteralTerm(-1), pair => new ElementTerm(pair, Terms.Zero), call, steps,
        (pair, inside) => lowering.ElementLoops.Applied(function, [new ElementTerm(pair, new LiteralTerm(1))], call, inside));

    private ReadTerm RemoveAll(Term container, Term function, IInvocationOperation call, Steps steps)
    {
        var before = factory.Snapshot(new LengthTerm(container), steps);
        var left = lowering.Containers.Allocated(factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.ObjectType), ContainerKind.Sequence, Terms.NoElements, null, call, steps);
        lowering.ElementLoops.ForEachElement(container, (element, inside) => BranchLowering.Branch(
            lowering.ElementLoops.Applied(function, [element], call, inside), () => Effect.Nothing, () => StepLists.Gather(inner => ContainerLowering.Change(ContainerOperation.Append, left, null, element, inner)), inside), call, steps);
        lowering.Containers.Reordered(container, left, call, steps);
        return (ReadTerm)factory.Snapshot(new BinaryTerm(TermOperator.Subtract, before, new LengthTerm(container)), steps);
    }

    /// <summary>A sum, the greatest or the like: only sums of whole numbers are followed.</summary>
    private Term Reduced(IInvocationOperation call, Term source, Term? function, Steps steps)
    {
        Term Number(Term element, Steps inside) => function is null ? element : lowering.ElementLoops.Applied(function, [element], call, inside);
        if (SequenceMembers.Of(call.TargetMethod) == SequenceMember.Sum && call.Type?.IsWholeNumber() == true)
        {
            return lowering.ElementLoops.Folded(source, Terms.Zero, (sum, element, inside) =>
            {
                var number = factory.Stable(Number(element, inside), inside);
                lowering.Failures.FailIfTooLarge(BinaryOperatorKind.Add, sum, number, call.Type, isChecked: true, inside);
                return new BinaryTerm(TermOperator.Add, sum, number);
            }, call, steps);
        }

        lowering.ElementLoops.ForEachElement(source, (element, inside) => Number(element, inside), call, steps);
        return factory.Determined(call.Type, origin: null, source);
    }

    public Term ToDictionary(IInvocationOperation call, Term source, ImmutableArray<Term> functions, Term? comparer, Steps steps)
    {
        var map = lowering.Containers.Allocated(call.Type!, ContainerKind.Map, Terms.NoElements, null, call, steps, ArgumentFacts.ComparisonOf(call) ?? default, comparer);
        lowering.ElementLoops.ForEachElement(source, (element, inside) =>
        {
            var key = lowering.Containers.Found(map, factory.Snapshot(lowering.ElementLoops.Applied(functions[0], [element], call, inside), inside), call, inside);
            var value = functions.Length == 2 ? lowering.ElementLoops.Applied(functions[1], [element], call, inside) : element;
            lowering.Failures.FailIf(new ContainsTerm(map, key), Exceptions.Argument, inside);
            inside.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Map, map, key, value));
        }, call, steps);
        return map;
    }
}
