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

    /// <summary>The state without scopes and objects that nobody can reach, and without locals of what has ended that nothing captures any more.</summary>
    public static AnalysisState Compacted(this AnalysisState state, Exit? exit)
    {
        var reaching = new ReachedValues(state) { FollowsRuns = true };
        foreach (var running in state.Activations.Entries.Where(run => !run.Value.HasEnded))
        {
            reaching.AddRun(running.Key);
        }

        reaching.Add(state.ScopesInUse().Append(exit?.Value).Concat(state.ValuesOfOthers()));
        var reached = reaching.All();
        var heap = state.Heap.Where((key, _) => key is not ObjectValue || reached.Contains(key));
        return state with
        {
            Activations = state.Activations.Where((run, activation) => !activation.HasEnded || reaching.Runs.Contains(run)),
            Scopes = state.Scopes.Where((number, _) => reached.Contains(new ScopeValue(number))),
            Heap = heap,
            Tidy = heap.Count,
        };
    }

    /// <summary>Whether two states keep the locals of the same runs, ended ones too.</summary>
    public static bool HasSameRunsAs(this AnalysisState state, AnalysisState other) =>
        ReferenceEquals(state.Activations, other.Activations) || (state.Activations.Count == other.Activations.Count && state.Activations.Keys.All(other.Activations.Has));

    /// <summary>The scopes that are open on the thread, those around them, and the current ones.</summary>
    public static IEnumerable<ScopeValue> ScopesInUse(this AnalysisState state) => state.Frames.Items.Select(frame => frame.Scope)
        .Concat(state.Frames.Items.Select(frame => frame.Outside?.CurrentScope).OfType<int>())
        .Concat(state.Graphs.Entries.Select(graph => graph.Value.CurrentScope))
        .Select(number => new ScopeValue(number));

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
    private static HashSet<AbstractValue> Reached(this AnalysisState state, IEnumerable<AbstractValue?> values) => state.ReachedFrom(values.Concat(state.ValuesOfOthers()));

    /// <summary>What is in the fields of what is not made here.</summary>
    private static IEnumerable<AbstractValue> ValuesOfOthers(this AnalysisState state) => state.Heap.Entries.Where(entry => entry.Key is not ObjectValue).SelectMany(entry => entry.Value.Values);

    /// <summary>The scopes and objects that can be reached from some values.</summary>
    public static HashSet<AbstractValue> ReachedFrom(this AnalysisState state, IEnumerable<AbstractValue?> values)
    {
        var reached = new ReachedValues(state);
        reached.Add(values);
        return reached.All();
    }
}
