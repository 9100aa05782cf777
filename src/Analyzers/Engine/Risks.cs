using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Where something has run that may have thrown, though nobody knows whether it did.</summary>
internal sealed class Risks
{
    private readonly List<AnalysisState> _states = [];

    /// <summary>How often that was.</summary>
    public int Count { get; private set; }

    /// <summary>How many states are noted.</summary>
    public int States => _states.Count;

    /// <summary>Notes that something may have thrown.</summary>
    /// <param name="state">The state in front of it.</param>
    /// <param name="times">How often.</param>
    public void Note(AnalysisState state, int times = 1)
    {
        if (times > 0)
        {
            Count += times;
            _states.Add(state);
        }
    }

    /// <summary>The state behind a block that may have been left where something may have thrown: a variable is only certain to exist if it did there.</summary>
    /// <param name="behind">The state at the end of the block.</param>
    /// <param name="first">Where the states begin that are noted of the block.</param>
    public AnalysisState Interrupted(AnalysisState behind, int first)
    {
        var noted = _states.Skip(first).ToList();
        return behind with
        {
            Graphs = behind.Graphs.Entries.Aggregate(behind.Graphs, (graphs, graph) => Doubted(graph.Value, noted.ConvertAll(state => state.Graphs.TryGet(graph.Key, out var then) ? then : null)) is var doubted
                && ReferenceEquals(doubted, graph.Value) ? graphs : graphs.With(graph.Key, doubted)),
        };
    }

    private static GraphState Doubted(GraphState graph, List<GraphState?> noted)
    {
        var doubted = graph.Store.Variables.Keys.Where(name => noted.Exists(then => then?.Store.Variables.Has(name) != true)).ToList();
        return doubted.Count == 0 ? graph : graph with
        {
            Store = doubted.Aggregate(graph.Store.Without(doubted), (store, name) => store.OpenedBelow(name)),
            Names = noted.Aggregate(graph.Names, (names, then) => then is null ? UsedNames.Unknown : names.Join(then.Names)),
            Collections = noted.Aggregate(graph.Collections, (listed, then) => then is null ? Collections.Unknown : then.Collections.Widened(listed)),
        };
    }
}
