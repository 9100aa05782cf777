using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private Notes _notes = new();
    private Recording? _recording;

    /// <summary>Runs the body of a member, or takes over what came out of another run in the same situation.</summary>
    private ImmutableArray<Outcome> RunBody(LoweredBody body, AnalysisState entered)
    {
        _recording?.Reach(_path.Depth);
        if (_context.Memo is not { } memo || _isTrial || _openFilters > 0 || _context.Watch is not null)
        {
            return Run(body.Effect, entered);
        }

        var before = _steps;
        if (!memo.IsWorthLooking(body) || Situation.Of(body, _afterFailure, _context.Budgets, entered) is not { } situation)
        {
            var outcomes = Run(body.Effect, entered);
            memo.Measure(body, _steps - before);
            return outcomes;
        }

        return memo.Find(body, situation) is { } run && _path.Depth + run.Recording.Depth <= _context.Budgets.CallDepth
            ? TakeOver(run, entered)
            : Record(body, entered, situation, memo);
    }

    private ImmutableArray<Outcome> Record(LoweredBody body, AnalysisState entered, Situation situation, Memo memo)
    {
        var (outside, before, risks) = (_notes, _steps, _risks);
        var recording = _recording = new Recording(_path, _recording);
        _notes = new Notes();
        var outcomes = Run(body.Effect, entered);
        var run = new RecordedRun(recording, entered, outcomes, _notes, _steps - before, _risks - risks);
        (_notes, _recording) = (outside, recording.Outer);
        _notes.Take(run.Notes, finding => finding);
        _recording?.Include(_path.Depth + recording.Depth, recording.Bodies);
        if (!recording.IsSpoilt && !_isStopped && Transfer.IsPossible(run))
        {
            memo.Add(situation, run);
        }

        return outcomes;
    }

    private ImmutableArray<Outcome> TakeOver(RecordedRun run, AnalysisState entered)
    {
        _steps += run.Steps;
        _stepsTakenOver += run.Steps;
        _risks += run.Risks;
        if (_steps > _context.Budgets.Steps)
        {
            Stop(Budget.Steps);
            return [];
        }

        foreach (var body in run.Recording.Bodies)
        {
            Register(body);
        }

        _recording?.Include(_path.Depth + run.Recording.Depth, run.Recording.Bodies);
        var transfer = new Transfer(run, _path, entered, (place, deciding) => Decided(place.Location, _path, deciding));
        _notes.Take(run.Notes, transfer.Of);
        return [.. run.Outcomes.Select(transfer.Of)];
    }
}
