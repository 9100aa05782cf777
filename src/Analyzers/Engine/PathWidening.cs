using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>
/// Makes one path of many that go on in the same way with the same scopes and graphs: what they know of locals and objects, and what they assume,
/// is left open where they differ. Code that takes one of very many ways through values that no scope depends on, such as a parser, costs no more
/// than its ways are long.
/// </summary>
internal static class PathWidening
{
    // Holds what a path hands back while states are put together, so that it is renumbered and left open as locals are.
    private static readonly Slot HandedBack = new(SlotForm.Result, long.MinValue + 1_000_000);

    /// <summary>The outcomes with those as one that differ in values alone.</summary>
    public static ImmutableArray<Outcome> Widened(this ImmutableArray<Outcome> outcomes) =>
    [
        .. outcomes
            .GroupBy(outcome => (
                Exit: outcome.Exit is { } exit ? exit with { Value = null } : null, HasValue: outcome.Exit?.Value is null, outcome.State.Graphs, outcome.State.Frames,
                outcome.State.Scopes, outcome.State.Volatile, outcome.State.Current, outcome.State.IsDoubtful, outcome.State.Pending, outcome.State.HasWaited))
            .SelectMany(alike => Joined([.. alike])),
    ];

    private static ImmutableArray<Outcome> Joined(ImmutableArray<Outcome> alike)
    {
        if (alike.Length == 1)
        {
            return alike;
        }

        var (first, head) = (alike[0], Holding(alike[0]));
        var behind = alike.Skip(1).Select(outcome => ObjectMatching.Match(Holding(outcome), head)).ToList();
        var opening = new PathOpening(behind.Max(state => Math.Max(state.NextId, head.NextId)));
        if (LoopWidening.Widen(head, behind, opening) is not { } wide)
        {
            return alike;
        }

        var exit = first.Exit is { Value: not null } left ? left with { Value = wide.Held(HandedBack) ?? AbstractValue.Lost } : first.Exit;
        return [new Outcome(Without(wide), exit)];
    }

    private static AnalysisState Holding(Outcome outcome) => outcome.State.WithValue(HandedBack, outcome.Exit?.Value ?? AbstractValue.Null);

    private static AnalysisState Without(AnalysisState state) => state with
    {
        Activations = state.Activations.With(state.Current, state.Locals with { Values = state.Locals.Values.Without([HandedBack]) }),
    };
}
