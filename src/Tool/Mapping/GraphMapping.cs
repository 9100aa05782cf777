using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Tool.Mapping;

/// <summary>Puts together what the ends of paths say of one graph.</summary>
/// <param name="number">The number of the graph.</param>
/// <param name="isDefault">Whether it is the default graph at the end.</param>
/// <param name="holding">The ends of the paths on which there is such a graph.</param>
/// <param name="all">All ends.</param>
/// <param name="places">Tells where things are.</param>
internal sealed class GraphMapping(int number, bool isDefault, ImmutableArray<PathEnd> holding, ImmutableArray<PathEnd> all, Places places)
{
    private readonly Conditions _conditions = new(all);

    /// <summary>The graph.</summary>
    public MappedGraph Graph()
    {
        var stores = holding.Select(StoreOf).ToList();
        return new MappedGraph(
            isDefault,
            [.. stores.SelectMany(store => store.Variables.Names).Distinct().Order(StringComparer.Ordinal).Select(Stored), .. Unstored()],
            [.. stores.SelectMany(store => store.OpenPrefixes.Keys).Distinct().Order(StringComparer.Ordinal)]);
    }

    private VariableStore StoreOf(PathEnd end) => end.Graphs[number].Store;

    private MappedVariable Stored(string fullName)
    {
        var having = holding.Where(end => StoreOf(end).Variables.Has(fullName)).ToImmutableArray();
        var facts = having.Select(end => StoreOf(end).Variables[fullName]).ToList();
        return new MappedVariable(fullName, Same(facts.Select(fact => fact.Shape)) is { } shape ? ShapeOf(shape) : null, Same(facts.Select(fact => fact.DType))?.Name)
        {
            IsTrainable = Same(having.Select(end => IsTrainable(end, fullName))),
            MayBeOlder = facts.Any(fact => fact.OperationName is null),
            CreatedAt = places.Of(facts[0].FirstSeen),
            SharedAt = places.OfSharing(fullName, number),
            When = _conditions.Of(having),
        };
    }

    private IEnumerable<MappedVariable> Unstored() =>
        from variable in holding.SelectMany(end => UnstoredIn(end.Graphs[number]).Select(variable => (End: end, Variable: variable)))
        group variable by variable.Variable.VariableName!.Value.Text into same
        orderby same.Key
        select new MappedVariable(same.Key, Same(same.Select(one => one.Variable.Shape)) is { } shape ? ShapeOf(shape) : null, Same(same.Select(one => one.Variable.DType))?.Name)
        {
            IsStored = false,
            IsTrainable = Same(same.Select(one => IsListedTrainable(one.End, one.Variable))),
            When = _conditions.Of([.. same.Select(one => one.End)]),
        };

    private static IEnumerable<PresentValue> UnstoredIn(GraphState graph) => graph.Collections.Known.Entries.SelectMany(list => list.Value.Items).OfType<PresentValue>()
        .Where(variable => variable is { IsStored: false, VariableName.IsExact: true }).DistinctBy(variable => variable.VariableName!.Value.Text);

    private bool? IsTrainable(PathEnd end, string fullName) => end.Graphs[number].Collections[CollectionKeys.Trainable]?.Items.OfType<PresentValue>()
        .Any(variable => variable is { IsStored: true, VariableName: { IsExact: true } name } && name.Text == fullName);

    private bool? IsListedTrainable(PathEnd end, PresentValue listed) => end.Graphs[number].Collections[CollectionKeys.Trainable]?.Items.OfType<PresentValue>()
        .Any(variable => !variable.IsStored && variable.VariableName == listed.VariableName);

    private static MappedShape ShapeOf(ShapeLiteral shape) => new([.. shape.Dimensions.Select(length => length >= 0 ? length : null)]);

    /// <summary>What all say alike; nothing where they differ.</summary>
    private static T? Same<T>(IEnumerable<T?> values) => values.Distinct().ToList() is [var only] ? only : default;
}
