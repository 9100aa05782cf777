using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs the bodies of members, or takes over what came out of earlier runs that read the same.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class BodyRuns(Interpreter engine)
{
    /// <summary>Runs that are kept give away numbers from the next multiple of this, so that a few more or less before them make no difference.</summary>
    private const int Numbers = 1_024;

    /// <summary>The state in front of a call.</summary>
    public AnalysisState Before(LoweredBody body, AnalysisState state) =>
        IsWorthLooking(body) ? state with { NextId = ((state.NextId / Numbers) + 1) * Numbers } : state;

    /// <summary>Runs the body of a member, or takes over what came out of another run that read the same.</summary>
    public ImmutableArray<Outcome> RunBody(LoweredBody body, AnalysisState entered)
    {
        engine.Recording?.Reach(engine.Path.Depth);
        if (engine.Context.Kept is not { } kept || !IsWorthLooking(body)
            || Situation.OfCall(entered, engine) is not { } situation)
        {
            var before = engine.Counts;
            var outcomes = engine.Run(body.Effect, entered);
            engine.Context.Kept?.Measure(body, engine.Root, engine.Counts.Since(before).Steps);
            return outcomes;
        }

        return kept.Find(body, situation, entered, engine.Context) is CalledRun run && IsWithinBudgets(run)
            ? TakeOver(run, entered, situation)
            : Record(body, entered, situation, kept);
    }

    private bool IsWorthLooking(LoweredBody body) =>
        engine.Context is { Watch: null, Kept: { } kept } && !engine.IsTrial && engine.ExceptionFlow.OpenFilters == 0 && kept.IsWorthLooking(body, engine.Root);

    /// <summary>Whether a run goes no deeper here than it may, and its ways would not become one.</summary>
    private bool IsWithinBudgets(CalledRun run) => engine.Path.Depth + run.Recording.Depth <= engine.Context.Budgets.CallDepth
        && (!run.Recording.HasWays || engine.Steps + run.Cost.Steps <= engine.Context.Budgets.StepsOfManyWays);

    private ImmutableArray<Outcome> Record(LoweredBody body, AnalysisState entered, Situation situation, KeptRuns kept)
    {
        var (outside, before) = (engine.EventLog.Notes, engine.Counts);
        var (recording, tables) = (new Recording(engine.Path, engine.Recording), new TableRecording(entered));
        (engine.Recording, engine.EventLog.Notes) = (recording, new Notes());
        var outcomes = engine.Run(body.Effect, tables.Entered);
        recording.Footprint.Graphs = tables.Read();
        var run = new CalledRun(
            situation, recording, [.. outcomes.Select(outcome => (outcome with { State = outcome.State.WithoutTables().Compacted(outcome.Exit) }, tables.ChangesOf(outcome.State)))],
            engine.EventLog.Notes, engine.Counts.Since(before));
        (engine.EventLog.Notes, engine.Recording) = (outside, recording.Outer);
        engine.EventLog.Notes.Take(run.Notes, happened => happened);
        engine.Recording?.Reach(engine.Path.Depth + recording.Depth); // Places that are decided further out were noted everywhere at once.
        engine.Bodies.Include(recording.Footprint);
        if (!recording.IsSpoilt && !engine.IsStopped && Replay.IsPossible(run, entered))
        {
            kept.Add(body, run);
        }

        return [.. outcomes.Select(outcome => outcome with { State = tables.Outside(outcome.State) })];
    }

    private ImmutableArray<Outcome> TakeOver(CalledRun run, AnalysisState entered, Situation situation)
    {
        engine.TakeOver(run.Cost, entered);
        if (engine.IsStopped)
        {
            return [];
        }

        engine.Recording?.Reach(engine.Path.Depth + run.Recording.Depth);
        if (run.Recording.HasWays)
        {
            engine.Recording?.NoteWays(isDear: false);
        }

        engine.Bodies.Include(run.Recording.Footprint);
        var replay = new Replay(run, engine.Path, situation, entered, (place, deciding) => engine.Deciders.Decided(place.Location, engine.Path, deciding));
        engine.EventLog.Notes.Take(run.Notes, replay.Of);
        return [.. run.Outcomes.Select(replay.Of)];
    }
}
