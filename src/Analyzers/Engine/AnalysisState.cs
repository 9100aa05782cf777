using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Everything the analysis knows at one point of one path.</summary>
/// <param name="Activations">The locals of the bodies that run, by number.</param>
/// <param name="Current">The number of the body that runs innermost.</param>
/// <param name="Heap">What is known of objects: those that the code has made, those that came from elsewhere, the static parts of types.</param>
/// <param name="Path">What is assumed of values that are not known.</param>
/// <param name="IsDoubtful">Whether it is not sure that the path can be taken at all.</param>
/// <param name="Scopes">The variable scope objects, by number.</param>
/// <param name="Graphs">The graphs, by number.</param>
/// <param name="DefaultGraph">The number of the default graph where nothing is open.</param>
/// <param name="Frames">What is open, the outermost first.</param>
/// <param name="NextId">The next free number.</param>
internal sealed record AnalysisState(
    StructuralMap<int, Activation> Activations,
    int Current,
    StructuralMap<AbstractValue, HeapObject> Heap,
    PathConditions Path,
    bool IsDoubtful,
    StructuralMap<int, ScopeFacts> Scopes,
    StructuralMap<int, GraphState> Graphs,
    int DefaultGraph,
    StructuralList<OpenFrame> Frames,
    int NextId)
{
    private static readonly AnalysisState Blank = new(
        StructuralMap<int, Activation>.Empty, Current: 0, StructuralMap<AbstractValue, HeapObject>.Empty, PathConditions.None, IsDoubtful: false,
        StructuralMap<int, ScopeFacts>.Empty, StructuralMap<int, GraphState>.Empty, DefaultGraph: 0, StructuralList<OpenFrame>.Empty, NextId: 0);

    /// <summary>The state at the start of a program: an empty default graph.</summary>
    public static readonly AnalysisState AtProgramStart = Blank.WithDefaultGraph(isNew: true) with { StartsProgram = true };

    /// <summary>The state at the start of a test: as at the start of a program, but other tests may have run before.</summary>
    public static readonly AnalysisState AtTestStart = AtProgramStart with { StartsProgram = false };

    /// <summary>The state in a body that is entered from outside: the root scope of a graph in which anything may be.</summary>
    public static readonly AnalysisState AtUnknownStart = Blank.WithDefaultGraph(isNew: false);

    /// <summary>Whether the program has begun here, so that static fields hold what they do at first.</summary>
    public bool StartsProgram { get; init; }

    /// <summary>The fields that code writes which has escaped and may run at any time.</summary>
    public StructuralMap<MemberId, bool> Volatile { get; init; } = StructuralMap<MemberId, bool>.Empty;

    /// <summary>The symbols, by number, that loops have turned out to make of nothing but what the program says.</summary>
    public StructuralMap<int, bool> Determined { get; init; } = StructuralMap<int, bool>.Empty;

    /// <summary>The code on its way that nobody has waited for yet.</summary>
    public StructuralList<PendingRun> Pending { get; init; } = StructuralList<PendingRun>.Empty;

    /// <summary>Whether started code has waited for something of which it is not known when it happens.</summary>
    public bool HasWaited { get; init; }

    /// <summary>Whether the code was started by another thread, which goes on and may hold locks.</summary>
    public bool IsOnOtherThread { get; init; }

    /// <summary>How many objects were left when those that nobody can reach were dropped last.</summary>
    public int Tidy { get; init; }

    /// <summary>The number of the graph that is the default one here.</summary>
    public int CurrentGraph => Frames.IsEmpty ? DefaultGraph : Frames.Top.Graph;

    /// <summary>The graph that is the default one here.</summary>
    public GraphState Graph => Graphs[CurrentGraph];

    /// <summary>The number of the default graph; null where that may be one of another number.</summary>
    public int? KnownGraph => Graph.MayBeAnother ? null : CurrentGraph;

    /// <summary>The current variable scope.</summary>
    public ScopeFacts Scope => Scopes[Graph.CurrentScope];

    /// <summary>The locals of the body that runs.</summary>
    public Activation Locals => Activations[Current];

    /// <summary>Numbers are only names: states that differ in how many were given away are the same.</summary>
    public bool Equals(AnalysisState? other) =>
        other is not null && StartsProgram == other.StartsProgram && Current == other.Current && DefaultGraph == other.DefaultGraph && IsDoubtful == other.IsDoubtful
        && Graphs.Equals(other.Graphs) && Scopes.Equals(other.Scopes) && Activations.Equals(other.Activations)
        && Heap.Equals(other.Heap) && Volatile.Equals(other.Volatile) && Determined.Equals(other.Determined) && Path.Equals(other.Path) && Frames.Equals(other.Frames)
        && HasWaited == other.HasWaited && IsOnOtherThread == other.IsOnOtherThread && Pending.Equals(other.Pending);

    /// <summary>Whether two states know the same of objects and scopes, those included that nobody can reach.</summary>
    public bool HoldsSameAs(AnalysisState other) => Heap.Equals(other.Heap) && Scopes.Equals(other.Scopes);

    /// <inheritdoc/>
    public override int GetHashCode() => (Graphs.GetHashCode() * 31) ^ Activations.GetHashCode() ^ (Path.GetHashCode() * 7) ^ Scopes.GetHashCode();

    /// <summary>The state after a change of the default graph's state.</summary>
    public AnalysisState WithGraph(GraphState graph) => this with { Graphs = Graphs.With(CurrentGraph, graph) };

    /// <summary>What the innermost name scope that is open puts in front of the names of operations; null where none is open.</summary>
    public string? InnermostNameScope => Frames.Items.FindLast(frame => frame.PrefixOfNames is not null)?.PrefixOfNames;

    /// <summary>The state after a change of the default graph's store.</summary>
    public AnalysisState WithStore(VariableStore store) => WithGraph(Graph with { Store = store }) with
    {
        Pending = Pending.With(pending => pending is { HasFailed: true, IsOvertaken: false } ? pending with { IsOvertaken = true } : pending),
    };

    /// <summary>The state with one more scope object; its number is <see cref="NextId"/> of the state before.</summary>
    public AnalysisState AddScope(ScopeFacts scope) => this with { Scopes = Scopes.With(NextId, scope), NextId = NextId + 1 };

    /// <summary>The state with one more graph.</summary>
    /// <param name="isNew">Whether the graph is empty; otherwise anything may be in it.</param>
    /// <param name="number">The number of the graph.</param>
    public AnalysisState AddGraph(bool isNew, out int number)
    {
        var rootScope = NextId;
        var added = AddScope(ScopeFacts.Root);
        number = added.NextId;
        var graph = isNew
            ? GraphState.Blank with { CurrentScope = rootScope }
            : GraphState.Blank with { CurrentScope = rootScope, Store = VariableStore.Open, OpenedNames = null, Collections = Collections.Unknown, Names = UsedNames.Unknown };
        return added with { Graphs = added.Graphs.With(number, graph), NextId = number + 1 };
    }

    /// <summary>The state with one more graph, which is the default one where nothing is open.</summary>
    public AnalysisState WithDefaultGraph(bool isNew)
    {
        var added = AddGraph(isNew, out var number);
        return added with { DefaultGraph = number };
    }

    /// <summary>The state after one more thing is opened.</summary>
    public AnalysisState Opened(OpenFrame frame) => this with { Frames = Frames.Push(frame) };

    /// <summary>The state after what was opened last is closed.</summary>
    public AnalysisState ClosedTop()
    {
        var frame = Frames.Top;
        var closed = this with { Frames = Frames.Pop() };
        if (frame.Outside is not { } outside)
        {
            return closed;
        }

        var inside = Graphs[frame.Graph];
        var openedNames = frame.Form != ScopeForm.Variable ? inside.OpenedNames
            : frame.IsByObject ? outside.OpenedNames
            : inside.OpenedNamesWithoutInside(Scopes[frame.Scope].Name);
        var graph = inside with { CurrentScope = outside.CurrentScope, Prefix = outside.Prefix, OpenedNames = openedNames };
        return closed with { Graphs = Graphs.With(frame.Graph, graph) };
    }

    /// <summary>The state without the tables of its graphs.</summary>
    public AnalysisState WithoutTables() => WithGraphs((_, graph) => graph.WithoutTables());

    /// <summary>The state with other graphs.</summary>
    public AnalysisState WithGraphs(Func<int, GraphState, GraphState> change) => this with
    {
        Graphs = Graphs.Entries.Aggregate(Graphs, (graphs, graph) => graphs.With(graph.Key, change(graph.Key, graph.Value))),
    };

    /// <summary>The state after code that may have created variables and opened scopes anywhere.</summary>
    public AnalysisState WithOpenStores() => WithGraphs((_, graph) =>
        graph with { Store = graph.Store.OpenedBelow(""), OpenedNames = null, Collections = Collections.Unknown, Names = UsedNames.Unknown });

    /// <inheritdoc/>
    public override string ToString() =>
        $"in {Scope}; {Graph}"
        + (Activations.Count == 0 ? "" : string.Concat(Locals.Values.Entries
            .OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal).Select(entry => $"; {entry.Key} = {entry.Value}")))
        + (Path.Known.Count == 0 ? "" : $"; if {Path}");
}
