using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs loops: the first iterations one by one, then one iteration that stands for all later ones.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Loops(Interpreter engine)
{
    /// <summary>Runs a loop that only a jump ends.</summary>
    public ImmutableArray<Outcome> Loop(LoopEffect loop, AnalysisState state) =>
        Loop(new EndlessIterations(loop.Label, way => engine.Run(loop.Body, way), way => engine.Run(loop.Step, way)), state);

    /// <summary>Runs the first iterations of a loop one by one, and if it goes on, one iteration that stands for all later ones.</summary>
    public ImmutableArray<Outcome> Loop(Iterations iterations, AnalysisState state)
    {
        var before = state.Locals;
        var untold = engine.Certainty.UntoldSoFar;
        var ended = new List<Outcome>();
        IReadOnlyList<AnalysisState> heads = [state];
        AnalysisState? last = null;
        var stepsBefore = engine.Steps;
        for (var iteration = 0; heads.Count > 0; iteration++)
        {
            var steps = engine.Steps - stepsBefore;
            if (!iterations.IsCounted && last is not null && heads.Count == 1 && LoopSettling.IsWorthAsking(iteration, steps, engine.Steps > engine.Context.Budgets.StepsOfLoops, last, heads[0])
                && Settled(iterations, last, heads[0], before, isEarly: iteration < Budgets.SettlingIteration) is { } settled)
            {
                RunLater(iterations, heads[0], settled, before, ended);
                break;
            }

            last = heads.Count == 1 ? heads[0] : null;
            if (ended.Count == 0 || iterations.IsCounted ? iteration >= Budgets.KnownIterations && (heads.Count > 1 || steps > Budgets.StepsOfAPlainLoop) : iteration >= Budgets.OpenIterations)
            {
                foreach (var head in heads)
                {
                    if (Generalized(iterations, head, head, before, []) is { } later)
                    {
                        RunLater(iterations, head, later, before, ended);
                    }
                }

                break;
            }

            var next = new List<Outcome>();
            foreach (var head in heads)
            {
                next.AddRange(RunIteration(iterations, head, iteration, before, ended).Select(way => new Outcome(way)));
            }

            heads = engine.IsStopped ? [] : [.. engine.Merged(next).Select(outcome => outcome.State)];
        }

        var merged = engine.Merged([.. engine.BlockLocals.Leave(ended, before, result: null)]);
        return merged.Length == 1 && merged[0].State.IsDoubtful && !state.IsDoubtful && engine.Certainty.UntoldSoFar == untold && !engine.IsStopped
            ? [merged[0] with { State = merged[0].State with { IsDoubtful = false } }] // However many iterations there are, it comes out the same.
            : merged;
    }

    /// <summary>Runs one iteration that stands for all later ones.</summary>
    private void RunLater(Iterations iterations, AnalysisState head, AnalysisState general, Activation before, List<Outcome> ended)
    {
        var (symbols, exits, choices) = (new LoopSymbols(head, general), new List<Outcome>(), engine.Certainty.Choices);
        var goingOn = RunIteration(iterations, general, iteration: null, before, exits);
        engine.Certainty.NoticeEndless(goingOn, [.. ended, .. exits]);

        // What holds on every way out is no condition of whatever comes behind the loop.
        var given = symbols.All.Where(symbol => exits.TrueForAll(exit => exit.State.Path.Of(symbol).Equals(exits[0].State.Path.Of(symbol)))).ToList();
        var determined = new List<OpaqueSymbol>();
        if ((engine.IsTrial || exits.Exists(exit => symbols.Matter(engine.BlockLocals.Leave(exit.State, before, result: null).Compacted(exit.Exit), exit.Exit)))
            && IsDetermined(iterations, symbols, general, before))
        {
            determined.AddRange(symbols.All);
            engine.Certainty.Choices = choices;
        }

        ended.AddRange(exits.Select(exit => exit with { State = exit.State.WithDetermined(determined) with { Path = exit.State.Path.GivenOf(given) } }));
    }

    /// <summary>Whether a loop depends on nothing from outside of the program: where its numbers end is not known, but only one end is possible.</summary>
    private bool IsDetermined(Iterations iterations, LoopSymbols symbols, AnalysisState general, Activation before)
    {
        var (wasTrial, choices, gaveUp) = (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp);
        engine.IsTrial = true;
        var behind = RunIteration(iterations, general.WithDetermined(symbols.All), iteration: null, before, []);
        engine.IsTrial = wasTrial;
        return engine.Certainty.Choices == choices && engine.GaveUp == gaveUp && !engine.IsStopped && symbols.AreDetermined(behind.Select(state => ObjectMatching.Match(state, general)));
    }

    /// <summary>A state that stands for all later iterations of a loop whose end is known, if iterations change nothing any more that scopes, graphs or objects
    /// depend on, but that operations take one name after the other: then it does not matter how many there are. Null where it may.</summary>
    private AnalysisState? Settled(Iterations iterations, AnalysisState last, AnalysisState head, Activation before, bool isEarly)
    {
        if (!JoinedNames.HaveSameGraphs(head, last) || !head.Frames.Equals(last.Frames) || head.DefaultGraph != last.DefaultGraph)
        {
            return null;
        }

        var (outside, gaveUp, exits) = (engine.EventLog.Notes, engine.GaveUp, new List<Outcome>());
        engine.EventLog.Notes = new Notes();
        var general = Generalized(iterations, LoopSettling.Extrapolated(last, head), head, before, exits);
        (engine.EventLog.Notes, engine.GaveUp) = (outside, gaveUp);
        return general is not null && LoopSettling.HasSettled(last, head, general) && (!isEarly || LoopSettling.HasSettledEarly(head, general, exits)) ? general : null;
    }

    /// <summary>Runs one iteration: adds the ways out of the loop, gives the states in front of the next iteration.</summary>
    private List<AnalysisState> RunIteration(Iterations iterations, AnalysisState head, int? iteration, Activation before, List<Outcome> ended)
    {
        var next = new List<AnalysisState>();
        var ways = iterations.Begin(head, iteration).ToList();
        engine.Certainty.Choices += ways.Count > 1 && ways.Exists(way => way is { Enters: true, State.IsDoubtful: false }) ? 1 : 0;
        foreach (var (enters, state, element) in ways)
        {
            if (!enters)
            {
                ended.Add(new Outcome(state));
                continue;
            }

            var inside = iterations.Body(state, element).Select(outcome => Outcomes.Arriving(outcome, JumpKind.Continue, iterations.Label)).ToList();
            foreach (var outcome in engine.Then(inside, iterations.Step))
            {
                if (outcome.Exit is null)
                {
                    var left = engine.BlockLocals.Leave(outcome.State, before, result: null);
                    if (left.Frames.Items.Count > head.Frames.Items.Count && !engine.Context.ClosesCurrentScope)
                    {
                        engine.ScopeClosing.NoticeOpen(left, head.Frames.Items.Count, left.Held(handedBack: [], run: null));
                    }

                    next.Add(left);
                }
                else
                {
                    ended.Add(Outcomes.Arriving(outcome, JumpKind.Break, iterations.Label));
                }
            }
        }

        return next;
    }

    /// <summary>A state in front of any later iteration: what iterations change is not known. Null where iterations change what cannot be left open.</summary>
    /// <param name="iterations">The loop.</param>
    /// <param name="first">The state to begin with, in which something may be left open already.</param>
    /// <param name="head">The state in front of the later iterations.</param>
    /// <param name="before">The locals in front of the loop.</param>
    /// <param name="exits">Where the ways out of the loop go that were met.</param>
    private AnalysisState? Generalized(Iterations iterations, AnalysisState first, AnalysisState head, Activation before, List<Outcome> exits)
    {
        var (wasTrial, choices, general) = (engine.IsTrial, engine.Certainty.Choices, first);
        engine.IsTrial = true;
        try
        {
            for (var attempt = 0; attempt < Budgets.LoopAttempts; attempt++)
            {
                var next = RunIteration(iterations, general, iteration: null, before, exits);
                var behind = next.ConvertAll(state => ObjectMatching.Match(state, general));
                if (LoopWidening.Widen(general, behind, new Opening(head.NextId)) is not { } wider)
                {
                    engine.GiveUp(OpaqueReason.Loop, Site.None, general);
                    return null;
                }

                if (wider.Equals(general))
                {
                    return new LoopSymbols(head, general).Narrowed(behind);
                }

                general = wider;
            }
        }
        finally
        {
            (engine.IsTrial, engine.Certainty.Choices) = (wasTrial, choices);
        }

        engine.GiveUp(OpaqueReason.Loop, Site.None, general);
        return null;
    }
}
