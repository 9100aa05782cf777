using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Exceptions on their way: through handlers and finally blocks, or out of the code.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class ExceptionFlow(Interpreter engine)
{
    /// <summary>How many filters may be asked of an exception that is thrown now.</summary>
    public int OpenFilters { get; set; }

    /// <summary>How many try statements around, of callers too, may catch an exception of the framework.</summary>
    private int _guards;

    /// <summary>Whether a handler around, of a caller too, may catch an exception of the framework.</summary>
    public bool IsGuarded => _guards > 0;

    public static Exit Leave(JumpEffect jump, AnalysisState state) => jump.Cause is not null && state.Evaluate(jump.Cause) is CaughtValue caught
        ? new Exit(JumpKind.Throw, Value: jump.IsExact ? ValueOf(jump, state) : null, Failure: caught.Failure, Thrown: jump.IsExact ? jump.Thrown : null, IsExact: jump.IsExact)
        : new Exit(jump.Kind, jump.Label, ValueOf(jump, state), Thrown: jump.Thrown, IsExact: jump.IsExact);

    private static AbstractValue? ValueOf(JumpEffect jump, AnalysisState state) => jump.Value is null ? null : state.Evaluate(jump.Value);

    private ImmutableArray<Outcome> Attempted(TryEffect attempt, AnalysisState state)
    {
        var filters = attempt.Handlers.Count(handler => handler.Filter is not null);
        var guards = attempt.Handlers.Any(TakesOthers) ? 1 : 0;
        OpenFilters += filters;
        _guards += guards;
        var outcomes = engine.Run(attempt.Body, state);
        OpenFilters -= filters;
        _guards -= guards;
        return outcomes;
    }

    /// <summary>Asks a filter: an exception that it throws goes no further, it does not hold then.</summary>
    public ImmutableArray<Outcome> Asked(Handler handler, AnalysisState state)
    {
        var before = engine.Risks.Mark;
        _guards++;
        var outcomes = engine.Run(handler.Asking, state);
        _guards--;
        engine.Risks.Forget(before);
        return outcomes;
    }

    public ImmutableArray<Outcome> Try(TryEffect attempt, AnalysisState state)
    {
        var before = state.Locals;
        var outcomes = new List<Outcome>();
        var (risks, noted) = (engine.Risks.Count, engine.Risks.Enter());
        var attempted = engine.BlockLocals.Leave(Attempted(attempt, state), before, result: null).ToList();
        var isRisky = engine.Risks.Count > risks && attempt.Handlers.Any(TakesOthers);
        foreach (var outcome in attempted)
        {
            if (!attempt.Handlers.IsEmpty)
            {
                engine.EventLog.NoticeEverything(outcome.State, outcome.Exit); // Anything inside may throw, and what a handler then notices is not known.
            }

            outcomes.AddRange(outcome.Exit is { Kind: JumpKind.Throw } thrown ? Handled(attempt.Handlers, thrown, thrown, outcome.State)
                : [isRisky ? outcome with { State = Recovered(attempt.Handlers, state, outcome.State, noted) } : outcome]);
        }

        engine.Risks.Leave();
        if (attempt.Last.IsNothing)
        {
            return engine.Merged([.. engine.BlockLocals.Leave(outcomes, before, result: null)]);
        }

        var all = new List<Outcome>();
        foreach (var outcome in outcomes)
        {
            all.AddRange(outcome.Exit is { IsLost: true } ? [outcome] : Finally(attempt.Last, outcome));
        }

        return engine.Merged([.. engine.BlockLocals.Leave(all, before, result: null)]);
    }

    /// <summary>Runs a finally block on the way out. A failure on its way is what a person has to hear of, even if the block fails too and takes
    /// its place, or cannot be followed.</summary>
    private IEnumerable<Outcome> Finally(Effect last, Outcome left)
    {
        var behind = engine.Run(last, left.State);
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
    public Exit? Unwound(Outcome left) => left.Exit is { Kind: JumpKind.Throw } thrown
        ? thrown with { IsUnwound = true, Origin = thrown.IsUnwound || OpenFilters == 0 ? thrown.Origin : left.State }
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
            return engine.HandlerChoice.Chosen(handlers, thrown, state).SelectMany(way => Handled(handlers, flying, way.Handler is null ? thrown : flying, way.State));
        }

        return engine.HandlerChoice.Chosen(handlers, thrown, state).SelectMany(way => way.Handler is null ? [new Outcome(way.State, unhandled)] : Caught(way.Handler, thrown, way.State));
    }

    private IEnumerable<Outcome> Caught(Handler handler, Exit thrown, AnalysisState state) => engine.Run(handler.Body, state.WithValue(handler.Variable, engine.HandlerChoice.ValueOf(thrown)))
        .Select(last => last.Exit is { Kind: JumpKind.Rethrow } ? last with { Exit = thrown with { IsUnwound = false, Origin = null } } : last);

    public ImmutableArray<Outcome> Risked(AnalysisState state)
    {
        engine.Risks.Note(state);
        return Outcomes.At(state);
    }

    public ImmutableArray<Outcome> Fail(FailEffect failure, AnalysisState state)
    {
        var isRisky = failure.Condition is ThrownTerm { IsRisky: true };
        switch (failure.IsOutwards && (!IsGuarded || (engine.Path.Body is { IsModel: true } && !isRisky)) ? AbstractValue.False : state.Evaluate(failure.Condition))
        {
            case ConstantValue { Value: true }:
                return [new Outcome(state, new Exit(JumpKind.Throw, Thrown: failure.Thrown, IsExact: !failure.MayBeDerived))];
            case ConstantValue { Value: ExceptionLiteral thrown }:
                return [new Outcome(state, new Exit(JumpKind.Throw, Thrown: thrown.Type, IsExact: true))];
            case ConstantValue:
                return Outcomes.At(state);
            default:
                return failure.IsOutwards && !isRisky ? Outcomes.At(state) : Risked(state); // What may fail in a callee tells of it by itself.
        }
    }

    /// <summary>The path behind a block in which something may have thrown that a handler takes: what it has left and what the handler then
    /// leaves are told apart no more.</summary>
    private AnalysisState Recovered(ImmutableArray<Handler> handlers, AnalysisState before, AnalysisState behind, int noted)
    {
        var (interrupted, wasTrial) = (engine.Risks.Interrupted(Interrupted(before, behind), noted), engine.IsTrial);
        engine.IsTrial = true; // It is not known to run.
        var left = handlers.Where(TakesOthers).SelectMany(handler => engine.Run(handler.Body, interrupted)).Where(outcome => outcome.Exit is null)
            .Select(outcome => outcome.State).ToList();
        engine.IsTrial = wasTrial;
        return left.Count == 0 ? behind : LoopWidening.Widen(interrupted, left, new Opening(behind.NextId, IsDetermined: true)) ?? behind with { IsDoubtful = true };
    }

    /// <summary>The state behind a block that may have been left before its end: what it has written may be as before.</summary>
    private static AnalysisState Interrupted(AnalysisState before, AnalysisState behind)
    {
        var wide = behind;
        foreach (var local in before.Locals.Values.Entries.Where(local => behind.Locals.Values.TryGet(local.Key, out var value) && !value.Equals(local.Value)).ToList())
        {
            (wide, var either) = wide.Symbol(local.Key.Name, local.Key.Type);
            wide = wide.WithValue(local.Key, either);
        }

        foreach (var known in before.Heap.Entries)
        {
            foreach (var field in known.Value.Fields.Entries.Where(field => behind.ObjectOf(known.Key).Fields.TryGet(field.Key, out var value) && !value.Equals(field.Value)).ToList())
            {
                (wide, var either) = wide.Symbol(field.Key.Name, field.Key.Type);
                var changed = wide.ObjectOf(known.Key);
                wide = wide.WithObject(known.Key, changed with { Fields = changed.Fields.With(field.Key, either) });
            }
        }

        return wide;
    }

    /// <summary>Whether a handler may take exceptions of code that is not followed: not those of this project and of the library.</summary>
    private static bool TakesOthers(Handler handler) => handler.Caught is null or { Type.IsOfFramework: true };
}
