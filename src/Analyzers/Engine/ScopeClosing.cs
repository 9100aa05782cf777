using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Closes what was opened, and notices what is left open.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class ScopeClosing(Interpreter engine)
{
    /// <summary>Runs a body inside what was just opened and closes it however the body is left. That fails on a path on which a scope inside it
    /// is still open, and on one that has closed it already.</summary>
    public ImmutableArray<Outcome> Inside(Effect body, AnalysisState opened)
    {
        var depth = opened.Frames.Items.Count;
        var own = opened.Frames.Top.Scope;
        var outcomes = new List<Outcome>();
        foreach (var outcome in engine.Run(body, opened))
        {
            if (outcome.State.Frames.Items.Count == depth && outcome.State.Frames.Top.Scope == own)
            {
                outcomes.Add(new Outcome(outcome.State.ClosedTop(), engine.ExceptionFlow.Unwound(outcome)));
            }
            else if (outcome.Exit is { Failure: not null } failing)
            {
                // Closing fails too. What failed first is what a person has to hear, unless something handles it: what comes there is the other.
                outcomes.Add(outcome.State.Frames.Items.Count > depth && outcome.State.Frames.Top is { IsByHand: true } open
                    ? outcome with { Exit = failing with { Replacement = new Exit(JumpKind.Throw, Failure: NotClosed(open, outcome.State)) } }
                    : outcome);
            }
            else if (outcome.State.Frames.Items.All(frame => frame.Scope != own))
            {
                outcomes.Add(ClosedAlready(opened.Frames.Top, outcome, opened));
            }
            else if (outcome.State.Frames.Items.Count > depth && outcome.State.Frames.Top is { IsByHand: true } left)
            {
                outcomes.AddRange(LeftOpen(left, depth, outcome));
            }
            else
            {
                engine.GiveUp(OpaqueReason.UnstructuredLifetime, Site.None, outcome.State);
            }
        }

        return engine.Merged(outcomes);
    }

    /// <summary>A using statement or declaration cannot close its scope, as that was done by hand: this throws, however the body was
    /// left.</summary>
    private Outcome ClosedAlready(OpenFrame own, Outcome outcome, AnalysisState opened)
    {
        var failure = engine.EventLog.At(new ClosedOutOfOrder(NameOf(own, opened), own.Form, Inner: null), own.Opening.Location, own.Opening, outcome.State);
        if (engine.AfterFailure == AfterFailure.End)
        {
            return new Outcome(outcome.State, new Exit(JumpKind.Throw, Failure: failure));
        }

        engine.EventLog.Emit(failure, outcome.State);
        return outcome;
    }

    /// <summary>Something cannot be closed, as a scope inside it that is closed by hand is still open.</summary>
    private IEnumerable<Outcome> LeftOpen(OpenFrame left, int depth, Outcome outcome)
    {
        var failure = NotClosed(left, outcome.State);
        if (engine.AfterFailure == AfterFailure.End)
        {
            return [new Outcome(outcome.State, new Exit(JumpKind.Throw, Failure: failure))];
        }

        NoticeOpen(outcome.State, depth, held: []);
        var closed = outcome.State;
        while (closed.Frames.Items.Count >= depth)
        {
            closed = closed.ClosedTop();
        }

        return [outcome with { State = closed }];
    }

    /// <summary>A scope that the running body leaves open, on the call by which it got it.</summary>
    private Event NotClosed(OpenFrame left, AnalysisState state)
    {
        var (location, path) = left.Opening;
        var opening = path.SitesSince(CallPath.Common(path, engine.Path)).FirstOrDefault() ?? location;
        return Event.At(new ScopeLeftOpen(NameOf(left, state), left.Form), state.Scope, left.Opening, new Trace(opening, engine.Path));
    }

    /// <summary>What a body that is entered from outside hands back beside its result.</summary>
    public static IEnumerable<AbstractValue> HandedBack(LoweredBody body, AnalysisState state) =>
        body.Parameters.Where(parameter => parameter.IsByReference).Select(parameter => state.Read(parameter));

    public static string NameOf(OpenFrame frame, AnalysisState state) => $"{state.Scopes[frame.Scope].Name}";

    /// <summary>All that is open, as the body sees it that runs.</summary>
    public StructuralList<OpenHere> OpenIn(AnalysisState state) => StructuralList<OpenHere>.Of(state.Frames.Items.Select(frame => new OpenHere(
        frame.Form, engine.Path.Includes(frame.Opening.Path) ? frame.Opening.Path.SitesSince(engine.Path).DefaultIfEmpty(frame.Opening.Location).First() : null)));

    /// <summary>Closes by hand what was opened.</summary>
    public ImmutableArray<Outcome> CloseScope(CloseEffect close, AnalysisState state)
    {
        switch (state.Evaluate(close.Scope))
        {
            case ScopeValue scope when !state.Frames.IsEmpty && state.Frames.Top.Scope == scope.Id:
                return Outcomes.At(state.ClosedTop());
            case ScopeValue scope when state.Scopes[scope.Id] is { Opening: { } opening } facts:
                // Closed already, or something that was opened inside it is still open.
                var isOpen = state.Frames.Items.Any(frame => frame.Scope == scope.Id);
                var cause = isOpen ? state.Frames.Top.Opening : opening;
                var closed = new ClosedOutOfOrder($"{facts.Name}", facts.Form, isOpen ? NameOf(state.Frames.Top, state) : null);
                return engine.EventLog.Fail(engine.EventLog.At(closed, close.Location, cause, state), state, state);
            case ConstantValue { Value: null }:
                return Outcomes.At(state);
            case FreezeValue freeze:
                return Outcomes.At(Graphs.Thaw(freeze, state));
            case { } other and (ObjectValue or StructValue) when close.Dispose is { } dispose:
                return other.TargetOf(dispose) is null ? Outcomes.At(state)
                    : engine.Calls.Call(new CallEffect(dispose, close.Scope, IsVirtual: true, [], [], Result: null, close.Location), state);
            case not ScopeValue when close is { Dispose: not null, MayRunCode: true }:
                return Outcomes.At(engine.GiveUp(OpaqueReason.UnnamedCall, close.Location, state));
            case not ScopeValue when close.Dispose is not null && !state.Frames.Items.Any(frame => frame.IsByHand):
                return Outcomes.At(state);
            case ScopeValue:
                return Outcomes.At(engine.GiveUp(OpaqueReason.UnstructuredLifetime, close.Location, state));
            default:
                return Outcomes.At(engine.GiveUp(OpaqueReason.UnknownObject, close.Location, state));
        }
    }

    /// <summary>Whether the code that goes on behind the body that ends may close what is open without having it, as the current scope. Behind
    /// a program or test none does.</summary>
    private bool MayCloseCurrentLater => engine.Context.ClosesCurrentScope && (engine.Path.Caller is not null || !engine.RootEntry.IsClosedWorld);

    /// <summary>Notices the scopes that a body leaves open when it ends, unless someone else has them who can close them.</summary>
    /// <param name="outcome">How the body ended.</param>
    /// <param name="depth">How much was open when it began.</param>
    /// <param name="back">What it hands back beside its result.</param>
    public void NoticeOpen(Outcome outcome, int depth, IEnumerable<AbstractValue> back)
    {
        if (outcome.Exit is not { Kind: JumpKind.Throw, Failure: not null } && outcome.State.Frames.Items.Count > depth && !MayCloseCurrentLater)
        {
            NoticeOpen(outcome.State, depth, outcome.State.Held(back.Append(outcome.Exit?.Value), outcome.State.Current));
        }
    }

    /// <summary>Whether somebody has to close what is open: where a library enters scopes for the time of some code, an exception alone leaves one open.</summary>
    private bool IsToBeClosed(OpenFrame frame) => ScopeLibraries.Named(frame.Opening.Library).IsClosedByHand || (frame.Form == ScopeForm.Graph && engine.Context.HasGraphExit);

    /// <summary>Notices the scopes that nobody can close any more.</summary>
    public void NoticeOpen(AnalysisState state, int depth, HashSet<AbstractValue> held)
    {
        foreach (var frame in state.Frames.Items.Skip(depth).Where(frame =>
            frame is { IsByHand: true, IsGivenAway: false } && IsToBeClosed(frame) && !held.Contains(new ScopeValue(frame.Scope))))
        {
            engine.EventLog.Emit(NotClosed(frame, state), state);
        }
    }
}
