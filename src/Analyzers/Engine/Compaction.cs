using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Drops what nothing in a state refers to any more, so that states that can only go on in the same way are equal.</summary>
internal static class Compaction
{
    /// <summary>How many objects may be there at least before any are dropped that stand in nobody's way.</summary>
    private const int Room = 32;

    /// <summary>The same outcome, without scopes and objects that nobody can reach if there may be many.</summary>
    public static Outcome Tidied(this Outcome outcome) =>
        outcome.State.Heap.Count > Room + (2 * outcome.State.Tidy) ? outcome with { State = outcome.State.Compacted(outcome.Exit) } : outcome;

    /// <summary>The state without scopes and objects that nobody can reach, and without locals of blocks that no delegate captures any more.</summary>
    public static AnalysisState Compacted(this AnalysisState state, Exit? exit)
    {
        state = state.WithoutEndedBlocks(exit);
        var reached = state.Reached(
            state.Activations.Entries.SelectMany(activation => activation.Value.Values.Entries.Select(entry => entry.Value).Append(activation.Value.This))
                .Append(exit?.Value)
                .Concat(state.ScopesInUse()));
        var heap = state.Heap.Where((key, _) => key is not ObjectValue || reached.Contains(key));
        return state with
        {
            Scopes = state.Scopes.Where((number, _) => reached.Contains(new ScopeValue(number))),
            Heap = heap,
            Tidy = heap.Count,
        };
    }

    /// <summary>The scopes that are open on the thread, those around them, and the current ones.</summary>
    public static IEnumerable<ScopeValue> ScopesInUse(this AnalysisState state) => state.Frames.Items.Select(frame => frame.Scope)
        .Concat(state.Frames.Items.Select(frame => frame.Outside?.CurrentScope).OfType<int>())
        .Concat(state.Graphs.Entries.Select(graph => graph.Value.CurrentScope))
        .Select(number => new ScopeValue(number));

    private static AnalysisState WithoutEndedBlocks(this AnalysisState state, Exit? exit)
    {
        var blocks = state.Activations.Entries.Where(run => run.Value.IsOfBlock).Select(run => run.Key).ToList();
        return blocks.Count == 0 ? state : state with
        {
            Activations = state.Activations.Without(blocks.Where(block => !Captures.IsCaptured(block, [exit?.Value], state)).ToList()),
        };
    }

    /// <summary>The scopes and objects that can still be reached when a run has ended, other than by what is open.</summary>
    /// <param name="state">The state at its end.</param>
    /// <param name="handedBack">What it hands back.</param>
    /// <param name="run">The run; null for a run that goes on, whose locals count too.</param>
    public static HashSet<AbstractValue> Held(this AnalysisState state, IEnumerable<AbstractValue?> handedBack, int? run) => state.Reached(
        state.Activations.Entries.Where(activation => activation.Key != run)
            .SelectMany(activation => activation.Value.Values.Entries.Select(entry => entry.Value))
            .Concat(state.Activations.Entries.Select(activation => activation.Value.This))
            .Concat(handedBack));

    /// <summary>The state after code that is not followed has got hold of a value: what can be reached from it may be closed there.</summary>
    public static AnalysisState GivenAway(this AnalysisState state, AbstractValue value)
    {
        if (state.Frames.Items.All(frame => frame is { IsByHand: false } or { IsGivenAway: true }))
        {
            return state;
        }

        var reached = state.ReachedFrom([value]);
        return state with
        {
            Frames = StructuralList<OpenFrame>.Of(state.Frames.Items.Select(frame =>
                frame is { IsByHand: true } && reached.Contains(new ScopeValue(frame.Scope)) ? frame with { IsGivenAway = true } : frame)),
        };
    }

    /// <summary>The scopes and objects that can be reached from some values, and from fields of what is not made here.</summary>
    private static HashSet<AbstractValue> Reached(this AnalysisState state, IEnumerable<AbstractValue?> values) => state.ReachedFrom(
        values.Concat(state.Heap.Entries.Where(entry => entry.Key is not ObjectValue).SelectMany(entry => entry.Value.Values)));

    /// <summary>The scopes and objects that can be reached from some values.</summary>
    public static HashSet<AbstractValue> ReachedFrom(this AnalysisState state, IEnumerable<AbstractValue?> values)
    {
        var reached = new ReachedValues(state);
        foreach (var value in values)
        {
            reached.Add(value);
        }

        return reached.All();
    }
}
