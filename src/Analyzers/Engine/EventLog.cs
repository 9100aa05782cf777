using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Gathers the events of a root, as far as the paths that they happen on are certain.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class EventLog(Interpreter engine)
{
    /// <summary>What is noticed in the run that is recorded, or in the whole root.</summary>
    public Notes Notes { get; set; } = new();

    /// <summary>An event at a place in the code that runs.</summary>
    /// <param name="what">What has happened.</param>
    /// <param name="failing">Where.</param>
    /// <param name="cause">What led to it.</param>
    /// <param name="state">The state in front.</param>
    public Event At(Occurrence what, Site failing, Trace cause, AnalysisState state) => Event.At(what, state.Scope, engine.Calls.Here(failing), cause);

    /// <summary>A call that throws: its path leaves with the exception, unless failures are looked past.</summary>
    public ImmutableArray<Outcome> Fail(Event failure, AnalysisState state, AnalysisState lookedPast)
    {
        if (engine.AfterFailure == AfterFailure.End)
        {
            return [new Outcome(state, new Exit(JumpKind.Throw, Failure: failure))];
        }

        Emit(failure, state);
        return [new Outcome(lookedPast)];
    }

    /// <summary>Tells of an event: a failure that nothing has caught, or what throws nothing. Nothing is told of paths that may be infeasible.</summary>
    public void Emit(Event happened, AnalysisState state)
    {
        if (!state.IsDoubtful && !engine.IsTrial)
        {
            Notes.Events.Add((happened, state.Path));
        }
    }

    /// <summary>Tells that a variable is shared, if anybody asks.</summary>
    /// <param name="fullName">The full name of the variable.</param>
    /// <param name="asking">The call that asks for it.</param>
    /// <param name="state">The state in front.</param>
    public void TellShared(string fullName, Site asking, AnalysisState state)
    {
        if (engine.Context.TellsAll)
        {
            Emit(At(new VariableShared(fullName, state.CurrentGraph), asking, state.Graph.Store.Variables[fullName].FirstSeen, state), state);
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

    /// <summary>What a path would notice that is not followed to its end is not known: it may be anything that can still be reached.</summary>
    public void NoticeEverything(AnalysisState state, Exit? exit = null)
    {
        if (state.Scopes.Entries.Any(scope => scope.Value.Cause is { IsCall: true }))
        {
            foreach (var scope in state.Compacted(exit).Scopes.Entries)
            {
                Notice(scope.Value.Cause);
            }
        }
    }

    /// <summary>Notices what is still to be noticed when a path leaves the body that was entered from outside.</summary>
    public void NoticeAtEnd(Outcome outcome)
    {
        Notes.NoteEnd(outcome, engine.Context.TellsAll);
        if (outcome.Exit is { Kind: JumpKind.Throw } || !outcome.State.Frames.IsEmpty)
        {
            NoticeEverything(outcome.State, outcome.Exit);
            return;
        }

        foreach (var scope in outcome.State.Compacted(outcome.Exit).Scopes.Entries.Where(scope =>
            outcome.Exit?.Value is ScopeValue value && value.Id == scope.Key
            || outcome.State.Heap.Entries.Any(known => known.Value.Values.Any(value => value is ScopeValue kept && kept.Id == scope.Key))))
        {
            Notice(scope.Value.Cause);
        }
    }

    /// <summary>What is said of the root.</summary>
    public RootResult Result() => new(
        [.. Notes.Events],
        Notes.Switches.ToImmutableDictionary(site => site.Key, site => new SwitchFacts(Notes.Noticed.Contains(site.Key), site.Value)),
        new CreatedNames(
            [.. Notes.CreatedNames], [.. Notes.CreatedPrefixes], [.. Notes.Visited], Notes.IsComplete && engine.IsComplete, Notes.ForeignCode),
        new LayerFacts([.. Notes.NameScopes], [.. Notes.Shared]),
        [.. Notes.Ends],
        [.. Notes.NotFollowed],
        [.. engine.Exhausted]);
}
