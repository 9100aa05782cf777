using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Where something has run that may have thrown, though nobody knows whether it did.</summary>
internal sealed class Risks
{
    private readonly List<StructuralMap<int, GraphState>> _graphs = [];
    private int _blocks;

    /// <summary>How often that was.</summary>
    public int Count { get; private set; }

    /// <summary>Enters a block whose handlers may take what is thrown: only of those it is noted where that was.</summary>
    /// <returns>Where the notes of the block begin.</returns>
    public int Enter()
    {
        _blocks++;
        return _graphs.Count;
    }

    /// <summary>Leaves a block.</summary>
    public void Leave()
    {
        if (--_blocks == 0)
        {
            _graphs.Clear();
        }
    }

    /// <summary>Notes that something may have thrown.</summary>
    /// <param name="state">The state in front of it.</param>
    /// <param name="times">How often.</param>
    public void Note(AnalysisState state, int times = 1)
    {
        Count += times;
        if (times > 0 && _blocks > 0)
        {
            _graphs.Add(state.Graphs);
        }
    }

    /// <summary>Where the notes are now.</summary>
    public (int Count, int Noted) Mark => (Count, _graphs.Count);

    /// <summary>Forgets what was noted since then: what is thrown there goes no further.</summary>
    public void Forget((int Count, int Noted) since)
    {
        Count = since.Count;
        _graphs.RemoveRange(since.Noted, _graphs.Count - since.Noted);
    }

    /// <summary>The state behind a block that may have been left where something may have thrown: a variable is only certain to exist if it did there.</summary>
    /// <param name="behind">The state at the end of the block.</param>
    /// <param name="first">Where the notes of the block begin.</param>
    public AnalysisState Interrupted(AnalysisState behind, int first)
    {
        var noted = _graphs.Skip(first).ToList();
        return behind with
        {
            Graphs = behind.Graphs.Entries.Aggregate(behind.Graphs, (graphs, graph) => Doubted(graph.Value, noted.ConvertAll(graphsThen => graphsThen.TryGet(graph.Key, out var then) ? then : null)) is var doubted
                && ReferenceEquals(doubted, graph.Value) ? graphs : graphs.With(graph.Key, doubted)),
        };
    }

    private static GraphState Doubted(GraphState graph, List<GraphState?> noted)
    {
        var doubted = noted.SelectMany(then => graph.Store.NamesBeyond(then?.Store ?? VariableStore.Closed)).Distinct().ToList();
        var store = noted.OfType<GraphState>().Aggregate(graph.Store, (store, then) => store.WithoutCountsUnlike(then.Store));
        return doubted.Count == 0 ? ReferenceEquals(store, graph.Store) ? graph : graph with { Store = store } : graph with
        {
            Store = doubted.Aggregate(store.Without(doubted), (opened, name) => opened.OpenedBelow(name)),
            Names = noted.Aggregate(graph.Names, (names, then) => then is null ? UsedNames.Unknown : names.Join(then.Names)),
            Collections = noted.Aggregate(graph.Collections, (listed, then) => then is null ? Collections.Unknown : then.Collections.Widened(listed)),
        };
    }
}
