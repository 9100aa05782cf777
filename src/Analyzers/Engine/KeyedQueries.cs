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
        var keys = new List<(AbstractValue? Function, (bool Descends, TextComparison Comparison) Part)>();
        AbstractValue source = query;
        while (source is QueryValue { Operator: >= QueryOperator.OrderBy and <= QueryOperator.ThenByDescending } ordered)
        {
            keys.Insert(0, (ordered.Operands.Items.Count > 1 ? ordered.Operands.Items[1] : null, (ordered.Operator is QueryOperator.OrderByDescending or QueryOperator.ThenByDescending, ordered.Comparison)));
            source = ordered.Operands.Items[0];
            if (ordered.Operator is QueryOperator.OrderBy or QueryOperator.OrderByDescending)
            {
                break;
            }
        }

        return engine.Enumeration.Listed(source, site, state, (list, way) => Keyed(list, [.. keys.Select(key => key.Function)], site, way, (found, keyed) =>
            found is not null && Ordering.Sorted(found, [.. keys.Select(key => key.Part)]) is { } order
                ? engine.Enumeration.InTurn(order.Select(place => list.Elements.Items[place]), site, keyed, each)
                : engine.Enumeration.InTurn(list.Elements.Items.Select(_ => Determined.By(list)), site, keyed, each)), each);
    }

    /// <summary>Puts elements in the order that a comparison says.</summary>
    public ImmutableArray<Outcome> OrderedWith(
        QueryValue query, Site site, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> each)
    {
        return engine.Enumeration.Listed(query.Operands.Items[0], site, state, (list, way) =>
        {
            var elements = list.Elements.Items;
            var (started, holder) = way.Holding(list);
            return elements.Count <= MostCompared ? Placed([], 0, started) : End(null, started);

            // Insertion, as the framework sorts so few.
            ImmutableArray<Outcome> Placed(ImmutableList<AbstractValue> sorted, int place, AnalysisState inside) =>
                sorted.Count == elements.Count ? End(sorted, inside)
                : place == 0 ? Next(sorted.Insert(0, elements[sorted.Count]), inside)
                : engine.Delegates.Invoked(query.Operands.Items[1], [sorted[place - 1], elements[sorted.Count]], site, inside, (order, asked) =>
                    order is not ConstantValue { Value: long number } ? End(null, asked)
                    : number > 0 ? Placed(sorted, place - 1, asked)
                    : Next(sorted.Insert(place, elements[sorted.Count]), asked));

            ImmutableArray<Outcome> Next(ImmutableList<AbstractValue> sorted, AnalysisState inside) => Placed(sorted, sorted.Count, inside);

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
            keys is not { } known || GroupsOf(known, query.Comparison) is not { } groups ? engine.Enumeration.Unlisted([list], site, keyed, each)
            : operands[3] is ConstantValue { Value: null } ? engine.Enumeration.InTurn(groups, site, keyed, each)
            : engine.Enumeration.InTurn(groups, site, keyed, (group, inside) => engine.Delegates.Invoked(operands[3], [((GroupValue)group).Key, group], site, inside, each))), each);
    }

    /// <summary>The groups of elements by their keys, in the order in which the keys come first; null where keys cannot be told apart.</summary>
    public static IEnumerable<GroupValue>? GroupsOf(ImmutableArray<ImmutableList<AbstractValue>> keyed, TextComparison comparison)
    {
        var groups = MapContents.Empty(isSet: false) with { Comparison = comparison };
        foreach (var (key, element) in keyed.Select(pair => (pair[0], pair[1])))
        {
            if (!groups.CanPlace(key))
            {
                return null;
            }

            var known = groups.Has(key).Equals(AbstractValue.True) ? ((GroupValue)groups.At(key)).Elements : StructuralList<AbstractValue>.Empty;
            groups = groups.With(key, new GroupValue(key, known.Push(element)));
        }

        return groups.Entries.Items.Select(entry => (GroupValue)entry.Value);
    }
}
