namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run reads of the tables of one graph, while it runs.</summary>
/// <param name="graph">The graph as the code around the run has it.</param>
internal sealed class GraphReadings(GraphState graph)
{
    /// <summary>What it reads of the variables.</summary>
    public Readings Variables { get; } = new(graph.Store.Variables.Readings);

    /// <summary>What it reads of the names of operations.</summary>
    public Readings Operations { get; } = new(graph.Names.Names.Readings);

    /// <summary>What it reads of the names of scopes that were opened.</summary>
    public Readings Opened { get; } = new(graph.OpenedNames?.Readings);

    /// <summary>What it reads of the collections.</summary>
    public Readings Collections { get; } = new(graph.Collections.Known.Readings);
}
