using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>ReuseVariables(): switches scopes to sharing, and finds out to whom they belong.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class FlagSwitches(Interpreter engine)
{
    public AnalysisState? ReuseVariables(ReuseVariablesEffect effect, AnalysisState state)
    {
        if (state.Evaluate(effect.Scope) is not ScopeValue { Id: var number })
        {
            return engine.GiveUp(OpaqueReason.UnknownObject, effect.Location, state);
        }

        var scope = state.Scopes[number];
        var (here, place) = (engine.Calls.Here(effect.Location), engine.Calls.InSight(effect.Location));
        var reusesAlready = scope.Reuse == ReuseLiteral.True;
        engine.EventLog.Notes.Switch(
            place,
            Event.At(new ScopeSwitched(scope.Name.ToString(), reusesAlready), scope, here, scope.Opening ?? here));
        if (reusesAlready)
        {
            return state;
        }

        if (scope.Opening is null || scope.Reuse == ReuseLiteral.Unknown || engine.Escapes.IsHandedOn(number, state) || engine.Names.MayBeOthers)
        {
            engine.EventLog.Notes.Noticed.Add(place); // Whoever it belongs to goes on with it.
        }

        if (Leaks(scope, number, state))
        {
            engine.EventLog.Emit(engine.EventLog.At(new CallersScopeSwitched(scope.Name.ToString()), effect.Location, here, state), state);
        }

        var switched = state with
        {
            Scopes = state.Scopes.With(number, scope with
            {
                Reuse = ReuseLiteral.True,
                Cause = new ReuseCause(place, IsCall: true, here, state.Locals.Member) { Switched = scope.Name },
            }),
        };
        return scope.Opening is null && scope.Name == KnownName.Anything ? WithUnknownRoots(switched) : switched;
    }

    /// <summary>Whether a scope belongs to whoever called the member that runs.</summary>
    private bool Leaks(ScopeFacts scope, int number, AnalysisState state) =>
        scope.OpenedIn != state.Locals.Member
        && !(engine.RootEntry.IsClosedWorld && state.Locals.Member == engine.RootEntry.Entry && state.Locals.Function is not { Form: MemberForm.LocalFunction })
        && (scope.Opening is null || state.Frames.Items.Any(frame => frame.Scope == number));

    /// <summary>A scope that is opened again was switched meanwhile by a member that neither opened it nor opens it now.</summary>
    public void NoticeSwitched(ScopeFacts scope, AnalysisState state)
    {
        if (scope is { Opening: not null, Cause: { IsCall: true, SwitchedIn: { } member } cause } && member != scope.OpenedIn && member != state.Locals.Member)
        {
            KeepLeak(scope, cause, state);
        }
    }

    /// <summary>A member creates in the root scope what cannot be created since whoever called it has switched that scope.</summary>
    public void NoticeSwitchedRoot(ScopeFacts scope, AnalysisState state)
    {
        if (scope is { Opening: null, Cause: { IsCall: true } cause } && cause.Trace.Path != engine.Path)
        {
            KeepLeak(scope, cause, state);
        }
    }

    private void KeepLeak(ScopeFacts scope, ReuseCause cause, AnalysisState state) =>
        engine.EventLog.Emit(Event.At(new CallersScopeSwitched($"{scope.Name}"), scope, cause.Trace with { Location = cause.Location }, cause.Trace), state);

    /// <summary>A scope from elsewhere may be the root scope itself.</summary>
    private static AnalysisState WithUnknownRoots(AnalysisState state) => state with
    {
        Scopes = state.Scopes.Entries.Where(scope => scope.Value is { Opening: null, Name: { IsExact: true, Text: "" } }).Aggregate(
            state.Scopes, (scopes, root) => scopes.With(root.Key, root.Value with { Reuse = ReuseLiteral.Unknown, Cause = null })),
    };
}
