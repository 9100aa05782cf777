using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Finds the keys of containers where code of the project says which are equal and which comes first.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class KeySearch(Interpreter engine)
{
    public Equalities Equalities { get; } = new(engine);

    public ImmutableArray<Outcome> Find(FindKeyEffect effect, AnalysisState state)
    {
        var key = state.Evaluate(effect.Key);
        return state.ContentsOf(state.Evaluate(effect.Container) is var container && container is MapPartValue { Part: MapPart.Keys, Map: var owner } ? owner : container) switch
        {
            MapContents map => Found(map, key, effect.Location, state, (found, way) => Outcomes.At(way.WithValue(effect.Result, found))),
            SequenceContents { Rest: null, Items.Items: [GroupValue first, ..] groups } => Found(
                KeysOf(groups, first), state.AsCompared(key), effect.Location, state, (found, way) => Outcomes.At(way.WithValue(effect.Result, Held(KeysOf(groups, first), found)))),
            SequenceContents { Rest: null, Items.Items: var elements } when Equalities.HasOwnEquality(state.AsCompared(key)) => Element([.. elements.Select(element => state.AsCompared(element))], state.AsCompared(key), effect, state),
            _ => Outcomes.At(state.WithValue(effect.Result, key)),
        };

        MapContents KeysOf(IEnumerable<AbstractValue> groups, GroupValue first) => MapContents.Empty(isSet: false) with
        {
            Entries = StructuralList<MapEntry>.Of(groups.OfType<GroupValue>().Select(group => new MapEntry(state.AsCompared(group.Key), group.Key))),
            Comparison = first.Comparison,
            Comparer = first.Comparer,
        };

        // The key of a group, or one that no group has.
        static AbstractValue Held(MapContents keys, AbstractValue found) => keys.Has(found) switch
        {
            ConstantValue { Value: true } => keys.At(found),
            ConstantValue { Value: false } when !keys.Has(AbstractValue.Null).Equals(AbstractValue.True) => AbstractValue.Null,
            _ => AbstractValue.Lost,
        };
    }

    /// <summary>Finds the first element of a sequence that is equal to a value.</summary>
    private ImmutableArray<Outcome> Element(ImmutableList<AbstractValue> elements, AbstractValue value, FindKeyEffect effect, AnalysisState state)
    {
        var (held, holder) = state.Holding(value);
        return From(0, held);

        ImmutableArray<Outcome> From(int index, AnalysisState way) => index == elements.Count ? End(new FoundKey(value, null), way)
            : Equalities.AreEqual(null, elements[index], value, effect.Location, way, (equal, compared) => equal is not ConstantValue { Value: bool isEqual } ? End(value, compared)
                : isEqual ? End(new FoundKey(elements[index], null), compared) : From(index + 1, compared));

        ImmutableArray<Outcome> End(AbstractValue found, AnalysisState way) => Outcomes.At(way.WithoutValue(holder).WithValue(effect.Result, found));
    }

    /// <summary>Goes on with a key as a container has it that has one equal to it; with the key itself where no code has a say, or where it does not say.</summary>
    public ImmutableArray<Outcome> Found(MapContents map, AbstractValue key, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var asked = state.AsKey(key is FoundKey { Key: var known } ? known : key);
        var isCompared = map.Comparer is not null || (map.IsSorted ? Equalities.HasOwnOrder(asked) : Equalities.HasOwnEquality(asked))
            || (asked is ObjectValue or StructValue && map.Entries.Items.Any(entry => map.IsSorted ? Equalities.HasOwnOrder(entry.Key) : Equalities.HasOwnEquality(entry.Key)));
        if (!isCompared || map.Rest is not null)
        {
            return then(key, state);
        }

        var entries = map.Entries.Items;
        var (held, holder) = state.Holding(new ListValue(StructuralList<AbstractValue>.Of(map.Values.Append(asked)), IsTuple: false));
        return From(0, held);

        ImmutableArray<Outcome> From(int index, AnalysisState way)
        {
            if (index == entries.Count)
            {
                return End(new FoundKey(asked, map.IsSorted ? index : null), way);
            }

            var entry = entries[index].Key;
            return map.IsSorted
                ? Equalities.Order(map.Comparer, asked, entry, site, way, (order, compared) => order switch
                {
                    ConstantValue { Value: 0L } => End(new FoundKey(entry, index), compared),
                    ConstantValue { Value: < 0L } => End(new FoundKey(asked, index), compared),
                    ConstantValue { Value: > 0L } => From(index + 1, compared),
                    _ => End(key, compared),
                })
                : Equalities.AreEqual(map.Comparer, entry, asked, site, way, (equal, compared) => equal is not ConstantValue { Value: bool isEqual } ? End(key, compared)
                    : isEqual ? End(new FoundKey(entry, null), compared) : From(index + 1, compared));
        }

        ImmutableArray<Outcome> End(AbstractValue found, AnalysisState way) => then(found, way.WithoutValue(holder));
    }

    /// <summary>Goes on with the different ones among some values, as a container that is empty so far would hold them; with null where they cannot be told apart.</summary>
    public ImmutableArray<Outcome> Different(
        MapContents empty, IReadOnlyList<AbstractValue> values, Site site, AnalysisState state, Func<MapContents?, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var (held, holder) = state.Holding(new ListValue(StructuralList<AbstractValue>.Of(values), IsTuple: false));
        return With(empty, 0, held);

        ImmutableArray<Outcome> With(MapContents set, int index, AnalysisState way) => index == values.Count
            ? then(set, way.WithoutValue(holder))
            : Found(set, way.AsCompared(values[index]), site, way, (key, found) => set.CanPlace(key) ? With(set.With(key, AbstractValue.Null), index + 1, found) : then(null, found.WithoutValue(holder)));
    }
}
