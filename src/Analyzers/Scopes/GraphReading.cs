using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run has read of the tables of one graph, and what it was told.</summary>
/// <param name="readings">What was asked.</param>
/// <param name="graph">The graph as it was when the run began.</param>
internal sealed class GraphReading(GraphReadings readings, GraphState graph)
{
    private readonly TableReading<VariableFacts> _variables = TableReading<VariableFacts>.Of(readings.Variables, graph.Store.Variables);
    private readonly TableReading<bool> _operations = TableReading<bool>.Of(readings.Operations, graph.Names.Names);
    private readonly TableReading<bool>? _opened = graph.OpenedNames is null ? null : TableReading<bool>.Of(readings.Opened, graph.OpenedNames);
    private readonly TableReading<StructuralList<AbstractValue>> _collections = TableReading<StructuralList<AbstractValue>>.Of(readings.Collections, graph.Collections.Known);

    /// <summary>Whether another graph, which is like this one but for its tables, gives the same answers.</summary>
    public bool HoldsFor(GraphState other) =>
        _variables.HoldsFor(other.Store.Variables) && _operations.HoldsFor(other.Names.Names)
        && (_opened is null || (other.OpenedNames is not null && _opened.HoldsFor(other.OpenedNames))) && _collections.HoldsFor(other.Collections.Known);

    /// <summary>Where the variables were first seen that were read, each with where that of another graph was which gives the same answers.</summary>
    public IEnumerable<(Trace Read, Trace Other)> PlacesIn(GraphState other) =>
        _variables.Pairs(other.Store.Variables).Select(pair => (pair.Read.FirstSeen, pair.Other.FirstSeen));
}
