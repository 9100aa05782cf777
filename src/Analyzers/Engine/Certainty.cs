using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Where every feasible path fails, one of the failures happens, whichever path is taken: then there is no doubt about them.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Certainty(Interpreter engine)
{
    /// <summary>How many paths have ended that nothing tells of: in another exception than the library's, or in a loop that may never end.</summary>
    public int Untold { get; private set; }

    /// <summary>How often both ways of a condition were gone that depends on what comes from outside of the program.</summary>
    public int Choices { get; set; }

    /// <summary>How many paths have ended so far of which the outcomes do not tell.</summary>
    public int UntoldSoFar => Untold + engine.GaveUp;

    /// <summary>The ways that a condition leaves open.</summary>
    public List<(bool Holds, AnalysisState State)> Ways(AbstractValue condition, AnalysisState state)
    {
        var ways = state.Decide(condition).ToList();
        Choices += ways.Count > 1 && !state.IsDetermined(condition) ? 1 : 0;
        return ways;
    }

    /// <summary>Ends a path in another exception than the library's.</summary>
    public ImmutableArray<Outcome> End()
    {
        engine.Recording?.Spoil(); // It is counted where it happens.
        Untold++;
        return [];
    }

    /// <summary>The state of a path that may as well be another one, which nothing tells of.</summary>
    public AnalysisState Doubted(AnalysisState state)
    {
        End();
        return state with { IsDoubtful = true };
    }

    /// <summary>Notices a loop that goes on in a state that stands for all later iterations, if nothing but failures leaves it.</summary>
    public void NoticeEndless(IReadOnlyCollection<AnalysisState> goingOn, IReadOnlyCollection<Outcome> ended)
    {
        if (goingOn.Count > 0 && ended.All(outcome => outcome.Exit is { Kind: JumpKind.Throw }))
        {
            End();
        }
    }

    /// <summary>The paths, where each of them fails: without doubt, other than those that may well be impossible where there are others.</summary>
    public static IEnumerable<Outcome> Certain(IReadOnlyCollection<Outcome> failing)
    {
        var possible = failing.Where(outcome => !outcome.State.IsDoubtful || !outcome.State.Path.MayBeImpossible).ToList();
        return failing.Select(outcome => possible.Count == 0 || possible.Contains(outcome) ? outcome with { State = outcome.State with { IsDoubtful = false } } : outcome);
    }

    /// <summary>Whether each path fails.</summary>
    /// <param name="outcomes">The paths.</param>
    /// <param name="ended">How many had ended before them that nothing tells of.</param>
    public bool AllFail(IReadOnlyCollection<Outcome> outcomes, int ended) =>
        outcomes.Count > 0 && !engine.IsStopped && engine.IsComplete && UntoldSoFar == ended && outcomes.All(outcome => outcome.Exit is { Failure: not null, IsLost: false });
}
