using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Branches and labelled code.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Branches(Interpreter engine)
{
    public ImmutableArray<Outcome> Branch(BranchEffect branch, AnalysisState state)
    {
        if (branch.IsOfBuild)
        {
            return OfBuild(branch.WhenTrue, state);
        }

        var before = state.Locals;
        var outcomes = new List<Outcome>();
        var (ended, untold) = (engine.Certainty.UntoldSoFar, engine.Certainty.Untold);
        var condition = state.Evaluate(branch.Condition);
        var isLost = !state.IsDoubtful && state.IsLost(condition);
        var endsProgram = !engine.ExceptionFlow.IsGuarded && !engine.Path.IsStarted; // What is thrown here, that is.
        foreach (var (holds, way) in engine.Certainty.Ways(condition, state))
        {
            var (taken, left) = holds ? (branch.WhenTrue, branch.WhenFalse) : (branch.WhenFalse, branch.WhenTrue);
            var isGuard = Throws(left);
            var assumed = isGuard ? way with { Path = way.Path.GivenSince(state.Path) } : way;
            var isDoubtful = isLost && !(isGuard && endsProgram); // Whatever comes behind a guard only happens if it lets the program go on.
            outcomes.AddRange(engine.BlockLocals.Leave(engine.Run(taken, isDoubtful ? assumed with { IsDoubtful = true } : assumed), before, branch.Result));
        }

        return !isLost || engine.IsStopped || engine.Certainty.Untold != untold ? engine.Merged(outcomes)
            : engine.Certainty.AllFail(outcomes, ended) ? engine.Merged([.. Certainty.Certain(outcomes)])
            : Settled(outcomes, state);
    }

    /// <summary>Code that not every build has. Where nothing is left of it, it counts as if it were there: what is asserted is meant to hold.</summary>
    private ImmutableArray<Outcome> OfBuild(Effect effect, AnalysisState state)
    {
        var without = new Outcome(state with { IsDoubtful = true });
        var outcomes = engine.BlockLocals.Leave(engine.Run(effect, without.State), state.Locals, result: null).ToList();
        var passed = outcomes.Where(outcome => outcome.Exit is null).ToList();
        var isNothing = passed.Count > 0 && engine.Merged([.. passed.Select(outcome => outcome with { State = outcome.State with { Path = state.Path } }), without]).Length == 1;
        return engine.Merged(isNothing
            ? [.. outcomes.Select(outcome => outcome.Exit is null ? outcome with { State = outcome.State with { IsDoubtful = state.IsDoubtful || outcome.State.Path.MayBeImpossible } } : outcome)]
            : [.. outcomes, without]);
    }

    /// <summary>Runs one effect after the other.</summary>
    public ImmutableArray<Outcome> Sequence(SequenceEffect sequence, AnalysisState state)
    {
        if (engine.RootSteps.Are(sequence))
        {
            return engine.RootSteps.Run(state);
        }

        ImmutableArray<Outcome> outcomes = [new Outcome(state)];
        foreach (var step in sequence.Steps)
        {
            outcomes = outcomes is [{ Exit: null, State: var only }] ? engine.Run(step, only) : engine.Then(outcomes, Running(step));
        }

        return outcomes;
    }

    private Func<AnalysisState, ImmutableArray<Outcome>> Running(Effect effect) => state => engine.Run(effect, state);

    /// <summary>The paths behind a condition of which only one side can be taken. If both come out the same there is no doubt.</summary>
    private ImmutableArray<Outcome> Settled(IReadOnlyList<Outcome> outcomes, AnalysisState state)
    {
        var merged = engine.Merged([.. outcomes.Select(outcome => outcome with { State = outcome.State with { Path = state.Path } })]);
        return merged.Length == 1 ? [merged[0] with { State = merged[0].State with { IsDoubtful = state.IsDoubtful } }] : engine.Merged(outcomes);
    }

    /// <summary>Whether code ends in an exception, whatever it does before.</summary>
    private static bool Throws(Effect effect) => effect switch
    {
        JumpEffect { Kind: JumpKind.Throw or JumpKind.Rethrow } => true,
        SequenceEffect { Steps: { IsEmpty: false } steps } => Throws(steps[steps.Length - 1]),
        _ => false,
    };

    public ImmutableArray<Outcome> Labelled(LabelledEffect labelled, AnalysisState state) =>
        engine.Merged([.. engine.BlockLocals.Leave(engine.Run(labelled.Body, state), state.Locals, result: null).Select(outcome => Outcomes.Arriving(outcome, JumpKind.Break, labelled.Label))]);
}
