using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs the bodies of members, or takes over what came out of earlier runs in the same situation.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class BodyRuns(Interpreter engine)
{
    /// <summary>Runs the body of a member, or takes over what came out of another run in the same situation.</summary>
    public ImmutableArray<Outcome> RunBody(LoweredBody body, AnalysisState entered)
    {
        engine.Recording?.Reach(engine.Path.Depth);
        if (engine.Context.Memo is not { } memo || engine.IsTrial || engine.ExceptionFlow.OpenFilters > 0 || engine.Context.Watch is not null)
        {
            return engine.Run(body.Effect, entered);
        }

        var before = engine.Steps;
        if (!memo.IsWorthLooking(body) || Situation.Of(body, engine.AfterFailure, engine.ExceptionFlow.IsGuarded, engine.Context.Budgets, entered) is not { } situation)
        {
            var outcomes = engine.Run(body.Effect, entered);
            memo.Measure(body, engine.Steps - before);
            return outcomes;
        }

        return memo.Find(body, situation) is { } run && engine.Path.Depth + run.Recording.Depth <= engine.Context.Budgets.CallDepth
            ? TakeOver(run, entered)
            : Record(body, entered, situation, memo);
    }

    private ImmutableArray<Outcome> Record(LoweredBody body, AnalysisState entered, Situation situation, Memo memo)
    {
        var (outside, before, risks) = (engine.EventLog.Notes, engine.Steps, engine.Risks.Count);
        var recording = engine.Recording = new Recording(engine.Path, engine.Recording);
        engine.EventLog.Notes = new Notes();
        var outcomes = engine.Run(body.Effect, entered);
        var run = new RecordedRun(recording, entered, outcomes, engine.EventLog.Notes, engine.Steps - before, engine.Risks.Count - risks);
        (engine.EventLog.Notes, engine.Recording) = (outside, recording.Outer);
        engine.EventLog.Notes.Take(run.Notes, happened => happened);
        engine.Recording?.Reach(engine.Path.Depth + recording.Depth); // Places that are decided further out were noted everywhere at once.
        engine.Bodies.Include(recording.Footprint);
        if (!recording.IsSpoilt && !engine.IsStopped && Transfer.IsPossible(run))
        {
            memo.Add(situation, run);
        }

        return outcomes;
    }

    private ImmutableArray<Outcome> TakeOver(RecordedRun run, AnalysisState entered)
    {
        engine.TakeOver(run.Steps);
        engine.Risks.Note(entered, run.Risks);
        if (engine.Steps > engine.Context.Budgets.Steps)
        {
            engine.Stop(Budget.Steps);
            return [];
        }

        engine.Recording?.Reach(engine.Path.Depth + run.Recording.Depth);
        engine.Bodies.Include(run.Recording.Footprint);
        var transfer = new Transfer(run, engine.Path, entered, (place, deciding) => engine.Deciders.Decided(place.Location, engine.Path, deciding));
        engine.EventLog.Notes.Take(run.Notes, transfer.Of);
        return [.. run.Outcomes.Select(transfer.Of)];
    }
}
