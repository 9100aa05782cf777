using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Runs the first rounds of a loop one by one, and if it goes on, one round that stands for all later ones.</summary>
    private ImmutableArray<Outcome> Loop(Rounds rounds, AnalysisState state)
    {
        var before = state.Locals;
        var untold = UntoldSoFar;
        var ended = new List<Outcome>();
        IReadOnlyList<AnalysisState> heads = [state];
        AnalysisState? last = null;
        for (var round = 0; heads.Count > 0; round++)
        {
            if (round == Budgets.SettlingRound && !rounds.IsCounted && last is not null && heads.Count == 1 && Settled(rounds, last, heads[0], before) is { } settled)
            {
                NoticeEndless(RunRound(rounds, settled, round: null, before, ended), ended);
                break;
            }

            last = heads.Count == 1 ? heads[0] : null;
            if (round >= (ended.Count == 0 || rounds.IsCounted ? Budgets.KnownRounds : Budgets.OpenRounds))
            {
                foreach (var head in heads)
                {
                    if (Generalized(rounds, head, before) is { } later)
                    {
                        NoticeEndless(RunRound(rounds, later, round: null, before, ended), ended);
                    }
                }

                break;
            }

            var next = new List<Outcome>();
            foreach (var head in heads)
            {
                next.AddRange(RunRound(rounds, head, round, before, ended).Select(way => new Outcome(way)));
            }

            heads = _isStopped ? [] : [.. Merged(next).Select(outcome => outcome.State)];
        }

        var merged = Merged([.. Keeping(ended, before, result: null)]);
        return merged.Length == 1 && merged[0].State.IsDoubtful && !state.IsDoubtful && UntoldSoFar == untold && !_isStopped
            ? [merged[0] with { State = merged[0].State with { IsDoubtful = false } }] // However many rounds there are, it comes out the same.
            : merged;
    }

    /// <summary>A state that stands for all later rounds of a loop whose end is known, if rounds change nothing any more that scopes, graphs or objects
    /// depend on: then it does not matter how many there are. Null where it may.</summary>
    private AnalysisState? Settled(Rounds rounds, AnalysisState last, AnalysisState head, Activation before)
    {
        if (!head.Graphs.Equals(last.Graphs) || !head.Frames.Equals(last.Frames) || head.DefaultGraph != last.DefaultGraph)
        {
            return null;
        }

        var outside = _notes;
        _notes = new Notes();
        var general = Generalized(rounds, head, before);
        _notes = outside;
        return general is not null && general.Graphs.Equals(head.Graphs)
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
        foreach (var (enters, state, element) in rounds.Begin(head, round))
        {
            if (!enters)
            {
                ended.Add(new Outcome(state));
                continue;
            }

            var inside = rounds.Body(state, element).Select(outcome => Arriving(outcome, JumpKind.Continue, rounds.Label)).ToList();
            foreach (var outcome in Then(inside, rounds.Step))
            {
                if (outcome.Exit is null)
                {
                    var left = outcome.State.Keeping(before, result: null);
                    if (left.Frames.Items.Count > head.Frames.Items.Count && !_context.ClosesCurrentScope)
                    {
                        NoticeOpen(left, head.Frames.Items.Count, left.Held(handedBack: [], run: null));
                    }

                    next.Add(left);
                }
                else
                {
                    ended.Add(Arriving(outcome, JumpKind.Break, rounds.Label));
                }
            }
        }

        return next;
    }

    /// <summary>A state in front of any later round: what rounds change is not known. Null where rounds change what cannot be left open.</summary>
    private AnalysisState? Generalized(Rounds rounds, AnalysisState head, Activation before)
    {
        var (wasTrial, general) = (_isTrial, head);
        _isTrial = true;
        try
        {
            for (var attempt = 0; attempt < Budgets.LoopAttempts; attempt++)
            {
                var next = RunRound(rounds, general, round: null, before, []);
                if (LoopWidening.Widen(general, next, head.NextId) is not { } wider)
                {
                    GiveUp(OpaqueReason.Loop, Site.None, general);
                    return null;
                }

                if (wider.Equals(general))
                {
                    return general;
                }

                general = wider;
            }
        }
        finally
        {
            _isTrial = wasTrial;
        }

        GiveUp(OpaqueReason.Loop, Site.None, general);
        return null;
    }
}
