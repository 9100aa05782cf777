using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Queries that give elements while they go through their source, and remember what they have seen: who leaves early ends the source too.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class StreamedQueries(Interpreter engine)
{
    /// <summary>Gives the elements whose keys are different; the second operand gives the keys, where there is one.</summary>
    public ImmutableArray<Outcome> Distinct(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        Remembering(query.Operands.Items[0], ListOf([]), site, state, (element, seen, way) => query.Operator == QueryOperator.Distinct
            ? FirstOfKey(element, element, query.Comparison, seen, way, each)
            : engine.Delegates.Invoked(query.Operands.Items[1], [element], site, way, (key, asked) => FirstOfKey(key, element, query.Comparison, seen, asked, each)));

    /// <summary>Gives the different elements that another sequence does not have, or has. That one is gone through first.</summary>
    public ImmutableArray<Outcome> Compared(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        engine.Enumeration.Gather(query.Operands.Items[1], site, state, (gathered, way) => Remembering(
            query.Operands.Items[0],
            way.ContentsOf(gathered) is { Rest: null, Sequence: { } others } ? new ListValue(others.Items, IsTuple: false) : Determined.By(gathered),
            site,
            way,
            (element, seen, inside) => query.Operator == QueryOperator.Except ? FirstOfKey(element, element, query.Comparison, seen, inside, each) : FirstShared(element, query.Comparison, seen, inside, each)));

    /// <summary>Gives the elements, or another one where there are none.</summary>
    public ImmutableArray<Outcome> OrDefault(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, found) = state.Holding(AbstractValue.False);
        var given = engine.Enumeration.Enumerate(query.Operands.Items[0], label: 0, site, started, (element, way) => each(element, way.WithValue(found, AbstractValue.True)));
        return Without(found, engine.Then(given, way => engine.Enumeration.Choose(way.Read(found), way, Outcomes.At, none => each(query.Operands.Items[1], none))));
    }

    /// <summary>Gives lists of so many elements each, the last one of what is left.</summary>
    public ImmutableArray<Outcome> Chunked(
        AbstractValue source, int size, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, held) = state.Holding(ListOf([]));
        var given = engine.Enumeration.Enumerate(source, label: 0, site, started, (element, way) =>
        {
            if (way.Read(held) is not ListValue chunk)
            {
                var part = Determined.By(element, way.Read(held));
                return engine.Enumeration.Choose(part, way.WithValue(held, part), full => each(part, full), Outcomes.At);
            }

            var grown = chunk with { Elements = chunk.Elements.Push(element) };
            return grown.Elements.Items.Count == size ? each(grown, way.WithValue(held, ListOf([]))) : Outcomes.At(way.WithValue(held, grown));
        });
        return Without(held, engine.Then(given, way => way.Read(held) switch
        {
            ListValue { Elements.IsEmpty: true } => Outcomes.At(way),
            ListValue rest => each(rest, way),
            var lost => engine.Enumeration.Choose(lost, way, some => each(lost, some), Outcomes.At),
        }));
    }

    /// <summary>Gives each element when so many others have come behind it.</summary>
    public ImmutableArray<Outcome> WithoutLast(
        AbstractValue source, int left, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        Remembering(source, ListOf([]), site, state, (element, queue, way) =>
        {
            if (way.Read(queue) is not ListValue waiting)
            {
                var lost = Determined.By(element, way.Read(queue));
                return engine.Enumeration.Choose(lost, way.WithValue(queue, lost), some => each(lost, some), Outcomes.At);
            }

            var grown = waiting.Elements.Items.Append(element).ToList();
            return grown.Count <= left ? Outcomes.At(way.WithValue(queue, ListOf(grown))) : each(grown[0], way.WithValue(queue, ListOf(grown.Skip(1))));
        });

    /// <summary>Puts elements of two sequences together that have the same key. The inner one is gone through when the outer one has its first element.</summary>
    public ImmutableArray<Outcome> Joined(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        var isGrouped = query.Operator == QueryOperator.GroupJoin;
        return engine.Queries.Until(
            (end, start) => Remembering(operands[0], AbstractValue.Null, site, start, (element, groups, way) => engine.Then(
                way.Read(groups) is ConstantValue { Value: null } ? Inner(groups, way) : Outcomes.At(way),
                known => known.Read(groups) is ListValue { Elements.IsEmpty: true } && !isGrouped ? [new Outcome(known, end)]
                    : engine.Delegates.Invoked(operands[2], [element], site, known, (key, asked) => Found(element, key, groups, asked)))),
            state);

        ImmutableArray<Outcome> Inner(Slot groups, AnalysisState way) => engine.Enumeration.Listed(
            operands[1],
            site,
            way,
            (inner, listed) => engine.KeyedQueries.Keyed(inner, [operands[3]], site, listed, (keys, keyed) => Outcomes.At(keyed.WithValue(
                groups,
                keys is { } known && KeyedQueries.GroupsOf([.. known.Zip(inner.Elements.Items, (key, element) => key.Add(element))], query.Comparison) is { } found ? ListOf(found) : Determined.By(inner)))),
            (_, unlisted) => Outcomes.At(unlisted.WithValue(groups, AbstractValue.Lost)));

        ImmutableArray<Outcome> Found(AbstractValue element, AbstractValue key, Slot groups, AnalysisState way)
        {
            if (way.Read(groups) is not ListValue list || SetOf(list.Elements.Items.Select(group => ((GroupValue)group).Key), query.Comparison) is not { } keys || !keys.IsCertain(key))
            {
                var lost = Determined.By(element, key);
                return isGrouped ? engine.Delegates.Invoked(operands[4], [element, lost], site, way, each)
                    : engine.Enumeration.Unlisted([lost], site, way, (inner, inside) => engine.Delegates.Invoked(operands[4], [element, inner], site, inside, each));
            }

            var same = list.Elements.Items.Cast<GroupValue>().FirstOrDefault(group => keys.Has(key).Equals(AbstractValue.True) && SetOf([group.Key], query.Comparison)!.Has(key).Equals(AbstractValue.True));
            var elements = same?.Elements ?? StructuralList<AbstractValue>.Empty;
            return isGrouped ? engine.Delegates.Invoked(operands[4], [element, new ListValue(elements, IsTuple: false)], site, way, each)
                : engine.Enumeration.InTurn(elements.Items.Select(inner => Queries.TupleOf(element, inner)), site, way, (pair, inside) =>
                    engine.Delegates.Invoked(operands[4], ((ListValue)pair).Elements.Items, site, inside, each));
        }
    }

    /// <summary>Goes through a sequence with a slot that remembers something.</summary>
    private ImmutableArray<Outcome> Remembering(
        AbstractValue source, AbstractValue initial, Site site, AnalysisState state, Func<AbstractValue, Slot, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var (started, memory) = state.Holding(initial);
        return Without(memory, engine.Enumeration.Enumerate(source, label: 0, site, started, (element, way) => each(element, memory, way)));
    }

    /// <summary>Gives an element whose key was not seen before, and remembers it.</summary>
    private ImmutableArray<Outcome> FirstOfKey(
        AbstractValue key, AbstractValue element, TextComparison comparison, Slot memory, AnalysisState way, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        if (way.Read(memory) is not ListValue seen || SetOf(seen.Elements.Items, comparison) is not { } known || !known.CanPlace(key))
        {
            return engine.Enumeration.Choose(Determined.By(key, way.Read(memory)), way.WithValue(memory, Determined.By(key)), given => each(element, given), Outcomes.At);
        }

        return known.Has(key).Equals(AbstractValue.True) ? Outcomes.At(way) : each(element, way.WithValue(memory, seen with { Elements = seen.Elements.Push(key) }));
    }

    /// <summary>Gives an element that is remembered, and forgets it.</summary>
    private ImmutableArray<Outcome> FirstShared(
        AbstractValue element, TextComparison comparison, Slot memory, AnalysisState way, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        if (way.Read(memory) is not ListValue seen || SetOf(seen.Elements.Items, comparison) is not { } known || !known.IsCertain(element))
        {
            return engine.Enumeration.Choose(Determined.By(element, way.Read(memory)), way.WithValue(memory, Determined.By(element)), given => each(element, given), Outcomes.At);
        }

        return known.Has(element).Equals(AbstractValue.True)
            ? each(element, way.WithValue(memory, ListOf(known.Without(element).Entries.Items.Select(entry => entry.Key))))
            : Outcomes.At(way);
    }

    /// <summary>The different values among some; null where some cannot be told apart.</summary>
    private static MapContents? SetOf(IEnumerable<AbstractValue> values, TextComparison comparison)
    {
        var set = MapContents.Empty(isSet: true) with { Comparison = comparison };
        foreach (var value in values)
        {
            if (!set.CanPlace(value))
            {
                return null;
            }

            set = set.With(value, AbstractValue.Null);
        }

        return set;
    }

    private static ListValue ListOf(IEnumerable<AbstractValue> values) => new(StructuralList<AbstractValue>.Of(values), IsTuple: false);

    private static ImmutableArray<Outcome> Without(Slot memory, ImmutableArray<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome with { State = outcome.State.WithoutValue(memory) })];
}
