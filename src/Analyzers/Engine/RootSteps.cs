using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs the statements of a body that is entered from outside. What they have come to in front of the first that costs work is kept: as long as
/// they read the same, the next run begins there. So whoever edits what a late statement runs does not wait for the early ones.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class RootSteps(Interpreter engine)
{
    private LoweredBody? _body;
    private Situation? _situation;

    /// <summary>Whether an effect is the sequence of the statements.</summary>
    public bool Are(SequenceEffect effect) => ReferenceEquals(effect, _body?.Effect);

    /// <summary>Says which body is entered, if what its statements come to can be kept and is worth it: it was entered before an edit, it starts in one state
    /// only, and nobody watches.</summary>
    /// <param name="body">The body.</param>
    /// <param name="situation">The situation in which it starts.</param>
    /// <param name="test">How it is entered.</param>
    public void Begin(LoweredBody body, Situation situation, TestRun test) =>
        (_body, _situation) = engine.Context is { Kept: { } kept, Watch: null, ModuleInitializers.IsEmpty: true } && test.Rows.Count == 1 && kept.WasEntered(body) ? (body, situation) : default;

    /// <summary>Runs the statements, from the first or from where an earlier run has come to.</summary>
    public ImmutableArray<Outcome> Run(AnalysisState entered)
    {
        var (body, situation, kept) = (_body!, _situation!, engine.Context.Kept!);
        (_body, _situation) = (null, null); // Where the body calls itself, that is a call.
        var steps = ((SequenceEffect)body.Effect).Steps;
        var (outcomes, first, before) = (Outcomes.At(entered), 0, engine.Counts);
        if (kept.FindStart(body, situation, entered, engine.Context) is { } start)
        {
            (outcomes, first) = (start.Outcomes, start.Next);
            Resume(start, entered);
        }

        var (next, isFresh) = (first, false);
        for (; next < steps.Length && !isFresh; next++)
        {
            var step = steps[next];
            var (notes, footprint, counts, done) = (engine.EventLog.Notes, engine.Bodies.Footprint, engine.Counts, engine.FreshSteps);
            var (front, isKnown) = (outcomes, IsKnown);
            (engine.EventLog.Notes, engine.Bodies.Footprint) = (new Notes(), new Footprint());
            outcomes = engine.Then(outcomes, path => engine.Run(step, path));
            isFresh = kept.AreDear(engine.FreshSteps - done);
            if (isFresh && isKnown && next > first)
            {
                kept.Add(body, new RootStart(situation, footprint, next, front, notes, engine.Path, engine.RootEntry.Entry, counts.Since(before)));
                (notes, footprint) = (notes.Copy(), footprint.Copy());
            }

            notes.Take(engine.EventLog.Notes, happened => happened);
            footprint.Include(engine.Bodies.Footprint);
            (engine.EventLog.Notes, engine.Bodies.Footprint) = (notes, footprint);
        }

        return steps.Skip(next).Aggregate(outcomes, (paths, step) => engine.Then(paths, path => engine.Run(step, path)));
    }

    /// <summary>Whether all that the engine knows is in the states and the notes.</summary>
    private bool IsKnown => engine is { IsStopped: false, IsComplete: true, Certainty.Untold: 0, Escapes.HasAny: false };

    private void Resume(RootStart start, AnalysisState entered)
    {
        engine.TakeOver(start.Cost, entered);
        engine.Bodies.Include(start.Footprint);
        engine.EventLog.Notes.Take(start.Notes, happened => happened);
        (engine.Path, engine.RootEntry.Entry) = (start.Path, start.Entry);
    }
}
