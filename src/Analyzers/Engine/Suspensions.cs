using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Awaits and yields, and what comes out of the tasks of async bodies.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Suspensions(Interpreter engine)
{
    /// <summary>Code that is not followed: the path ends, unless nothing is open that it could disturb.</summary>
    public ImmutableArray<Outcome> Opaque(OpaqueEffect opaque, AnalysisState state) =>
        opaque.Reason == OpaqueReason.UnnamedCall && !engine.Calls.ImplicitCallsReach ? Outcomes.At(state)
        : opaque.Reason is OpaqueReason.Suspension or OpaqueReason.Iteration ? Suspend(opaque, state) : Outcomes.At(engine.GiveUp(opaque.Reason, opaque.Location, state));

    /// <summary>An await or a yield. The path goes on where nothing is open, and in code that works with values alone. An async body that has not opened
    /// what is open goes back to its caller: that is who loses it.</summary>
    public ImmutableArray<Outcome> Suspend(OpaqueEffect suspension, AnalysisState state)
    {
        if (state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None)
        {
            return Outcomes.At(suspension.Reason == OpaqueReason.Iteration
                ? state.WithOpenStores()
                : state.WithGraph(state.Graph with { OpenedNames = null }));
        }

        if (suspension.Reason == OpaqueReason.Suspension && RunsAnywhere())
        {
            return Outcomes.At(state);
        }

        if (suspension.Awaited is { } awaited && !Suspends(awaited, new HashSet<MemberId>()))
        {
            return Outcomes.At(state);
        }

        NoticeSuspension(suspension, state);
        engine.GiveUp(suspension.Reason, suspension.Location, state);
        return suspension.Reason == OpaqueReason.Suspension && !state.Frames.Items.Any(frame => engine.Path.Includes(frame.Opening.Path))
            ? [new Outcome(state, Exit.Suspended)]
            : [];
    }

    /// <summary>Whether it makes no difference on which thread the body that runs goes on.</summary>
    private bool RunsAnywhere() => engine.Path.Body is { } body && ThreadUse.IsNone(body, engine.Bodies.Find);

    /// <summary>Whether an async method of this project awaits anything that may not have come to its end.</summary>
    private bool Suspends(MemberId method, HashSet<MemberId> asked) => asked.Add(method)
        && (engine.Bodies.Find(method) is not { } body || EffectWalk.All(body.Effect).Any(effect =>
            effect is OpaqueEffect { Reason: OpaqueReason.Suspension } inner && (inner.Awaited is null || Suspends(inner.Awaited, asked))));

    /// <summary>An await or a yield while something is open that the same body has opened.</summary>
    public void NoticeSuspension(OpaqueEffect suspension, AnalysisState state)
    {
        if (state.Frames.Items.LastOrDefault(frame => frame.Opening.Path == engine.Path) is { } open)
        {
            engine.EventLog.Emit(engine.EventLog.At(new SuspendedInScope(ScopeClosing.NameOf(open, state), open.Form, engine.ScopeClosing.OpenIn(state)), suspension.Location, open.Opening, state), state);
        }
    }

    /// <summary>What the code that calls does with the task that a body gives, or whoever called that code.</summary>
    public TaskUse Resolved(TaskUse task, MemberId function, AnalysisState state)
    {
        if (task != TaskUse.PassedOn)
        {
            return task;
        }

        if (state.Locals.Function is { IsAsync: true })
        {
            return TaskUse.Kept; // It is handed back inside another task.
        }

        if (function.IsAsync)
        {
            engine.Recording?.Spoil(); // What comes out of the run depends on who called it.
        }

        return engine.Path.Task;
    }

    /// <summary>The outcomes of a body as they come out of its task, if it is async. What the task of a call holds of which nobody knows whether
    /// it is awaited makes what follows doubtful.</summary>
    public ImmutableArray<Outcome> InTask(ImmutableArray<Outcome> outcomes, MemberId function, AnalysisState before) => !function.IsAsync ? outcomes :
    [
        .. outcomes.Select(outcome => outcome with { State = OtherThreads.EndOfFlow(engine.Path.Task is TaskUse.Kept or TaskUse.Dropped ? WrittenLater(outcome.State) : outcome.State, before) }).SelectMany(IEnumerable<Outcome> (outcome) => outcome.Exit switch
        {
            { Kind: JumpKind.Throw } thrown => Failed(outcome.State, thrown, function),
            null or { Kind: JumpKind.Return, IsLost: false } when engine.Path.Task == TaskUse.Kept && function.Type is not null =>
                [outcome with { Exit = new Exit(JumpKind.Return, Value: new TaskValue(outcome.Exit?.Value ?? AbstractValue.Unknown) { HasEnded = EndsAtOnce(function) }) }],
            { IsLost: true } => engine.Path.Task is TaskUse.Awaited or TaskUse.Gathered ? [new Outcome(outcome.State)]
                : IsQuiet(engine.Path.Body!, function) ? [new Outcome(TakesNames(engine.Path.Body!) ? outcome.State.WithOpenNames() : outcome.State)]
                : engine.Certainty.End(),
            _ => [outcome],
        }).Select(outcome => engine.Path.Task is TaskUse.Kept or TaskUse.Dropped ? Parted(outcome, function, before) : outcome),
    ];

    /// <summary>The outcome of a body that nobody has waited for: it may still be on its way.</summary>
    private Outcome Parted(Outcome outcome, MemberId function, AnalysisState before)
    {
        var task = outcome.Exit?.Value as TaskValue;
        var (state, pending) = engine.PendingRuns.Parted(outcome.State, before, task?.Fault, function, engine.Path);
        return new Outcome(state, task is null || pending.IsEmpty ? outcome.Exit : outcome.Exit! with { Value = task with { Pending = pending } });
    }

    /// <summary>The state after a body that nobody has waited for: what it writes behind an await, it may write at any time.</summary>
    private AnalysisState WrittenLater(AnalysisState state)
    {
        var body = engine.Path.Body!;
        return EffectWalk.All(body.Effect).Any(effect => effect is OpaqueEffect { Reason: OpaqueReason.Suspension })
            ? state.MayBeWrittenBy(Reach.Of(body, engine.Bodies.Find)).MayBeAssigned(Reach.AssignedBy(body, engine.Bodies.Find), state.Current)
            : state;
    }

    /// <summary>Whether nothing that the caller sees changes when the rest of a body runs some other time.</summary>
    private static bool IsQuiet(LoweredBody body, MemberId function) => EffectWalk.All(body.Effect).All(effect => effect switch
    {
        SequenceEffect or BranchEffect or LoopEffect or ForEachEffect or LabelledEffect or TryEffect or JumpEffect or FailEffect or WaitEffect
            or OpaqueEffect { Reason: OpaqueReason.Suspension } => true,
        AssignEffect or OperationEffect => EffectWalk.TargetsOf(effect).All(target => target.Form == SlotForm.Result || Equals(target.Function, function.IsNested ? function : null)),
        _ => false,
    });

    private static bool TakesNames(LoweredBody body) => EffectWalk.Any(body.Effect, effect => effect is OperationEffect);

    /// <summary>Whether an async method has come to its end when it goes back to its caller.</summary>
    private bool EndsAtOnce(MemberId function) => !Suspends(function, new HashSet<MemberId>());

    /// <summary>The outcome of a body whose task holds what it has thrown.</summary>
    private Outcome Held(AnalysisState state, Exit thrown, MemberId function) => new(state, new Exit(JumpKind.Return, Value: new TaskValue(AbstractValue.Lost, thrown with { IsUnwound = true })
    {
        HasEnded = EndsAtOnce(function),
        IsCancelled = engine.HandlerChoice.IsCancellation(thrown),
    }));

    private IEnumerable<Outcome> Failed(AnalysisState state, Exit thrown, MemberId function)
    {
        if (function.Type is null)
        {
            // There is no task to hold it: nothing catches it.
            return [new Outcome(state, thrown with { IsLost = true, IsWrapped = true })];
        }

        switch (engine.Path.Task)
        {
            case TaskUse.Awaited or TaskUse.Joined:
                return [new Outcome(state, thrown)];
            case TaskUse.Gathered:
                return [thrown.Failure is null ? Held(state, thrown, function) : new Outcome(state, thrown with { IsLost = true })];
            case TaskUse.Blocked:
                return [new Outcome(state, engine.HandlerChoice.Wrapped(thrown, [thrown]) with { IsUnwound = false, Origin = null })];
            case TaskUse.BlockedTogether:
                return [thrown.Failure is null ? Held(state, thrown, function) : new Outcome(state, thrown with { IsLost = true, IsWrapped = true })];
            case var _ when thrown.IsLost:
                engine.GiveUp(OpaqueReason.UnstructuredLifetime, Site.None, state);
                return [];
            case TaskUse.Dropped:
                return [new Outcome(state)];
            default:
                return [Held(state, thrown, function)];
        }
    }
}
