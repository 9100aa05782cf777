using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
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

    /// <summary>The outcomes with those as one that differ in values alone, if they are more than some: first those that fail, then those that may not be feasible, as what
    /// certainly goes on tells most.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="most">How many there may be that differ in values alone.</param>
    /// <param name="mostStores">How many there may be that differ in what their graphs hold.</param>
    public static ImmutableArray<Outcome> Widened(this ImmutableArray<Outcome> outcomes, int most, int mostStores)
    {
        if (outcomes.Length <= Math.Min(most, mostStores))
        {
            return outcomes;
        }

        foreach (var isOne in new Func<Outcome, bool>[] { outcome => outcome.Exit is { Kind: JumpKind.Throw }, outcome => outcome.State.IsDoubtful, _ => true })
        {
            outcomes = outcomes.Length > most ? [.. outcomes.Where(outcome => !isOne(outcome)), .. AsOne(outcomes.Where(isOne), state => state.Graphs)] : outcomes;
        }

        return outcomes.Length > mostStores ? [.. AsOne(outcomes, Emptied)] : outcomes;
    }

    /// <summary>The graphs of a state, without what loops leave open of them.</summary>
    private static StructuralMap<int, GraphState> Emptied(AnalysisState state) => state.Graphs.With(graph => graph with
    {
        Store = VariableStore.Closed,
        Names = UsedNames.None,
        Collections = Collections.Empty,
        OpenedNames = null,
    });

    private static IEnumerable<Outcome> AsOne(IEnumerable<Outcome> outcomes, Func<AnalysisState, StructuralMap<int, GraphState>> graphs) =>
    [
        .. outcomes
            .GroupBy(outcome => (
                Exit: outcome.Exit is { } exit ? exit with { Value = null } : null, HasValue: outcome.Exit?.Value is null, Graphs: graphs(outcome.State), outcome.State.Frames,
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
