using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Joins the names of operations that are in use on paths which are in the same state otherwise: whether an operation has run on one of them
/// keeps them no longer apart.</summary>
internal static class JoinedNames
{
    /// <summary>The outcomes, in which only such names differ as keep more apart than themselves.</summary>
    public static IReadOnlyList<Outcome> In(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.All(outcome => HaveSameNames(outcome.State, outcomes[0].State)))
        {
            return outcomes;
        }

        return
        [
            .. outcomes
                .GroupBy(outcome => (outcome.Exit, WithoutNames(outcome.State), outcome.State.Activations, outcome.State.Frames))
                .SelectMany(alike => alike.Skip(1).Any() ? Joined([.. alike]) : alike),
        ];
    }

    /// <summary>Whether graphs are the same in two states but for the names of operations.</summary>
    public static bool HaveSameGraphs(AnalysisState state, AnalysisState other) =>
        WithoutNames(state).Equals(WithoutNames(other));

    private static IEnumerable<Outcome> Joined(List<Outcome> outcomes)
    {
        var joined = WithNames(outcomes[0].State, number => outcomes.Select(outcome => outcome.State.Graphs[number].Names).Aggregate((left, right) => left.Join(right))).Graphs;
        return outcomes.Select(outcome => outcome with { State = WithNames(outcome.State, number => joined[number].Names) });
    }

    private static StructuralMap<int, GraphState> WithoutNames(AnalysisState state) => state.Graphs.With(graph => graph with { Names = UsedNames.None });

    private static AnalysisState WithNames(AnalysisState state, Func<int, UsedNames> names) => state.WithGraphs((number, graph) => graph with { Names = names(number) });

    private static bool HaveSameNames(AnalysisState state, AnalysisState other) => ReferenceEquals(state.Graphs, other.Graphs)
        || state.Graphs.Entries.All(graph => !other.Graphs.TryGet(graph.Key, out var same) || same.Names.Equals(graph.Value.Names));
}
