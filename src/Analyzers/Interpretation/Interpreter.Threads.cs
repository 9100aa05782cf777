using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>An await or a yield. The path goes on where nothing is open. An async body that has not opened what is open goes back to its
    /// caller: that is who loses it.</summary>
    private ImmutableArray<Outcome> Suspend(OpaqueEffect suspension, AnalysisState state)
    {
        if (state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None)
        {
            return Paths(suspension.Reason == OpaqueReason.Iteration
                ? state.WithOpenStores()
                : state.WithGraph(state.Graph with { Counts = null }));
        }

        if (suspension.Awaited is { } awaited && !Suspends(awaited, new HashSet<MemberId>()))
        {
            return Paths(state);
        }

        NoticeSuspension(suspension, state);
        GiveUp(suspension.Reason, suspension.Location, state);
        return suspension.Reason == OpaqueReason.Suspension && !state.Frames.Items.Any(frame => _path.Includes(frame.Opening.Path))
            ? [new Outcome(state, Exit.Suspended)]
            : [];
    }

    /// <summary>Whether an async method of this project awaits anything that may not have come to its end.</summary>
    private bool Suspends(MemberId method, HashSet<MemberId> asked) => asked.Add(method)
        && (Find(method) is not { } body || EffectWalk.All(body.Effect).Any(effect =>
            effect is OpaqueEffect { Reason: OpaqueReason.Suspension } inner && (inner.Awaited is null || Suspends(inner.Awaited, asked))));

    /// <summary>An await or a yield while something is open that the same body has opened.</summary>
    private void NoticeSuspension(OpaqueEffect suspension, AnalysisState state)
    {
        if (state.Frames.Items.LastOrDefault(frame => frame.Opening.Path == _path) is { } open)
        {
            Keep(FindingAt(FindingKind.ScopeAcrossAwait, NameOf(open, state), suspension.Location, open.Opening, state) with { Form = open.Form }, state);
        }
    }

    /// <summary>What the code that calls does with the task that a body gives, or whoever called that code.</summary>
    private TaskUse Resolved(TaskUse task, MemberId function, AnalysisState state)
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
            _recording?.Spoil(); // What comes out of the run depends on who called it.
        }

        return _path.Task;
    }

    /// <summary>The outcomes of a body as they come out of its task, if it is async. What the task of a call holds of which nobody knows whether
    /// it is awaited makes what follows doubtful.</summary>
    private ImmutableArray<Outcome> InTask(ImmutableArray<Outcome> outcomes, MemberId function) => !function.IsAsync ? outcomes :
    [
        .. outcomes.SelectMany(IEnumerable<Outcome> (outcome) => outcome.Exit switch
        {
            { Kind: JumpKind.Throw } thrown => Failed(outcome.State, thrown, function),
            null or { Kind: JumpKind.Return, IsLost: false } when _path.Task == TaskUse.Kept && function.Type is not null =>
                [outcome with { Exit = new Exit(JumpKind.Return, Value: new TaskValue(outcome.Exit?.Value ?? AbstractValue.Unknown)) }],
            { IsLost: true } => _path.Task is TaskUse.Awaited or TaskUse.Gathered || IsQuiet(_path.Body!, function) ? [new Outcome(outcome.State)] : Untold(),
            _ => [outcome],
        }),
    ];

    /// <summary>Whether nothing that the caller sees changes when the rest of a body runs some other time.</summary>
    private static bool IsQuiet(LoweredBody body, MemberId function) => EffectWalk.All(body.Effect).All(effect => effect switch
    {
        SequenceEffect or BranchEffect or LoopEffect or ForEachEffect or LabelledEffect or TryEffect or JumpEffect or FailEffect or WaitEffect
            or OpaqueEffect { Reason: OpaqueReason.Suspension } => true,
        AssignEffect or OperationEffect => EffectWalk.TargetsOf(effect).All(target => target.Form == SlotForm.Result || Equals(target.Function, function.IsNested ? function : null)),
        _ => false,
    });

    private IEnumerable<Outcome> Failed(AnalysisState state, Exit thrown, MemberId function)
    {
        if (function.Type is null)
        {
            // There is no task to hold it: nothing catches it.
            return [new Outcome(state, thrown with { IsLost = true, IsWrapped = true })];
        }

        switch (_path.Task)
        {
            case TaskUse.Awaited or TaskUse.Joined:
                return [new Outcome(state, thrown)];
            case TaskUse.Gathered:
                return [new Outcome(state, thrown with { IsLost = true })];
            case TaskUse.Blocked:
                return [new Outcome(state, thrown with { IsLost = true, IsWrapped = true })];
            case var _ when thrown.IsLost:
                GiveUp(OpaqueReason.UnstructuredLifetime, Site.None, state);
                return [];
            case TaskUse.Dropped:
                return [new Outcome(state)];
            default:
                return [new Outcome(state, new Exit(JumpKind.Return, Value: new TaskValue(AbstractValue.Lost, thrown with { IsUnwound = true })))];
        }
    }

    /// <summary>An iterator that leaves the code that is followed is judged on its own: as if it ran where anything may be.</summary>
    private void JudgeIterator(MemberId iterator, LoweredBody body)
    {
        if (!_escaped.Add(iterator))
        {
            return;
        }

        _recording?.Spoil(); // It is judged the first time only.
        var (outside, wasTrial) = (_path, _isTrial);
        (_path, _isTrial) = (new CallPath(caller: null, site: null), false);
        RunRoot(body, iterator, AnalysisState.AtUnknownStart, TestRun.Unknown);
        (_path, _isTrial) = (outside, wasTrial);
    }

    private static IEnumerable<FunctionValue> FunctionsIn(AbstractValue value, AnalysisState state) => value switch
    {
        FunctionValue function => [function],
        ListValue list => list.Elements.Items.SelectMany(item => FunctionsIn(item, state)),
        ObjectValue made when state.ContentsOf(made) is { } contents => contents.Values.OfType<FunctionValue>(),
        _ => [],
    };

    /// <summary>Code that asks for variables is handed to another thread while a scope is open here.</summary>
    private void NoticeLostScope(ForeignCallEffect call, AnalysisState state)
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
            var path = isLambda && state.Locals.Member == state.Scope.OpenedIn ? opening.Path : _path; // A lambda is code of the member around it.
            Keep(Finding.At(FindingKind.ScopeLostOnThread, isExact ? name : name + "…", state.Scope, where, path, opening) with { Present = what }, state);
        }
    }

    private bool DependsOnScope(MemberId function) => Find(function) is { } body && AmbientUse.IsIn(body, Find);

    /// <summary>Where a lambda that runs here hands code to another thread that depends on the scope.</summary>
    private IEnumerable<(string Starter, Site Location)> StartersIn(MemberId function) =>
        function.Form != MemberForm.Lambda || Find(function) is not { } body ? [] : AmbientUse.Outside(body.Effect)
            .OfType<ForeignCallEffect>()
            .Where(call => call.Starter is not null && call.Handed.OfType<FunctionTerm>().Any(handed => DependsOnScope(handed.Function)))
            .Select(call => (call.Starter!, call.Location));
}
