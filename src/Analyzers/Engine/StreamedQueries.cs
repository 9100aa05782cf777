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
            ? FirstOfKey(element, element, query, site, seen, way, each)
            : engine.Delegates.Invoked(query.Operands.Items[1], [element], site, way, (key, asked) => FirstOfKey(key, element, query, site, seen, asked, each)));

    /// <summary>Gives the different elements that another sequence does not have, or has. That one is gone through first.</summary>
    public ImmutableArray<Outcome> Compared(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each) =>
        engine.Enumeration.Gather(query.Operands.Items[1], site, state, (gathered, way) => Different(gathered, query, site, way, (others, told) => Remembering(
            query.Operands.Items[0],
            others,
            site,
            told,
            (element, seen, inside) => query.Operator == QueryOperator.Except ? FirstOfKey(element, element, query, site, seen, inside, each) : FirstShared(element, query, site, seen, inside, each))));

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
            (inner, listed) => engine.KeyedQueries.Keyed(inner, [operands[3]], site, listed, (keys, keyed) => keys is not { } known ? Outcomes.At(keyed.WithValue(groups, Determined.By(inner)))
                : engine.KeyedQueries.GroupsOf([.. known.Zip(inner.Elements.Items, (key, element) => key.Add(element))], query, site, keyed, (found, grouped) =>
                    Outcomes.At(grouped.WithValue(groups, found is null ? Determined.By(inner) : ListOf(found))))),
            (_, unlisted) => Outcomes.At(unlisted.WithValue(groups, AbstractValue.Lost)));

        ImmutableArray<Outcome> Found(AbstractValue element, AbstractValue key, Slot groups, AnalysisState way)
        {
            var list = way.Read(groups) as ListValue;
            var map = SetOf([], query) with { Entries = StructuralList<MapEntry>.Of(list?.Elements.Items.Select(group => new MapEntry(way.AsCompared(((GroupValue)group).Key), group)) ?? []), IsSet = false };
            return engine.Keys.Found(map, way.AsCompared(key), site, way, (same, asked) => list is null || !map.IsCertain(same) ? Lost(asked) : With((map.Has(same).Equals(AbstractValue.True) ? map.At(same) as GroupValue : null)?.Elements ?? StructuralList<AbstractValue>.Empty, asked));

            ImmutableArray<Outcome> Lost(AnalysisState asked)
            {
                var lost = Determined.By(element, key);
                return isGrouped ? engine.Delegates.Invoked(operands[4], [element, lost], site, asked, each)
                    : engine.Enumeration.Unlisted([lost], site, asked, (inner, inside) => engine.Delegates.Invoked(operands[4], [element, inner], site, inside, each));
            }

            ImmutableArray<Outcome> With(StructuralList<AbstractValue> elements, AnalysisState asked) => isGrouped ? engine.Delegates.Invoked(operands[4], [element, new ListValue(elements, IsTuple: false)], site, asked, each)
                : engine.Enumeration.InTurn(elements.Items.Select(inner => Queries.TupleOf(element, inner)), site, asked, (pair, inside) =>
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
        AbstractValue key, AbstractValue element, QueryValue query, Site site, Slot memory, AnalysisState way, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var seen = way.Read(memory) as ListValue;
        var known = SetOf(seen?.Elements.Items ?? [], query);
        return engine.Keys.Found(known, way.AsCompared(key), site, way, (found, asked) => seen is null || !known.CanPlace(found)
            ? engine.Enumeration.Choose(Determined.By(key, asked.Read(memory)), asked.WithValue(memory, Determined.By(key)), given => each(element, given), Outcomes.At)
            : known.Has(found).Equals(AbstractValue.True) ? Outcomes.At(asked) : each(element, asked.WithValue(memory, seen with { Elements = seen.Elements.Push(way.AsCompared(key)) })));
    }

    /// <summary>Gives an element that is remembered, and forgets it.</summary>
    private ImmutableArray<Outcome> FirstShared(
        AbstractValue element, QueryValue query, Site site, Slot memory, AnalysisState way, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var seen = way.Read(memory) as ListValue;
        var known = SetOf(seen?.Elements.Items ?? [], query);
        return engine.Keys.Found(known, way.AsCompared(element), site, way, (found, asked) => seen is null || !known.IsCertain(found)
            ? engine.Enumeration.Choose(Determined.By(element, asked.Read(memory)), asked.WithValue(memory, Determined.By(element)), given => each(element, given), Outcomes.At)
            : known.Has(found).Equals(AbstractValue.True)
                ? each(element, asked.WithValue(memory, ListOf(known.Without(found).Entries.Items.Select(entry => entry.Key))))
                : Outcomes.At(asked));
    }

    /// <summary>Goes on with the different elements of a sequence, or with what says that they are not known.</summary>
    private ImmutableArray<Outcome> Different(
        AbstractValue sequence, QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then) =>
        state.ContentsOf(sequence) is not { Rest: null, Sequence.Items.Items: var elements } ? then(Determined.By(sequence), state)
        : engine.Keys.Different(SetOf([], query), elements, site, state, (set, told) => then(set is null ? Determined.By(sequence) : ListOf(set.Entries.Items.Select(entry => entry.Key)), told));

    /// <summary>Values that are known to be different, as a set that compares others with them.</summary>
    private static MapContents SetOf(IEnumerable<AbstractValue> values, QueryValue query) => MapContents.Empty(isSet: true) with
    {
        Entries = StructuralList<MapEntry>.Of(values.Select(value => new MapEntry(value, AbstractValue.Null))),
        Comparison = query.Comparison,
        Comparer = query.Comparer,
    };

    private static ListValue ListOf(IEnumerable<AbstractValue> values) => new(StructuralList<AbstractValue>.Of(values), IsTuple: false);

    private static ImmutableArray<Outcome> Without(Slot memory, ImmutableArray<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome with { State = outcome.State.WithoutValue(memory) })];
}
