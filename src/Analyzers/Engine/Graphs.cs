using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Graphs: making them, making them the default one, and opening scopes in those of tensors.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Graphs(Interpreter engine)
{
    /// <summary>Discards the default graph, unless something is open.</summary>
    public ImmutableArray<Outcome> Reset(ResetEffect reset, AnalysisState state) => state.Frames.IsEmpty ? Outcomes.At(Reset(state, engine.Calls.Here(reset.Location)))
        : engine.Path.Library is not null ? Outcomes.At(engine.GiveUp(OpaqueReason.UnstructuredLifetime, reset.Location, state)) // What is open then closes in a graph that is gone.
        : engine.EventLog.Fail(
        engine.EventLog.At(new ResetInside(ScopeClosing.NameOf(state.Frames.Top, state), state.Frames.Top.Form, engine.ScopeClosing.OpenIn(state)), reset.Location, state.Frames.Top.Opening, state),
        state, state);

    /// <summary>The state in which a graph creates no variables any more, if it is known which.</summary>
    public AnalysisState Freeze(FreezeEffect freeze, AnalysisState state)
    {
        var graph = state.EvaluateGraph(freeze.Graph);
        var begun = graph is { } known ? state.Graphs[known].Freezes : StructuralList<Freeze>.Empty;
        var number = Enumerable.Range(0, begun.Items.Count + 1).First(free => begun.Items.All(other => other.Number != free));
        var frozen = graph is { } own
            ? state with { Graphs = state.Graphs.With(own, state.Graphs[own] with { Freezes = begun.Push(new Freeze(freeze.Result is null ? null : number, engine.Calls.Here(freeze.Location))) }) }
            : state;
        return frozen.WithValue(freeze.Result, new FreezeValue(graph, number));
    }

    /// <summary>The state in which a graph creates variables again, unless something else has said that it does not.</summary>
    public static AnalysisState Thaw(FreezeValue ended, AnalysisState state) => ended.Graph is { } graph && state.Graphs[graph] is var frozen
        ? state with { Graphs = state.Graphs.With(graph, frozen with { Freezes = StructuralList<Freeze>.Of(frozen.Freezes.Items.Where(freeze => freeze.Number != ended.Number)) }) }
        : state;

    public static AnalysisState NewGraph(NewGraphEffect effect, AnalysisState state)
    {
        var added = state.AddGraph(isNew: true, out var number);
        return OwnRoot(added, added.Graphs[number]).WithValue(effect.Result, new GraphValue(number));
    }

    private static AnalysisState Reset(AnalysisState state, Trace here)
    {
        var discarded = state with { Graphs = state.Graphs.With(state.CurrentGraph, state.Graph with { Discarded = here }) };
        var reset = discarded.WithDefaultGraph(isNew: true);
        return OwnRoot(reset, reset.Graph);
    }

    /// <summary>The state in which the root scope of a new graph belongs to the member that runs.</summary>
    private static AnalysisState OwnRoot(AnalysisState state, GraphState graph) => state with
    {
        Scopes = state.Scopes.With(graph.CurrentScope, state.Scopes[graph.CurrentScope] with { OpenedIn = state.Locals.Member }),
    };

    public ImmutableArray<Outcome> EnterGraph(EnterGraphEffect effect, AnalysisState state)
    {
        if (state.EvaluateGraph(effect.Graph) is { } known)
        {
            return Enter(known, effect.Result, effect.Body, effect.Location, state);
        }

        // A graph that comes from elsewhere: anything may be in it, and it may be a graph that is known here.
        var entered = state.WithOpenStores().AddGraph(isNew: false, out var graph);
        engine.EventLog.NoticeEverything(state);
        return Enter(
            graph, effect.Result, effect.Body, effect.Location, entered with { Graphs = entered.Graphs.With(graph, entered.Graphs[graph] with { MayBeAnother = true }) });
    }

    private ImmutableArray<Outcome> Enter(int graph, Slot? result, Effect? body, Site location, AnalysisState state)
    {
        var frame = new OpenFrame(graph, state.NextId, Outside: null, IsByObject: false, engine.Calls.Here(location), IsByHand: body is null)
        {
            Form = ScopeForm.Graph,
        };
        var opened = ScopeOpening.Opened(frame, KnownName.Exactly(""), result, state);
        return body is null ? Outcomes.At(opened) : engine.ScopeClosing.Inside(body, opened);
    }

    /// <summary>Whether the tensors of a scope may belong to another graph than the default one.</summary>
    /// <param name="values">The tensors.</param>
    /// <param name="state">The state in front.</param>
    /// <param name="graphs">Their graphs; null where they are not all known.</param>
    public static bool IsOfOtherGraph(Term values, AnalysisState state, out IReadOnlyList<PresentValue>? graphs)
    {
        var known = state.ContentsOf(state.Evaluate(values)) is { Rest: null, Sequence.Items.Items: { } items } ? items.Select(tensor => tensor as PresentValue).ToList() : null;
        graphs = known is not null && known.All(tensor => tensor?.Graph is not null) ? [.. known.OfType<PresentValue>()] : null;
        return values != Term.Null && !state.IsNull(values)
            && !(graphs?.All(tensor => tensor.Graph == state.KnownGraph) ?? (state.Graphs.Count == 1));
    }

    /// <summary>Opens a scope in the graph of tensors.</summary>
    public ImmutableArray<Outcome> InGraphOf(IReadOnlyList<PresentValue>? tensors, string opening, Effect open, bool isByHand, Site location, AnalysisState state)
    {
        if (tensors is [{ Graph: { } graph } first, ..] && tensors.FirstOrDefault(tensor => tensor.Graph != graph) is { } other)
        {
            var differ = new GraphsDiffer(opening, OperandFit.Name(first, 0), OperandFit.Name(other, tensors.ToList().IndexOf(other)));
            return engine.EventLog.Fail(engine.EventLog.At(differ, location, engine.Calls.Here(location), state), state, state);
        }

        // What is opened by hand is closed together with the graph, which is no scope of its own.
        return tensors is [{ Graph: { } known }, ..] && !isByHand ? Enter(known, result: null, open, location, state)
            : Outcomes.At(engine.GiveUp(OpaqueReason.UnknownObject, location, state));
    }
}
