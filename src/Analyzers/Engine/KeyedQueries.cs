using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Queries that ask for a key of each element, to put elements in order or together.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class KeyedQueries(Interpreter engine)
{
    /// <summary>More elements than this are not put in the order of a comparison.</summary>
    private const int MostCompared = 16;

    public ImmutableArray<Outcome> Ordered(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var keys = new List<(AbstractValue? Function, Part Part)>();
        AbstractValue source = query;
        while (source is QueryValue { Operator: >= QueryOperator.OrderBy and <= QueryOperator.ThenByDescending } ordered)
        {
            keys.Insert(0, (ordered.Operands.Items.Count > 1 ? ordered.Operands.Items[1] : null, new Part(ordered.Operator is QueryOperator.OrderByDescending or QueryOperator.ThenByDescending, ordered.Comparison, ordered.Comparer)));
            source = ordered.Operands.Items[0];
            if (ordered.Operator is QueryOperator.OrderBy or QueryOperator.OrderByDescending)
            {
                break;
            }
        }

        return engine.Enumeration.Listed(source, site, state, (list, way) => Keyed(list, [.. keys.Select(key => key.Function)], site, way, (found, keyed) =>
            found is not { } known ? InOrder(list, null, keyed) : Sorted(known, [.. keys.Select(key => key.Part)], site, keyed, (order, sorted) => InOrder(list, order, sorted))), each, keepsCount: true);

        ImmutableArray<Outcome> InOrder(ListValue list, ImmutableList<int>? order, AnalysisState sorted) => engine.Enumeration.InTurn(
            order is null ? list.Elements.Items.Select(_ => Determined.By(list)) : order.Select(place => list.Elements.Items[place]), site, sorted, each);
    }

    /// <summary>Goes on with the places of elements in the order of their keys, those of equal keys as they come; with null where the order is not known.</summary>
    private ImmutableArray<Outcome> Sorted(
        ImmutableArray<ImmutableList<AbstractValue>> keys, ImmutableArray<Part> parts, Site site, AnalysisState state, Func<ImmutableList<int>?, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (parts.All(part => part.Comparer is null) && (keys.Length > MostCompared || !keys.Any(key => key.Any(engine.Keys.Equalities.HasOwnOrder))))
        {
            return then(Ordering.Sorted(keys, [.. parts.Select(part => (part.Descends, part.Comparison))]), state);
        }

        var (held, holder) = state.Holding(Queries.TupleOf(keys.SelectMany(key => key).Concat(parts.Select(part => part.Comparer).OfType<AbstractValue>())));
        return keys.Length > MostCompared ? End(null, held) : Placed([], 0, held);

        ImmutableArray<Outcome> Placed(ImmutableList<int> sorted, int place, AnalysisState way) => sorted.Count == keys.Length ? End(sorted, way)
            : place == 0 ? Next(sorted.Insert(0, sorted.Count), way)
            : Compared(sorted[place - 1], sorted.Count, 0, way, (order, compared) => order switch
            {
                > 0 => Placed(sorted, place - 1, compared),
                null => End(null, compared),
                _ => Next(sorted.Insert(place, sorted.Count), compared),
            });

        ImmutableArray<Outcome> Next(ImmutableList<int> sorted, AnalysisState way) => Placed(sorted, sorted.Count, way);

        ImmutableArray<Outcome> Compared(int left, int right, int index, AnalysisState way, Func<long?, AnalysisState, ImmutableArray<Outcome>> compared) => index == parts.Length ? compared(0, way)
            : engine.Keys.Equalities.Order(parts[index].Comparer, keys[left][index], keys[right][index], site, way, (order, asked) => order switch
            {
                ConstantValue { Value: 0L } => Compared(left, right, index + 1, asked, compared),
                ConstantValue { Value: long known } => compared(parts[index].Descends ? -Math.Sign(known) : Math.Sign(known), asked),
                _ => compared(null, asked),
            }, parts[index].Comparison);

        ImmutableArray<Outcome> End(ImmutableList<int>? order, AnalysisState way) => then(order, way.WithoutValue(holder));
    }

    /// <summary>Puts elements in the order that a comparison says.</summary>
    public ImmutableArray<Outcome> OrderedWith(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        return engine.Enumeration.Listed(query.Operands.Items[0], site, state, (list, way) =>
        {
            var elements = list.Elements.Items;
            var (started, holder) = way.Holding(list);
            return elements.Count == 3 ? Swapped(elements, 0, started) : elements.Count <= MostCompared ? Placed([], 0, started) : End(null, started);

            // Insertion, as the framework sorts so few.
            ImmutableArray<Outcome> Placed(ImmutableList<AbstractValue> sorted, int place, AnalysisState inside) =>
                sorted.Count == elements.Count ? End(sorted, inside)
                : place == 0 ? Next(sorted.Insert(0, elements[sorted.Count]), inside)
                : engine.Delegates.Invoked(query.Operands.Items[1], [sorted[place - 1], elements[sorted.Count]], site, inside, (order, asked) =>
                    order is not ConstantValue { Value: long number } ? End(null, asked)
                    : number > 0 ? Placed(sorted, place - 1, asked)
                    : Next(sorted.Insert(place, elements[sorted.Count]), asked));

            ImmutableArray<Outcome> Next(ImmutableList<AbstractValue> sorted, AnalysisState inside) => Placed(sorted, sorted.Count, inside);

            // Three are compared in pairs, as the framework does.
            ImmutableArray<Outcome> Swapped(ImmutableList<AbstractValue> sorted, int pair, AnalysisState inside)
            {
                var (left, right) = (pair / 2, pair == 0 ? 1 : 2);
                return pair == 3 ? End(sorted, inside) : engine.Delegates.Invoked(query.Operands.Items[1], [sorted[left], sorted[right]], site, inside, (order, asked) =>
                    order is not ConstantValue { Value: long number } ? End(null, asked)
                    : Swapped(number > 0 ? sorted.SetItem(left, sorted[right]).SetItem(right, sorted[left]) : sorted, pair + 1, asked));
            }

            ImmutableArray<Outcome> End(ImmutableList<AbstractValue>? sorted, AnalysisState inside) =>
                engine.Enumeration.InTurn(sorted ?? elements.Select(_ => Determined.By(list)), site, inside.WithoutValue(holder), each);
        }, each);
    }

    /// <summary>Goes on with the keys of each element of a list; with null where they are not known one by one.</summary>
    public ImmutableArray<Outcome> Keyed(
        ListValue list, ImmutableList<AbstractValue?> functions, Site site, AnalysisState state,
        Func<ImmutableArray<ImmutableList<AbstractValue>>?, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var (started, holder) = state.Holding(list);
        return With([.. list.Elements.Items.Select(_ => ImmutableList<AbstractValue>.Empty)], 0, started);

        ImmutableArray<Outcome> With(ImmutableArray<ImmutableList<AbstractValue>> keys, int index, AnalysisState way) =>
            index == functions.Count ? then(keys, way.WithoutValue(holder))
            : functions[index] is not { } function ? With([.. keys.Zip(list.Elements.Items, (known, element) => known.Add(element))], index + 1, way)
            : engine.Enumeration.Gather(new QueryValue(QueryOperator.Select, StructuralList<AbstractValue>.Of([list, function])), site, way, (gathered, asked) =>
                asked.ContentsOf(gathered) is { Rest: null, Sequence.Items.Items: { } found } && found.Count == keys.Length
                    ? With([.. keys.Zip(found, (known, key) => known.Add(key))], index + 1, asked)
                    : then(null, asked.WithoutValue(holder)));
    }

    /// <summary>Puts elements with the same key together.</summary>
    public ImmutableArray<Outcome> Grouped(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        var operands = query.Operands.Items;
        var isPlain = operands[2] is ConstantValue { Value: null };
        return engine.Enumeration.Listed(operands[0], site, state, (list, way) => Keyed(list, [operands[1], isPlain ? null : operands[2]], site, way, (keys, keyed) =>
            keys is not { } known ? engine.Enumeration.Unlisted([list], site, keyed, each) : GroupsOf(known, query, site, keyed, (found, grouped) =>
                found is not { } groups ? engine.Enumeration.Unlisted([list], site, grouped, each)
                : operands[3] is ConstantValue { Value: null } ? engine.Enumeration.InTurn(groups, site, grouped, each)
                : engine.Enumeration.InTurn(groups, site, grouped, (group, inside) => engine.Delegates.Invoked(operands[3], [((GroupValue)group).Key, group], site, inside, each)))), each);
    }

    /// <summary>Goes on with the groups of elements by their keys, in the order in which the keys come first; with null where keys cannot be told apart.</summary>
    public ImmutableArray<Outcome> GroupsOf(
        ImmutableArray<ImmutableList<AbstractValue>> keyed, QueryValue query, Site site, AnalysisState state, Func<IEnumerable<GroupValue>?, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var (held, holder) = state.Holding(Queries.TupleOf(keyed.SelectMany(pair => pair)));
        return With(MapContents.Empty(isSet: false) with { Comparison = query.Comparison, Comparer = query.Comparer }, 0, held);

        ImmutableArray<Outcome> With(MapContents groups, int index, AnalysisState way) => index == keyed.Length
            ? then(groups.Entries.Items.Select(entry => (GroupValue)entry.Value), way.WithoutValue(holder))
            : engine.Keys.Found(groups, way.AsCompared(keyed[index][0]), site, way, (key, found) =>
            {
                if (!groups.CanPlace(key))
                {
                    return then(null, found.WithoutValue(holder));
                }

                var group = groups.Has(key).Equals(AbstractValue.True) ? (GroupValue)groups.At(key) : new GroupValue(keyed[index][0], StructuralList<AbstractValue>.Empty) { Comparison = query.Comparison, Comparer = query.Comparer };
                return With(groups.With(key, group with { Elements = group.Elements.Push(keyed[index][1]) }), index + 1, found);
            });
    }

    /// <summary>How one of the keys is compared by which elements are put in order.</summary>
    private sealed record Part(bool Descends, TextComparison Comparison, AbstractValue? Comparer);
}
