using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Runs the first rounds of a loop one by one, and if it goes on, one round that stands for all later ones.</summary>
    private ImmutableArray<Outcome> Loop(Rounds rounds, AnalysisState state)
    {
        var before = state.Locals;
        var ended = new List<Outcome>();
        IReadOnlyList<AnalysisState> heads = [state];
        for (var round = 0; heads.Count > 0; round++)
        {
            if (round >= (ended.Count == 0 || rounds.IsCounted ? Budgets.KnownRounds : Budgets.OpenRounds))
            {
                foreach (var head in heads)
                {
                    if (Generalized(rounds, head, before) is { } later)
                    {
                        RunRound(rounds, later, round: null, before, ended);
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

        return Merged([.. Keeping(ended, before, result: null)]);
    }

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
                    GiveUp(OpaqueReason.Loop, Location.None, general);
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

        GiveUp(OpaqueReason.Loop, Location.None, general);
        return null;
    }
}
