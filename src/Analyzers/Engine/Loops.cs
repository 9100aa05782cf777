using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs loops: the first rounds one by one, then one round that stands for all later ones.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class Loops(Interpreter engine)
{
    /// <summary>Runs the first rounds of a loop one by one, and if it goes on, one round that stands for all later ones.</summary>
    public ImmutableArray<Outcome> Loop(Rounds rounds, AnalysisState state)
    {
        var before = state.Locals;
        var untold = engine.Certainty.UntoldSoFar;
        var ended = new List<Outcome>();
        IReadOnlyList<AnalysisState> heads = [state];
        AnalysisState? last = null;
        var stepsBefore = engine.Steps;
        for (var round = 0; heads.Count > 0; round++)
        {
            if (round >= Budgets.SettlingRound && (round & (round - 1)) == 0 && !rounds.IsCounted && last is not null && heads.Count == 1
                && engine.Steps - stepsBefore > round * Budgets.StepsOfACheapRound && !(round < Budgets.SettlingRoundOfTexts && MakesTexts(last, heads[0])) && Settled(rounds, last, heads[0], before) is { } settled)
            {
                RunLater(rounds, heads[0], settled, before, ended);
                break;
            }

            last = heads.Count == 1 ? heads[0] : null;
            if (round >= (ended.Count == 0 || rounds.IsCounted ? Budgets.KnownRounds : Budgets.OpenRounds))
            {
                foreach (var head in heads)
                {
                    if (Generalized(rounds, head, before) is { } later)
                    {
                        RunLater(rounds, head, later, before, ended);
                    }
                }

                break;
            }

            var next = new List<Outcome>();
            foreach (var head in heads)
            {
                next.AddRange(RunRound(rounds, head, round, before, ended).Select(way => new Outcome(way)));
            }

            heads = engine.IsStopped ? [] : [.. engine.Merged(next).Select(outcome => outcome.State)];
        }

        var merged = engine.Merged([.. engine.BlockLocals.Leave(ended, before, result: null)]);
        return merged.Length == 1 && merged[0].State.IsDoubtful && !state.IsDoubtful && engine.Certainty.UntoldSoFar == untold && !engine.IsStopped
            ? [merged[0] with { State = merged[0].State with { IsDoubtful = false } }] // However many rounds there are, it comes out the same.
            : merged;
    }

    /// <summary>Whether the last round has put a text into a container or made one longer, which may be a name.</summary>
    private static bool MakesTexts(AnalysisState last, AnalysisState head) => head.Heap.Entries.Any(known =>
            known.Value.Contents is { } contents && contents.Values.LastOrDefault() is TextValue or ListValue
            && last.Heap.TryGet(known.Key, out var was) && !Equals(was.Contents, contents))
        || head.Locals.Values.Entries.Any(local => local.Value is TextValue text && last.Locals.Values.TryGet(local.Key, out var was) && !text.Equals(was));

    /// <summary>Runs one round that stands for all later ones.</summary>
    private void RunLater(Rounds rounds, AnalysisState head, AnalysisState general, Activation before, List<Outcome> ended)
    {
        var symbols = new LoopSymbols(head, general);
        var exits = new List<Outcome>();
        var goingOn = RunRound(rounds, general, round: null, before, exits);
        engine.Certainty.NoticeEndless(goingOn, [.. ended, .. exits]);

        // What holds on every way out is no condition of whatever comes behind the loop.
        var given = symbols.All.Where(symbol => exits.TrueForAll(exit => exit.State.Path.Of(symbol).Equals(exits[0].State.Path.Of(symbol)))).ToList();
        var determined = IsDetermined(rounds, symbols, general, before) ? symbols.All.ToList() : [];
        ended.AddRange(exits.Select(exit => exit with { State = exit.State.WithDetermined(determined) with { Path = exit.State.Path.GivenOf(given) } }));
    }

    /// <summary>Whether a loop depends on nothing from outside of the program: where its numbers end is not known, but only one end is possible.</summary>
    private bool IsDetermined(Rounds rounds, LoopSymbols symbols, AnalysisState general, Activation before)
    {
        var (wasTrial, choices, gaveUp) = (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp);
        engine.IsTrial = true;
        var behind = RunRound(rounds, general.WithDetermined(symbols.All), round: null, before, []);
        engine.IsTrial = wasTrial;
        return engine.Certainty.Choices == choices && engine.GaveUp == gaveUp && !engine.IsStopped && symbols.AreDetermined(behind.Select(state => ObjectMatching.Match(state, general)));
    }

    /// <summary>A state that stands for all later rounds of a loop whose end is known, if rounds change nothing any more that scopes, graphs or objects
    /// depend on, but that operations take one name after the other: then it does not matter how many there are. Null where it may.</summary>
    private AnalysisState? Settled(Rounds rounds, AnalysisState last, AnalysisState head, Activation before)
    {
        if (!JoinedNames.HaveSameGraphs(head, last) || !head.Frames.Equals(last.Frames) || head.DefaultGraph != last.DefaultGraph)
        {
            return null;
        }

        var outside = engine.EventLog.Notes;
        engine.EventLog.Notes = new Notes();
        var general = Generalized(rounds, head, before);
        engine.EventLog.Notes = outside;
        return general is not null && JoinedNames.HaveSameGraphs(general, head)
            && general.Scopes.Entries.All(scope => head.Scopes.TryGet(scope.Key, out var same) && same.Equals(scope.Value))
            && HasSettled(last, head, general) ? general : null;
    }

    /// <summary>Whether what the last round has not changed, no later round changes either.</summary>
    private static bool HasSettled(AnalysisState last, AnalysisState head, AnalysisState general) =>
        head.Heap.Entries.All(known => !(last.Heap.TryGet(known.Key, out var before) && before.Equals(known.Value))
            || !general.Heap.TryGet(known.Key, out var later) || later.Equals(known.Value)) // What nothing reaches any more is gone.
        && head.Activations.Entries.All(run => !last.Activations.TryGet(run.Key, out var before) || run.Value.Values.Entries.All(local =>
            !(before.Values.TryGet(local.Key, out var was) && was.Equals(local.Value))
            || (general.Activations[run.Key].Values.TryGet(local.Key, out var later) && later.Equals(local.Value))));

    /// <summary>Runs one round: adds the ways out of the loop, gives the states in front of the next round.</summary>
    private List<AnalysisState> RunRound(Rounds rounds, AnalysisState head, int? round, Activation before, List<Outcome> ended)
    {
        var next = new List<AnalysisState>();
        var ways = rounds.Begin(head, round).ToList();
        engine.Certainty.Choices += ways.Count > 1 && ways.Exists(way => way is { Enters: true, State.IsDoubtful: false }) ? 1 : 0;
        foreach (var (enters, state, element) in ways)
        {
            if (!enters)
            {
                ended.Add(new Outcome(state));
                continue;
            }

            var inside = rounds.Body(state, element).Select(outcome => Outcomes.Arriving(outcome, JumpKind.Continue, rounds.Label)).ToList();
            foreach (var outcome in engine.Then(inside, rounds.Step))
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
                    ended.Add(Outcomes.Arriving(outcome, JumpKind.Break, rounds.Label));
                }
            }
        }

        return next;
    }

    /// <summary>A state in front of any later round: what rounds change is not known. Null where rounds change what cannot be left open.</summary>
    private AnalysisState? Generalized(Rounds rounds, AnalysisState head, Activation before)
    {
        var (wasTrial, general) = (engine.IsTrial, head);
        engine.IsTrial = true;
        try
        {
            for (var attempt = 0; attempt < Budgets.LoopAttempts; attempt++)
            {
                var next = RunRound(rounds, general, round: null, before, []);
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
            engine.IsTrial = wasTrial;
        }

        engine.GiveUp(OpaqueReason.Loop, Site.None, general);
        return null;
    }
}
