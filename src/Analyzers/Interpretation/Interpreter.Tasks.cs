using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Code that other threads run.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Runs a delegate as another thread does: at the root scope of the process-wide default graph.</summary>
    private ImmutableArray<Outcome> Start(StartEffect start, AnalysisState state)
    {
        NoticeLostScope(new ForeignCallEffect([start.Function], ReachesLibrary: false, start.Location, start.Starter), state);
        var function = state.Evaluate(start.Function);
        var isParallelHere = start.Kind == StartKind.Parallel && !state.Frames.IsEmpty; // Some run on this thread, inside what is open.
        if (function is not FunctionValue known || Find(known.Function) is not { IsFollowed: true } body || body.Parameters.Length != start.Arguments.Length || isParallelHere)
        {
            return Paths(HandOver([function], start.Location, state)?.WithValue(start.Result, AbstractValue.Unknown));
        }

        var slot = new Slot(SlotForm.Result, -1 - state.NextId);
        var inside = OnOtherThread(state with { NextId = state.NextId + 1 });
        return Merged(
        [
            .. Invoke(known, start.Arguments, slot, start.Location, TaskUse.Awaited, inside).SelectMany(outcome => Ended(start, slot, outcome, state)),
        ]);
    }

    private IEnumerable<Outcome> Ended(StartEffect start, Slot slot, Outcome outcome, AnalysisState before)
    {
        if (!outcome.State.Frames.IsEmpty)
        {
            GiveUp(OpaqueReason.UnstructuredLifetime, start.Location, outcome.State);
            return [];
        }

        var result = outcome.State.Read(slot);
        var after = BackFrom(outcome.State.WithoutValue(slot), before);
        return outcome.Exit switch
        {
            null => [new Outcome(after.WithValue(start.Result, new TaskValue(result)))],
            { Kind: JumpKind.Throw } thrown => start.Kind switch
            {
                StartKind.Thread => [new Outcome(after, thrown with { IsLost = true, IsWrapped = true })],
                StartKind.Parallel => [new Outcome(after, thrown with { IsWrapped = true, IsUnwound = true })],
                _ => [new Outcome(after.WithValue(start.Result, new TaskValue(AbstractValue.Lost, thrown with { IsUnwound = true })))],
            },
            _ => [new Outcome(after.WithValue(start.Result, new TaskValue(AbstractValue.Lost)))],
        };
    }

    /// <summary>Waits for a task that has come to its end; nothing is known of others.</summary>
    private ImmutableArray<Outcome> Join(WaitEffect join, AnalysisState state)
    {
        var value = state.Evaluate(join.Task);
        return TaskValue.Of(value) switch
        {
            null => Paths(state.WithValue(join.Result, Determined.By(value))),
            { Fault: null, Result: var result } => Paths(state.WithValue(join.Result, result)),
            { Fault: { } fault } => [new Outcome(state, join.Use == TaskUse.Blocked ? fault with { IsWrapped = true } : fault)],
        };
    }

    /// <summary>The state in which another thread begins: nothing is open, and no default name was used.</summary>
    private static AnalysisState OnOtherThread(AnalysisState state)
    {
        var graphs = state.Graphs;
        var outside = state.Frames.Items.Where(frame => frame.Outside is not null).GroupBy(frame => frame.Graph).ToDictionary(frames => frames.Key, frames => frames.First().Outside!);
        foreach (var graph in state.Graphs.Entries)
        {
            var isOpen = outside.TryGetValue(graph.Key, out var root);
            graphs = graphs.With(graph.Key, graph.Value with
            {
                CurrentScope = isOpen ? root.CurrentScope : graph.Value.CurrentScope,
                NameStack = isOpen ? root.NameStack : graph.Value.NameStack,
                Counts = StructuralMap<string, int>.Empty,
            });
        }

        return state with { Graphs = graphs, Frames = StructuralList<OpenFrame>.Empty };
    }

    /// <summary>The state in which the thread goes on that has started another.</summary>
    private static AnalysisState BackFrom(AnalysisState after, AnalysisState before)
    {
        var graphs = after.Graphs;
        foreach (var graph in before.Graphs.Entries.Where(graph => after.Graphs.Has(graph.Key)))
        {
            graphs = graphs.With(graph.Key, after.Graphs[graph.Key] with { CurrentScope = graph.Value.CurrentScope, NameStack = graph.Value.NameStack, Counts = graph.Value.Counts });
        }

        return after with { Graphs = graphs, Frames = before.Frames };
    }
}
