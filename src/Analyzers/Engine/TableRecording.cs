using System.Collections.Immutable;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Records what a run reads of the tables of graphs, and what becomes of them.</summary>
internal sealed class TableRecording
{
    private readonly AnalysisState _before;
    private readonly ImmutableDictionary<int, GraphReadings> _readings;

    /// <summary>Begins to record a run.</summary>
    /// <param name="before">The state in which it starts, as the code around has it.</param>
    public TableRecording(AnalysisState before)
    {
        _before = before;
        _readings = before.Graphs.Entries.ToImmutableDictionary(graph => graph.Key, graph => new GraphReadings(graph.Value));
        Entered = before.WithGraphs((number, graph) => graph.ReadBy(_readings[number]));
    }

    /// <summary>The state in which it starts, whose graphs tell what is read of them.</summary>
    public AnalysisState Entered { get; }

    /// <summary>What was read.</summary>
    public ImmutableDictionary<int, GraphReading> Read() => _readings.ToImmutableDictionary(graph => graph.Key, graph => new GraphReading(graph.Value, _before.Graphs[graph.Key]));

    /// <summary>What became of the graphs.</summary>
    /// <param name="after">The state at the end of a path.</param>
    public ImmutableDictionary<int, GraphChanges> ChangesOf(AnalysisState after) => after.Graphs.Entries.ToImmutableDictionary(
        graph => graph.Key, graph => GraphChanges.Between(Entered.Graphs.TryGet(graph.Key, out var before) ? before : GraphState.Blank, graph.Value));

    /// <summary>A state at the end of a path, as the code around goes on with it.</summary>
    public AnalysisState Outside(AnalysisState inside) => inside.WithGraphs((number, graph) =>
        Entered.Graphs.TryGet(number, out var entered) ? graph.LeftBy(entered, _before.Graphs[number]) : graph);
}
