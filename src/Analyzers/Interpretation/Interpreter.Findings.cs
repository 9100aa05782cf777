using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private bool _isClosedWorld;

    private Finding FindingAt(FindingKind kind, string variable, Site failing, Trace cause, AnalysisState state) =>
        Finding.At(kind, variable, state.Scope, failing, _path, cause);

    /// <summary>A call that throws: its path leaves with the exception, unless failures are looked past.</summary>
    private ImmutableArray<Outcome> Failing(Finding finding, AnalysisState state, AnalysisState lookedPast)
    {
        if (_afterFailure == AfterFailure.End)
        {
            return [new Outcome(state, new Exit(JumpKind.Throw, Failure: finding))];
        }

        Keep(finding, state);
        return [new Outcome(lookedPast)];
    }

    /// <summary>Keeps a mistake: a failure that nothing has caught, or one that throws nothing.</summary>
    private void Keep(Finding failure, AnalysisState state)
    {
        if (!state.IsDoubtful && !_isTrial)
        {
            _notes.Keep(failure, state.Path);
        }
    }

    private AnalysisState? ReuseVariables(ReuseVariablesEffect effect, AnalysisState state)
    {
        if (state.Evaluate(effect.Scope) is not ScopeValue { Id: var number })
        {
            return GiveUp(OpaqueReason.UnknownObject, effect.Location, state);
        }

        var scope = state.Scopes[number];
        var here = new Trace(effect.Location, _path);
        var reusesAlready = scope.Reuse == ReuseLiteral.True;
        _notes.Switch(
            effect.Location,
            Finding.At(FindingKind.ReuseVariablesHasNoEffect, scope.Name.ToString(), scope, effect.Location, _path, scope.Opening ?? here) with
            {
                Present = reusesAlready ? "reusing" : "",
            });
        if (reusesAlready)
        {
            return state;
        }

        if (scope.Opening is null || scope.Reuse == ReuseLiteral.Unknown || IsHandedOn(number, state))
        {
            _notes.Noticed.Add(effect.Location); // Whoever it belongs to goes on with it.
        }

        if (Leaks(scope, number, state))
        {
            Keep(FindingAt(FindingKind.ReuseVariablesLeaks, scope.Name.ToString(), effect.Location, here, state), state);
        }

        var switched = state with
        {
            Scopes = state.Scopes.With(number, scope with
            {
                Reuse = ReuseLiteral.True,
                Cause = new ReuseCause(effect.Location, IsCall: true, here, state.Locals.Member),
            }),
        };
        return scope.Opening is null && scope.Name == KnownName.Anything ? WithUnknownRoots(switched) : switched;
    }

    /// <summary>Whether a scope belongs to whoever called the member that runs.</summary>
    private bool Leaks(ScopeFacts scope, int number, AnalysisState state) =>
        scope.OpenedIn != state.Locals.Member
        && !(_isClosedWorld && state.Locals.Member == _entry && state.Locals.Function is not { Form: MemberForm.LocalFunction })
        && (scope.Opening is null || state.Frames.Items.Any(frame => frame.Scope == number));

    /// <summary>A scope that is opened again was switched meanwhile by a member that neither opened it nor opens it now.</summary>
    private void NoticeSwitched(ScopeFacts scope, AnalysisState state)
    {
        if (scope is { Opening: not null, Cause: { IsCall: true, SwitchedIn: { } member } cause } && member != scope.OpenedIn && member != state.Locals.Member)
        {
            KeepLeak(scope, cause, state);
        }
    }

    /// <summary>A member creates in the root scope what cannot be created since whoever called it has switched that scope.</summary>
    private void NoticeSwitchedRoot(ScopeFacts scope, AnalysisState state)
    {
        if (scope is { Opening: null, Cause: { IsCall: true } cause } && cause.Trace.Path != _path)
        {
            KeepLeak(scope, cause, state);
        }
    }

    private void KeepLeak(ScopeFacts scope, ReuseCause cause, AnalysisState state) =>
        Keep(Finding.At(FindingKind.ReuseVariablesLeaks, $"{scope.Name}", scope, cause.Location, cause.Trace.Path, cause.Trace), state);

    /// <summary>A scope from elsewhere may be the root scope itself.</summary>
    private static AnalysisState WithUnknownRoots(AnalysisState state) => state with
    {
        Scopes = state.Scopes.Entries.Where(scope => scope.Value is { Opening: null, Name: { IsExact: true, Text: "" } }).Aggregate(
            state.Scopes, (scopes, root) => scopes.With(root.Key, root.Value with { Reuse = ReuseLiteral.Unknown, Cause = null })),
    };

    /// <summary>Something depends on what made a scope reuse.</summary>
    private void Notice(ReuseCause? cause)
    {
        if (cause is { IsCall: true })
        {
            _notes.Noticed.Add(cause.Location);
        }
    }

    /// <summary>What a path would notice that is not followed to its end is not known: it may be anything.</summary>
    private void NoticeEverything(AnalysisState state)
    {
        foreach (var scope in state.Scopes.Entries)
        {
            Notice(scope.Value.Cause);
        }
    }

    /// <summary>Notices what is still to be noticed when a path leaves the body that was entered from outside.</summary>
    private void NoticeAtEnd(Outcome outcome)
    {
        if (outcome.Exit is { Kind: JumpKind.Throw } || !outcome.State.Frames.IsEmpty)
        {
            NoticeEverything(outcome.State);
            return;
        }

        CompareLayers(outcome.State);
        foreach (var scope in outcome.State.Compacted(outcome.Exit).Scopes.Entries.Where(scope =>
            outcome.Exit?.Value is ScopeValue value && value.Id == scope.Key
            || outcome.State.Heap.Entries.Any(known => known.Value.Values.Any(value => value is ScopeValue kept && kept.Id == scope.Key))))
        {
            Notice(scope.Value.Cause);
        }
    }

    private RootResult Result() => new(
        [
            .. _notes.Failures.Concat(Numbered()).Where(failure => IsComplete || !IsOfAbsence(failure.Finding)).GroupBy(failure => failure.Finding)
                .Select(group => group.Key with { When = When(group.Select(failure => failure.Path)) }),
        ],
        IsComplete ? [.. _notes.Candidates.Distinct()] : [],
        _notes.Switches.ToImmutableDictionary(site => site.Key, site => new SwitchFacts(_notes.Noticed.Contains(site.Key), site.Value)),
        new CreatedNames(
            [.. _notes.CreatedNames], [.. _notes.CreatedPrefixes], [.. _notes.Visited], _notes.IsComplete && IsComplete, _notes.ForeignCode),
        [.. _notes.NotFollowed.Select(stop => (stop.Reason.Explain(), stop.Location))],
        [.. _exhausted]);

    /// <summary>What all the paths assume that lead to a failure.</summary>
    private static string When(IEnumerable<PathConditions> paths) => string.Join(
        " and ", PathConditions.Joined(paths).Select(path => path.Describe()).Aggregate((left, right) => left.Intersect(right)));
}
