using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Code that other threads run.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class OtherThreads(Interpreter engine)
{
    private static IEnumerable<FunctionValue> FunctionsIn(AbstractValue value, AnalysisState state) => value switch
    {
        FunctionValue function => [function],
        ListValue list => list.Elements.Items.SelectMany(item => FunctionsIn(item, state)),
        ObjectValue made when state.ContentsOf(made) is { } contents => contents.Values.OfType<FunctionValue>(),
        _ => [],
    };

    /// <summary>Code that asks for variables is handed to another thread while a scope is open here.</summary>
    public void NoticeLostScope(ForeignCallEffect call, AnalysisState state)
    {
        if ((call.Starter is null && !call.RunsHere)
            || state.Scope is not { Opening: { } opening, Name: { Text: { Length: > 0 } name, IsExact: var isExact } })
        {
            return;
        }

        var handed = call.Handed.SelectMany(value => FunctionsIn(state.Evaluate(value), state)).Select(value => value.Function);
        var lost = call.Starter is { } starter ? handed.Any(DependsOnScope) ? [(starter, call.Location)] : [] : handed.SelectMany(StartersIn);
        foreach (var (what, where) in lost)
        {
            var isLambda = state.Locals.Function is { Form: MemberForm.Lambda };
            var path = isLambda && state.Locals.Member == state.Scope.OpenedIn ? opening.Path : engine.Path; // A lambda is code of the member around it.
            engine.EventLog.Emit(Event.At(new HandedToThread(isExact ? name : name + "…", what), state.Scope, new Trace(where, path), opening), state);
        }
    }

    private bool DependsOnScope(MemberId function) => engine.Bodies.Find(function) is { } body && AmbientUse.IsIn(body, engine.Bodies.Find);

    /// <summary>Whether it makes no difference on which thread a function runs.</summary>
    private bool IsPlain(MemberId function) => engine.Bodies.Find(function) is { } body && ThreadUse.IsNone(body, engine.Bodies.Find);

    /// <summary>Where a lambda that runs here hands code to another thread that depends on the scope.</summary>
    private IEnumerable<(string Starter, Site Location)> StartersIn(MemberId function) =>
        function.Form != MemberForm.Lambda || engine.Bodies.Find(function) is not { } body ? [] : AmbientUse.Outside(body.Effect)
            .OfType<ForeignCallEffect>()
            .Where(call => call.Starter is not null && call.Handed.OfType<FunctionTerm>().Any(handed => DependsOnScope(handed.Function)))
            .Select(call => (call.Starter!, call.Location));

    /// <summary>Runs a delegate as another thread does: at the root scope of the process-wide default graph.</summary>
    public ImmutableArray<Outcome> Start(StartEffect start, AnalysisState state)
    {
        NoticeLostScope(new ForeignCallEffect([start.Function], ReachesLibrary: false, start.Location, start.Starter), state);
        var function = state.Evaluate(start.Function);
        var isPlain = function is FunctionValue { Function: var run } && IsPlain(run);
        var isParallelHere = start.Kind == StartKind.Parallel && !state.Frames.IsEmpty && !isPlain; // Some run on this thread, inside what is open.
        if (function is not FunctionValue known || engine.Bodies.Find(known.Function) is not { IsFollowed: true } body || body.Parameters.Length != start.Arguments.Length || isParallelHere || engine.Context.HasGraphsOfThreads)
        {
            return Outcomes.At(engine.Escapes.HandOver([function], start.Location, state)?.WithValue(start.Result, AbstractValue.Unknown));
        }

        var slot = new Slot(SlotForm.Result, -1 - state.NextId);
        var (inside, held) = OnOtherThread(state with { NextId = state.NextId + 1 }, start.Kind)
            .Holding(new ListValue(StructuralList<AbstractValue>.Of(state.ScopesInUse()), IsTuple: false)); // They are needed when the other thread has ended.
        inside = start.Kind == StartKind.Parallel ? inside : inside with { HasWaited = start.Kind == StartKind.Continuation && !HasEnded(state, start.Arguments[0]) };
        inside = start.Kind == StartKind.Parallel && !isPlain ? inside.WithOpenNames() : inside; // Who comes first is not known.
        var here = engine.Path;
        var (site, starter) = engine.Calls.Here(start.Location);
        engine.Path = new CallPath(starter, site) { Starts = start.Kind == StartKind.Continuation ? StartKind.Task : start.Kind };
        var running = engine.Path;
        var outcomes = engine.Delegates.Invoke(known, start.Arguments, slot, site, TaskUse.Awaited, inside);
        engine.Path = here;
        return engine.Merged([.. outcomes.SelectMany(outcome => Ended(start, slot, outcome with { State = outcome.State.WithoutValue(held) }, state, known, running))]);
    }

    /// <summary>Whether a task has come to its end by now, as far as others have to do with it.</summary>
    private static bool HasEnded(AnalysisState state, Term task) => state.TaskOf(state.Evaluate(task)) is { Pending.IsEmpty: true };

    private IEnumerable<Outcome> Ended(StartEffect start, Slot slot, Outcome outcome, AnalysisState before, FunctionValue function, CallPath run)
    {
        if (!outcome.State.Frames.IsEmpty)
        {
            engine.GiveUp(OpaqueReason.UnstructuredLifetime, start.Location, outcome.State);
            return [];
        }

        var result = outcome.State.Read(slot);
        var after = BackFrom(outcome.State.WithoutValue(slot), before, start.Kind);
        var fault = outcome.Exit is { Kind: JumpKind.Throw } failed ? failed : null;
        var mayNotFail = outcome.State.HasWaited && PendingRuns.MayNotFail(fault, run);
        var pending = StructuralList<int>.Empty;
        if (start.Kind != StartKind.Parallel)
        {
            (after, pending) = engine.PendingRuns.Parted(
                after, before, fault, function.Function, run, start.Kind == StartKind.Thread ? function : null);
        }

        return outcome.Exit switch
        {
            null => [new Outcome(after.WithValue(start.Result, new TaskValue(result) { Pending = pending }))],
            { Kind: JumpKind.Throw } thrown => start.Kind switch
            {
                StartKind.Thread => [new Outcome(mayNotFail ? engine.Certainty.Doubted(after) : after, thrown with { IsLost = true, IsWrapped = true })],
                StartKind.Parallel => [new Outcome(after, thrown with { IsWrapped = true, IsUnwound = true })],
                _ => [new Outcome(after.WithValue(start.Result, new TaskValue(AbstractValue.Lost, thrown with { IsUnwound = true }) { Pending = pending, IsCancelled = engine.HandlerChoice.IsCancellation(thrown) == false ? false : null }))],
            },
            _ => [new Outcome(after.WithValue(start.Result, new TaskValue(AbstractValue.Lost) { Pending = pending }))],
        };
    }

    /// <summary>Waits for a task that has come to its end; nothing is known of others.</summary>
    public ImmutableArray<Outcome> Join(WaitEffect join, AnalysisState state)
    {
        var value = state.Evaluate(join.Task);
        return state.TaskOf(value) switch
        {
            null when value is FunctionValue => Outcomes.At(engine.PendingRuns.Joined(state, pending => value.Equals(pending.Thread))),
            null when join.MayFail => engine.ExceptionFlow.Risked(Waited()),
            null => Outcomes.At(Waited()),
            { Fault: null, Result: var result } ended => Outcomes.At(Ended(ended).WithValue(join.Result, result)),
            { Fault: not null } ended => [new Outcome(Ended(ended), Thrown(ended, join))],
        };

        // Somebody has ended it by then, nobody knows how.
        AnalysisState Waited() => engine.PendingRuns.Waited(value is SourceTask { Source: var source, Field: var end } ? state.WithField(source, end, AbstractValue.Lost) : state)
            .WithValue(join.Result, Determined.By(value));

        AnalysisState Ended(TaskValue task)
        {
            var joined = engine.PendingRuns.Joined(state, pending => task.Pending.Items.Contains(pending.Id));
            return join.Task is ReadTerm { Slot: var slot } && value is TaskValue ? joined.WithValue(slot, task with { HasEnded = true }) : joined;
        }
    }

    /// <summary>The exception of a task, as what waits for it throws it.</summary>
    private Exit Thrown(TaskValue task, WaitEffect join)
    {
        var (site, path) = engine.Calls.Here(join.Location);
        var fault = task.Fault!;
        return (join.Use == TaskUse.Blocked ? engine.HandlerChoice.Wrapped(fault, task.All) : fault) with { Failure = fault.Failure?.ThrownBy(path, site), IsUnwound = false, Origin = null };
    }

    /// <summary>The state in which another thread begins: nothing is open, no default name was used, and its root scopes are its own.</summary>
    private static AnalysisState OnOtherThread(AnalysisState state, StartKind kind)
    {
        var (begun, graphs) = (state, state.Graphs);
        var outside = state.Frames.Items.Where(frame => frame.Outside is not null).GroupBy(frame => frame.Graph).ToDictionary(frames => frames.Key, frames => frames.First().Outside!);
        foreach (var graph in state.Graphs.Entries)
        {
            var isOpen = outside.TryGetValue(graph.Key, out var root);
            var current = isOpen ? root.CurrentScope : graph.Value.CurrentScope;
            if (state.Scopes[current] is { Opening: null, Name: { IsExact: true, Text: "" } } rootScope)
            {
                current = begun.NextId;
                begun = begun.AddScope(rootScope with
                {
                    Reuse = kind != StartKind.Thread && graph.Value.MayReuseOnPool ? ReuseLiteral.Unknown : ReuseLiteral.None,
                    Cause = null,
                });
            }

            graphs = graphs.With(graph.Key, graph.Value with
            {
                CurrentScope = current,
                Prefix = isOpen ? root.Prefix : graph.Value.Prefix,
                OpenedNames = NameTable<bool>.Empty,
            });
        }

        begun = begun.Havocked(begun.Heap.Keys.Where(IsPerThread).ToList(), isDetermined: true);
        return FieldsOfThread(state).Aggregate(begun, (other, field) => other.WithField(field.Type, field.Field, AbstractValue.Lost)) with
        {
            Graphs = graphs,
            Frames = StructuralList<OpenFrame>.Empty,
            IsOnOtherThread = true,
        };
    }

    /// <summary>The state in which the thread goes on that has started another.</summary>
    private static AnalysisState BackFrom(AnalysisState after, AnalysisState before, StartKind kind)
    {
        var graphs = after.Graphs;
        foreach (var graph in before.Graphs.Entries.Where(graph => after.Graphs.Has(graph.Key)))
        {
            var left = after.Graphs[graph.Key];
            graphs = graphs.With(graph.Key, left with
            {
                CurrentScope = graph.Value.CurrentScope,
                Prefix = graph.Value.Prefix,
                OpenedNames = graph.Value.OpenedNames,
                MayReuseOnPool = left.MayReuseOnPool || (kind != StartKind.Thread && after.Scopes[left.CurrentScope].Reuse != ReuseLiteral.None),
            });
        }

        var own = before.Heap.Entries.Where(known => IsPerThread(known.Key)).Aggregate(EndOfFlow(after, before), (back, known) => back.WithObject(known.Key, known.Value));
        return FieldsOfThread(after).Aggregate(own, (back, field) => back.WithField(
            field.Type, field.Field, before.ObjectOf(field.Type).Fields.TryGet(field.Field, out var value) ? value : AbstractValue.Lost)) with
        {
            Graphs = graphs,
            Frames = before.Frames,
            IsOnOtherThread = before.IsOnOtherThread,
        };
    }

    /// <summary>The state in which code goes on that has started or called other code: values of which each flow of code has its own are as they were.</summary>
    public static AnalysisState EndOfFlow(AnalysisState after, AnalysisState before) => before.Heap.Entries.Where(known => known.Key is ObjectValue { Type: var type } && TaskTypes.IsPerFlow(type))
        .Aggregate(after, (back, known) => back.WithObject(known.Key, known.Value));

    private static bool IsPerThread(AbstractValue value) => value is ObjectValue { Type: var type } && TaskTypes.IsPerThread(type);

    /// <summary>The fields that hold something of which each thread has its own.</summary>
    private static List<(AbstractValue Type, MemberId Field)> FieldsOfThread(AnalysisState state) =>
        [.. state.Heap.Entries.Where(known => known.Key is TypeValue).SelectMany(known => known.Value.Fields.Keys.Where(field => field.IsPerThread).Select(field => (known.Key, field)))];
}
