using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Where every feasible path fails, one of the failures happens, whichever path is taken: then there is no doubt about them.</summary>
internal sealed partial class Interpreter
{
    /// <summary>How many paths have ended that nothing tells of: in another exception than the library's, or in a loop that may never end.</summary>
    private int _untold;

    /// <summary>Ends a path in another exception than the library's.</summary>
    private ImmutableArray<Outcome> Untold()
    {
        _recording?.Spoil(); // It is counted where it happens.
        _untold++;
        return [];
    }

    /// <summary>Notices a loop that goes on in a state that stands for all later rounds, if nothing but failures leaves it.</summary>
    private void NoticeEndless(IReadOnlyCollection<AnalysisState> goingOn, IReadOnlyCollection<Outcome> ended)
    {
        if (goingOn.Count > 0 && ended.All(outcome => outcome.Exit is { Kind: JumpKind.Throw }))
        {
            Untold();
        }
    }

    /// <summary>How many paths have ended so far of which the outcomes do not tell.</summary>
    private int UntoldSoFar => _untold + _gaveUp;

    /// <summary>Whether each path fails.</summary>
    /// <param name="outcomes">The paths.</param>
    /// <param name="ended">How many had ended before them that nothing tells of.</param>
    private bool AllFail(IReadOnlyCollection<Outcome> outcomes, int ended) =>
        outcomes.Count > 0 && !_isStopped && IsComplete && UntoldSoFar == ended && outcomes.All(outcome => outcome.Exit is { Failure: not null, IsLost: false });
}
