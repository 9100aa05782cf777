using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What is noticed while the code of a root runs, as far as the path that it is noticed on is certain.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class EventLog(Interpreter engine)
{
    public Notes Notes { get; set; } = new();

    public Finding FindingAt(FindingKind kind, string variable, Site failing, Trace cause, AnalysisState state) =>
        Finding.At(kind, variable, state.Scope, failing, engine.Path, cause);

    /// <summary>A call that throws: its path leaves with the exception, unless failures are looked past.</summary>
    public ImmutableArray<Outcome> Failing(Finding finding, AnalysisState state, AnalysisState lookedPast)
    {
        if (engine.AfterFailure == AfterFailure.End)
        {
            return [new Outcome(state, new Exit(JumpKind.Throw, Failure: finding))];
        }

        Keep(finding, state);
        return [new Outcome(lookedPast)];
    }

    /// <summary>Keeps a mistake: a failure that nothing has caught, or one that throws nothing.</summary>
    public void Keep(Finding failure, AnalysisState state)
    {
        if (!state.IsDoubtful && !engine.IsTrial)
        {
            Notes.Keep(failure, state.Path);
        }
    }

    /// <summary>Something depends on what made a scope reuse.</summary>
    public void Notice(ReuseCause? cause)
    {
        if (cause is { IsCall: true })
        {
            Notes.Noticed.Add(cause.Location);
        }
    }

    /// <summary>What a path would notice that is not followed to its end is not known: it may be anything.</summary>
    public void NoticeEverything(AnalysisState state)
    {
        foreach (var scope in state.Scopes.Entries)
        {
            Notice(scope.Value.Cause);
        }
    }

    /// <summary>Notices what is still to be noticed when a path leaves the body that was entered from outside.</summary>
    public void NoticeAtEnd(Outcome outcome)
    {
        if (outcome.Exit is { Kind: JumpKind.Throw } || !outcome.State.Frames.IsEmpty)
        {
            NoticeEverything(outcome.State);
            return;
        }

        engine.DefaultNames.CompareLayers(outcome.State);
        foreach (var scope in outcome.State.Compacted(outcome.Exit).Scopes.Entries.Where(scope =>
            outcome.Exit?.Value is ScopeValue value && value.Id == scope.Key
            || outcome.State.Heap.Entries.Any(known => known.Value.Values.Any(value => value is ScopeValue kept && kept.Id == scope.Key))))
        {
            Notice(scope.Value.Cause);
        }
    }

    public RootResult Result() => new(
        [
            .. Notes.Failures.Concat(engine.DefaultNames.Numbered()).Where(failure => engine.IsComplete || !IsOfAbsence(failure.Finding)).GroupBy(failure => failure.Finding)
                .Select(group => group.Key with { When = When(group.Select(failure => failure.Path)) }),
        ],
        engine.IsComplete ? [.. Notes.Candidates.Distinct()] : [],
        Notes.Switches.ToImmutableDictionary(site => site.Key, site => new SwitchFacts(Notes.Noticed.Contains(site.Key), site.Value)),
        new CreatedNames(
            [.. Notes.CreatedNames], [.. Notes.CreatedPrefixes], [.. Notes.Visited], Notes.IsComplete && engine.IsComplete, Notes.ForeignCode),
        [.. Notes.NotFollowed.Select(stop => (stop.Reason.Explain(), stop.Location))],
        [.. engine.Exhausted]);

    /// <summary>What all the paths assume that lead to a failure.</summary>
    private static string When(IEnumerable<PathConditions> paths) => string.Join(
        " and ", PathConditions.Joined(paths).Select(path => path.Describe()).Aggregate((left, right) => left.Intersect(right)));

    /// <summary>A name that no scope or operation can have.</summary>
    public ImmutableArray<Outcome> InvalidName(KnownName name, Site call, IEnumerable<Term?> told, AnalysisState state) =>
        Failing(FindingAt(FindingKind.InvalidName, name.Text, call, engine.Deciders.DecidedBy(call, told), state), state, state);

    /// <summary>Whether a finding says that nothing else happens, on whatever path.</summary>
    private static bool IsOfAbsence(Finding finding) => finding.Kind == FindingKind.ReuseArgumentHasNoEffect;
}
