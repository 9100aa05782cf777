using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run has made of one graph, to be made of another one that is like it but for its tables.</summary>
internal sealed class GraphChanges
{
    private readonly GraphState _after;
    private readonly TableChanges<VariableFacts> _variables;
    private readonly TableChanges<bool> _operations;
    private readonly TableChanges<bool>? _opened;
    private readonly TableChanges<StructuralList<AbstractValue>> _collections;

    private GraphChanges(GraphState before, GraphState after)
    {
        _after = after.WithoutTables();
        _variables = TableChanges<VariableFacts>.Between(before.Store.Variables, after.Store.Variables);
        _operations = TableChanges<bool>.Between(before.Names.Names, after.Names.Names);
        _opened = after.OpenedNames is null ? null : TableChanges<bool>.Between(before.OpenedNames ?? NameTable<bool>.Empty, after.OpenedNames);
        _collections = TableChanges<StructuralList<AbstractValue>>.Between(before.Collections.Known, after.Collections.Known);
    }

    /// <summary>The places that the changes tell.</summary>
    public IEnumerable<Trace> Places => _variables.Set.Select(facts => facts.FirstSeen).Concat(_after.Freezes.Items.Select(freeze => freeze.Since)).Concat(_after.Discarded is { } discarded ? [discarded] : Enumerable.Empty<Trace>());

    /// <summary>What has changed while a run has told what it reads.</summary>
    /// <param name="before">The graph as it was when the run began; an empty one if the run has made it.</param>
    /// <param name="after">The graph as it is at the end.</param>
    public static GraphChanges Between(GraphState before, GraphState after) => new(before, after);

    private static StructuralList<AbstractValue> Extended(StructuralList<AbstractValue>? before, StructuralList<AbstractValue> after, StructuralList<AbstractValue>? current)
    {
        var known = before?.Items.Count ?? 0;
        return known == 0 && current is null or { IsEmpty: true } ? after
            : (current ?? StructuralList<AbstractValue>.Empty).Push(after.Items.GetRange(known, after.Items.Count - known));
    }

    /// <summary>The same made of another graph.</summary>
    /// <param name="graph">The other graph.</param>
    /// <param name="place">Gives the place that stands there for one of the run.</param>
    public GraphState Of(GraphState graph, Func<Trace, Trace> place) => _after with
    {
        Store = _after.Store with { Variables = _variables.Of(graph.Store.Variables, facts => facts with { FirstSeen = place(facts.FirstSeen) }) },
        Names = _after.Names with { Names = _operations.Of(graph.Names.Names) },
        OpenedNames = _opened?.Of(graph.OpenedNames ?? NameTable<bool>.Empty),
        Collections = _after.Collections with
        {
            Known = _collections.Of(graph.Collections.Known, Extended),
        },
        Freezes = _after.Freezes.With(freeze => freeze with { Since = place(freeze.Since) }),
        Discarded = _after.Discarded is { } discarded ? place(discarded) : null,
    };
}
