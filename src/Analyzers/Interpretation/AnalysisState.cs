using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Everything the analysis knows at one point of one path.</summary>
/// <param name="Values">What slots hold; one that is not here holds anything.</param>
/// <param name="Scopes">The variable scope objects, by number.</param>
/// <param name="Graphs">The graphs, by number.</param>
/// <param name="GraphStack">The default graph and, above it, the graphs entered since.</param>
/// <param name="NextId">The next free number.</param>
internal sealed record AnalysisState(
    StructuralMap<Slot, AbstractValue> Values,
    StructuralMap<int, ScopeFacts> Scopes,
    StructuralMap<int, GraphState> Graphs,
    StructuralList<int> GraphStack,
    int NextId)
{
    private static readonly AnalysisState Blank = new(
        StructuralMap<Slot, AbstractValue>.Empty, StructuralMap<int, ScopeFacts>.Empty, StructuralMap<int, GraphState>.Empty,
        StructuralList<int>.Empty, NextId: 0);

    /// <summary>The state at the start of a program: an empty default graph.</summary>
    public static readonly AnalysisState AtProgramStart = Blank.WithDefaultGraph(isNew: true);

    /// <summary>The state in a body that is entered from outside: the root scope of a graph in which anything may be.</summary>
    public static readonly AnalysisState AtUnknownStart = Blank.WithDefaultGraph(isNew: false);

    /// <summary>The number of the default graph.</summary>
    public int CurrentGraph => GraphStack.Top;

    /// <summary>The default graph.</summary>
    public GraphState Graph => Graphs[CurrentGraph];

    /// <summary>The current variable scope.</summary>
    public ScopeFacts Scope => Scopes[Graph.CurrentScope];

    /// <summary>The state after a change of the default graph's state.</summary>
    public AnalysisState WithGraph(GraphState graph) => this with { Graphs = Graphs.With(CurrentGraph, graph) };

    /// <summary>The state after a change of the default graph's store.</summary>
    public AnalysisState WithStore(VariableStore store) => WithGraph(Graph with { Store = store });

    /// <summary>The state with a value in a slot.</summary>
    public AnalysisState WithValue(Slot? slot, AbstractValue value) =>
        slot is null ? this : this with { Values = Values.With(slot, value) };

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
        var graph = new GraphState(
            isNew ? VariableStore.Closed : VariableStore.Open, rootScope, StructuralList<OpenFrame>.Empty,
            isNew ? StructuralMap<string, int>.Empty : null, NameStack.Root);
        return added with { Graphs = added.Graphs.With(number, graph), NextId = number + 1 };
    }

    /// <summary>The state with a new graph in the place of the outermost default graph.</summary>
    public AnalysisState WithDefaultGraph(bool isNew)
    {
        var added = AddGraph(isNew, out var number);
        return added with { GraphStack = StructuralList<int>.Empty.Push(number) };
    }

    /// <summary>The state after code that may have created variables and opened scopes anywhere.</summary>
    public AnalysisState WithOpenStores() => this with
    {
        Graphs = Graphs.Entries.Aggregate(Graphs, (graphs, entry) =>
            graphs.With(entry.Key, entry.Value with { Store = entry.Value.Store.OpenedBelow(""), Counts = null })),
    };

    /// <inheritdoc/>
    public override string ToString() =>
        $"in {Scope}; {Graph}"
        + string.Concat(Values.Entries.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal).Select(entry => $"; {entry.Key} = {entry.Value}"));
}
