using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells whether the iterations of a loop whose end is known change nothing any more but numbers and names of operations, so that one can stand
/// for all later ones.</summary>
internal static class LoopSettling
{
    /// <summary>Whether it is worth while to ask.</summary>
    /// <param name="iteration">How many iterations were run.</param>
    /// <param name="steps">How many effects they ran.</param>
    /// <param name="isLate">Whether the body has run so many effects that the rest is kept for what comes behind.</param>
    /// <param name="last">The state in front of the last iteration.</param>
    /// <param name="head">The state behind it.</param>
    public static bool IsWorthAsking(int iteration, int steps, bool isLate, AnalysisState last, AnalysisState head)
    {
        var isPlain = ReferenceEquals(last.Graphs, head.Graphs);
        var least = iteration < Budgets.SettlingIteration ? iteration * Budgets.StepsOfADearIteration : isPlain && !isLate ? Budgets.StepsOfAPlainLoop : Budgets.StepsOfACheapLoop;
        return iteration >= (isPlain ? Budgets.SettlingIteration : Budgets.FirstSettlingIteration) && (iteration & (iteration - 1)) == 0 && steps > least
            && !(iteration < Budgets.SettlingIterationOfTexts && MakesTexts(last, head));
    }

    /// <summary>The state in front of an iteration, in which what the last one has changed is what the next ones will change it to, by all appearances: a
    /// state to try.</summary>
    /// <param name="last">The state in front of the last iteration.</param>
    /// <param name="head">The state behind it.</param>
    public static AnalysisState Extrapolated(AnalysisState last, AnalysisState head)
    {
        var (general, opening) = (head, new Opening(head.NextId));
        foreach (var run in head.Activations.Entries.Where(run => last.Activations.Has(run.Key)))
        {
            var (values, before) = (run.Value.Values, last.Activations[run.Key].Values);
            foreach (var slot in values.Entries)
            {
                if (slot.Value is ConstantValue { Value: long now } number && before.TryGet(slot.Key, out var earlier) && earlier is ConstantValue { Value: long was } && now > was)
                {
                    (general, var open) = opening.Of(general, slot.Key.Name, number, new ConstantValue(now + 1));
                    values = values.With(slot.Key, open);
                }
            }

            general = general with { Activations = general.Activations.With(run.Key, run.Value with { Values = values }) };
        }

        return general with
        {
            Graphs = head.Graphs.Entries.Where(graph => last.Graphs.Has(graph.Key)).Aggregate(head.Graphs, (graphs, graph) =>
                graphs.With(graph.Key, graph.Value with { Names = graph.Value.Names.Extrapolated(last.Graphs[graph.Key].Names) })),
        };
    }

    /// <summary>Whether what the last iteration has not changed, no later iteration changes either.</summary>
    /// <param name="last">The state in front of the last iteration.</param>
    /// <param name="head">The state behind it.</param>
    /// <param name="general">The state in front of any later one.</param>
    public static bool HasSettled(AnalysisState last, AnalysisState head, AnalysisState general) =>
        JoinedNames.HaveSameGraphs(general, head)
        && general.Scopes.Entries.All(scope => head.Scopes.TryGet(scope.Key, out var same) && same.Equals(scope.Value))
        && head.Heap.Entries.All(known => !(last.Heap.TryGet(known.Key, out var before) && before.Equals(known.Value))
            || !general.Heap.TryGet(known.Key, out var later) || later.Equals(known.Value)) // What nothing reaches any more is gone.
        && head.Activations.Entries.All(run => !last.Activations.TryGet(run.Key, out var before) || run.Value.Values.Entries.All(local =>
            !(before.Values.TryGet(local.Key, out var was) && was.Equals(local.Value))
            || (general.Activations[run.Key].Values.TryGet(local.Key, out var later) && later.Equals(local.Value))));

    /// <summary>Whether nothing is lost though few iterations were run: many are to come, and none of them may fail.</summary>
    /// <param name="head">The state in front of the next iteration.</param>
    /// <param name="general">The state in front of any later one.</param>
    /// <param name="exits">The ways out of the loop.</param>
    public static bool HasSettledEarly(AnalysisState head, AnalysisState general, IReadOnlyCollection<Outcome> exits) =>
        exits.All(exit => exit.Exit is not { Kind: JumpKind.Throw }) && new LoopSymbols(head, general).CountTo(Budgets.SettlingIteration);

    /// <summary>Whether the last iteration has put a text into a container or made one longer, which may be a name.</summary>
    private static bool MakesTexts(AnalysisState last, AnalysisState head) => head.Heap.Entries.Any(known =>
            known.Value.Contents is { } contents && contents.Values.LastOrDefault() is TextValue or ListValue
            && last.Heap.TryGet(known.Key, out var was) && !Equals(was.Contents, contents))
        || head.Locals.Values.Entries.Any(local => local.Value is TextValue text && last.Locals.Values.TryGet(local.Key, out var was) && !text.Equals(was));
}
