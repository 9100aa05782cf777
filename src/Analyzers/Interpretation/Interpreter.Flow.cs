using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private ImmutableArray<Outcome> Branch(BranchEffect branch, AnalysisState state)
    {
        var before = state.Locals;
        var outcomes = new List<Outcome>();
        var (ended, untold) = (UntoldSoFar, _untold);
        var condition = state.Evaluate(branch.Condition);
        var isLost = !state.IsDoubtful && state.IsLost(condition);
        foreach (var (holds, way) in state.Decide(condition))
        {
            var (taken, left) = holds ? (branch.WhenTrue, branch.WhenFalse) : (branch.WhenFalse, branch.WhenTrue);
            var assumed = Throws(left) ? way with { Path = way.Path.GivenSince(state.Path) } : way;
            outcomes.AddRange(Keeping(Run(taken, isLost ? assumed with { IsDoubtful = true } : assumed), before, branch.Result));
        }

        return !isLost || _isStopped || _untold != untold ? Merged(outcomes)
            : AllFail(outcomes, ended) ? Merged([.. outcomes.Select(outcome => outcome with { State = outcome.State with { IsDoubtful = false } })])
            : Settled(outcomes, state);
    }

    /// <summary>The paths behind a condition of which only one side can be taken. If both come out the same there is no doubt.</summary>
    private ImmutableArray<Outcome> Settled(IReadOnlyList<Outcome> outcomes, AnalysisState state)
    {
        var merged = Merged([.. outcomes.Select(outcome => outcome with { State = outcome.State with { Path = state.Path } })]);
        return merged.Length == 1 ? [merged[0] with { State = merged[0].State with { IsDoubtful = state.IsDoubtful } }] : Merged(outcomes);
    }

    /// <summary>Whether code ends in an exception, whatever it does before.</summary>
    private static bool Throws(Effect effect) => effect switch
    {
        JumpEffect { Kind: JumpKind.Throw or JumpKind.Rethrow } => true,
        SequenceEffect { Steps: { IsEmpty: false } steps } => Throws(steps[steps.Length - 1]),
        _ => false,
    };

    private ImmutableArray<Outcome> Labelled(LabelledEffect labelled, AnalysisState state) =>
        Merged([.. Keeping(Run(labelled.Body, state), state.Locals, result: null).Select(outcome => Arriving(outcome, JumpKind.Break, labelled.Label))]);

    /// <summary>Forgets the slots that were first assigned in code that is left now.</summary>
    private static IEnumerable<Outcome> Keeping(IEnumerable<Outcome> outcomes, Activation before, Slot? result) =>
        outcomes.Select(outcome => outcome with { State = outcome.State.Keeping(before, result) });

    /// <summary>An outcome, at the end of the code if a jump led there.</summary>
    private static Outcome Arriving(Outcome outcome, JumpKind kind, int label) =>
        outcome.Exit is { } exit && exit.Kind == kind && exit.Label == label ? new Outcome(outcome.State) : outcome;

    private static Exit Leave(JumpEffect jump, AnalysisState state) => jump.Cause is not null && state.Evaluate(jump.Cause) is CaughtValue caught
        ? new Exit(JumpKind.Throw, Failure: caught.Failure, Thrown: jump.IsExact ? jump.Thrown : null, IsExact: jump.IsExact)
        : new Exit(jump.Kind, jump.Label, jump.Value is null ? null : state.Evaluate(jump.Value), Thrown: jump.Thrown, IsExact: jump.IsExact);

    /// <summary>How many filters may be asked of an exception that is thrown now.</summary>
    private int _openFilters;

    private ImmutableArray<Outcome> Attempted(TryEffect attempt, AnalysisState state)
    {
        var filters = attempt.Handlers.Count(handler => handler.Filter is not null);
        _openFilters += filters;
        var outcomes = Run(attempt.Body, state);
        _openFilters -= filters;
        return outcomes;
    }

    private ImmutableArray<Outcome> Try(TryEffect attempt, AnalysisState state)
    {
        var before = state.Locals;
        var outcomes = new List<Outcome>();
        var risks = _risks;
        var attempted = Keeping(Attempted(attempt, state), before, result: null).ToList();
        var isRisky = _risks > risks && attempt.Handlers.Any(TakesOthers);
        foreach (var outcome in attempted)
        {
            if (!attempt.Handlers.IsEmpty)
            {
                NoticeEverything(outcome.State); // Anything inside may throw, and what a handler then notices is not known.
            }

            outcomes.AddRange(outcome.Exit is { Kind: JumpKind.Throw } thrown ? Handled(attempt.Handlers, thrown, thrown, outcome.State)
                : [isRisky ? outcome with { State = Recovered(attempt.Handlers, state, outcome.State) } : outcome]);
        }

        if (attempt.Last.IsNothing)
        {
            return Merged([.. Keeping(outcomes, before, result: null)]);
        }

        var all = new List<Outcome>();
        foreach (var outcome in outcomes)
        {
            all.AddRange(outcome.Exit is { IsLost: true } ? [outcome] : Finally(attempt.Last, outcome));
        }

        return Merged([.. Keeping(all, before, result: null)]);
    }

    /// <summary>Runs a finally block on the way out. A failure on its way is what a person has to hear of, even if the block fails too and takes
    /// its place, or cannot be followed.</summary>
    private IEnumerable<Outcome> Finally(Effect last, Outcome left)
    {
        var behind = Run(last, left.State);
        var unwound = Unwound(left);
        return unwound is { Failure: not null } failing
            ? behind.IsEmpty
                ? [left with { Exit = failing with { IsLost = true } }]
                : behind.Select(outcome => outcome.Exit is null or { Kind: JumpKind.Throw }
                    ? outcome with { Exit = failing with { Replacement = outcome.Exit ?? failing.Replacement } }
                    : outcome)
            : behind.Select(outcome => outcome.Exit is null ? outcome with { Exit = unwound } : outcome);
    }

    /// <summary>An exit on whose way something was closed or a finally block has run.</summary>
    private Exit? Unwound(Outcome left) => left.Exit is { Kind: JumpKind.Throw } thrown
        ? thrown with { IsUnwound = true, Origin = thrown.IsUnwound || _openFilters == 0 ? thrown.Origin : left.State }
        : left.Exit;

    /// <summary>The paths behind an exception: into the first handler that takes it, or on outwards.</summary>
    /// <param name="handlers">The handlers.</param>
    /// <param name="thrown">The exception.</param>
    /// <param name="unhandled">How the path goes on outwards.</param>
    /// <param name="state">The state where it was thrown.</param>
    private IEnumerable<Outcome> Handled(ImmutableArray<Handler> handlers, Exit thrown, Exit unhandled, AnalysisState state)
    {
        if (thrown.Replacement is { } flying)
        {
            // The handler of an exception is chosen before finally blocks run. One that is chosen here never runs, for what a finally block threw
            // took the exception's place; where none is chosen anywhere, a person has to hear of what was first.
            return Chosen(handlers, thrown, state).SelectMany(way => Handled(handlers, flying, way.Handler is null ? thrown : flying, way.State));
        }

        return Chosen(handlers, thrown, state).SelectMany(way => way.Handler is null ? [new Outcome(way.State, unhandled)] : Caught(way.Handler, thrown, way.State));
    }

    private IEnumerable<Outcome> Caught(Handler handler, Exit thrown, AnalysisState state) => Run(handler.Body, state.WithValue(handler.Variable, ValueOf(thrown)))
        .Select(last => last.Exit is { Kind: JumpKind.Rethrow } ? last with { Exit = thrown with { IsUnwound = false, Origin = null } } : last);

    /// <summary>The first handler that takes an exception, on each path; none where it goes on outwards. Paths on which that cannot be told are
    /// given up.</summary>
    private List<(Handler? Handler, AnalysisState State)> Chosen(ImmutableArray<Handler> handlers, Exit thrown, AnalysisState state)
    {
        var (type, isExact) = TypeOf(thrown);
        var chosen = new List<(Handler?, AnalysisState)>();
        var open = new List<AnalysisState> { state };
        foreach (var handler in handlers)
        {
            var takes = Takes(handler, type, isExact, state);
            if (takes is false)
            {
                continue;
            }

            if (takes is null || thrown.IsLost)
            {
                foreach (var path in open)
                {
                    GiveUp(takes is null ? OpaqueReason.IndirectUse : OpaqueReason.UnstructuredLifetime, Site.None, path);
                }

                return chosen;
            }

            var ways = open.SelectMany(path => Filtered(handler, thrown, path)).ToList();
            chosen.AddRange(ways.Where(way => way.Holds).Select(way => ((Handler?)handler, way.State)));
            open = [.. ways.Where(way => !way.Holds).Select(way => way.State)];
        }

        return [.. chosen, .. open.Select(path => ((Handler?)null, path))];
    }

    private (TypeId? Type, bool IsExact) TypeOf(Exit thrown) => thrown switch
    {
        { IsWrapped: true, IsLost: true } => (null, false),
        { IsWrapped: true } => (_context.AggregateException, true),
        { Failure: null } or { Thrown: not null } => (thrown.Thrown, thrown.IsExact),
        { Failure.Kind: FindingKind.OtherGraph or FindingKind.ShapesDoNotFit } => (_context.OperandException, true),
        _ => (_context.ScopeException, true),
    };

    /// <summary>An exception as its handler sees it: it is known what went wrong where the library throws it.</summary>
    private AbstractValue ValueOf(Exit thrown) => thrown is { Failure: { } failure, IsWrapped: false, Thrown: null }
        ? new CaughtValue(failure, TypeOf(thrown).Type, _context.ErrorOf?.Invoke(failure) is { } error ? new ConstantValue(error) : AbstractValue.Lost)
        : AbstractValue.Lost;

    /// <summary>The ways that a filter can turn out.</summary>
    private IEnumerable<(bool Holds, AnalysisState State)> Filtered(Handler handler, Exit thrown, AnalysisState state)
    {
        var path = state.WithValue(handler.Variable, ValueOf(thrown));
        if (handler.Filter is not { } filter)
        {
            return Run(handler.Asking, path).Select(asked => (true, asked.State));
        }

        if (thrown.Origin is { } origin && OnlyAnswers(handler.Asking))
        {
            // It is asked where the exception was thrown, before anything was closed; what was decided since holds there too.
            var asking = (origin with { Current = path.Current, Path = path.Path, IsDoubtful = path.IsDoubtful }).WithValue(handler.Variable, ValueOf(thrown));
            return Run(handler.Asking, asking).SelectMany(asked => asked.Exit is null ? Decided(filter, asked.State) : [(false, asked.State)])
                .Select(way => (way.Item1, Answered(handler.Asking, way.Item2, path))).ToList();
        }

        if (thrown.IsUnwound && EffectWalk.Any(handler.Asking, step => step is not AssignEffect))
        {
            GiveUp(OpaqueReason.UnstructuredLifetime, Site.None, path);
            return [];
        }

        return Run(handler.Asking, path).SelectMany(asked => asked.Exit is null ? Decided(filter, asked.State) : [(false, asked.State)]);
    }

    /// <summary>The state in which a filter has been asked in another: with what the answer assumes, and the locals that it has assigned.</summary>
    private static AnalysisState Answered(Effect asking, AnalysisState asked, AnalysisState state) => EffectWalk.All(asking).OfType<AssignEffect>()
        .Select(assign => assign.Target).Distinct()
        .Aggregate(
            state with { Path = asked.Path, IsDoubtful = asked.IsDoubtful, NextId = Math.Max(state.NextId, asked.NextId) },
            (answered, slot) => answered.WithValue(slot, asked.Read(slot)));

    /// <summary>Whether code does nothing that is seen behind it, other than by what it assigns to locals.</summary>
    private bool OnlyAnswers(Effect asking) => !EffectWalk.Any(asking, step => step switch
    {
        SequenceEffect or AssignEffect or BranchEffect or LabelledEffect or JumpEffect or FailEffect or MayFailEffect or InitializeEffect or TouchEffect => false,
        CallEffect call => call.IsVirtual || Find(call.Method) is not { } body || Reach.Of(body, Find) is not { IsNothing: true, Writes.IsEmpty: true, ChangesContainers: false },
        _ => true,
    });

    private static IEnumerable<(bool Holds, AnalysisState State)> Decided(Term filter, AnalysisState path)
    {
        var condition = path.Evaluate(filter);
        var isLost = condition is UnknownValue || path.IsLost(condition);
        return (isLost ? path with { IsDoubtful = true } : path).Decide(condition);
    }

    /// <summary>Whether a handler takes an exception; null where its type does not tell.</summary>
    private static bool? Takes(Handler handler, TypeId? thrown, bool isExact, AnalysisState state)
    {
        var caught = handler.Caught?.Parameter is { } parameter
            ? ((state.Read(parameter) as ConstantValue)?.Value as ExceptionLiteral)?.Type
            : handler.Caught?.Type;
        return handler.Caught is null ? true
            : thrown is null or { Form: TypeForm.Parameter } || caught is null ? null
            : thrown.IsOrDerivesFrom(caught) ? true
            : !isExact && caught.IsOrDerivesFrom(thrown) ? null
            : false;
    }
}
