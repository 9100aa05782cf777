using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>How a path leaves the code it is in.</summary>
/// <param name="Kind">By which jump.</param>
/// <param name="Label">What is left or continued.</param>
/// <param name="Value">The value returned or thrown.</param>
/// <param name="Failure">The mistake that makes the library throw; null for other jumps.</param>
/// <param name="Thrown">The static type of an exception that the source throws, because of <paramref name="Failure"/> where there is one; null
/// where it is not known, or the library throws.</param>
/// <param name="IsExact">Whether it is of that very type.</param>
/// <param name="IsLost">Whether the state is not known that what it is left for would start in: it is good for nothing but to tell of the
/// failure, or of an await, for which an async body is left before it has come to its end.</param>
/// <param name="IsUnwound">Whether scopes were closed or finally blocks have run since it was thrown. Filters are asked before that.</param>
/// <param name="IsWrapped">Whether it has come out of a task inside another exception.</param>
/// <param name="Abandoned">How the code is left that enumerates an iterator or query, which is abandoned thereby; null for other exits.</param>
/// <param name="Replacement">What a finally block, or closing a scope, threw on the way out, which takes its place if anything handles it; null where none has thrown.</param>
internal sealed record Exit(
    JumpKind Kind, int Label = 0, AbstractValue? Value = null, Event? Failure = null, TypeId? Thrown = null, bool IsExact = false,
    bool IsLost = false, bool IsUnwound = false, bool IsWrapped = false, Exit? Replacement = null, Exit? Abandoned = null)
{
    /// <summary>How an async body is left that awaits: its caller goes on, and the rest of it runs some other time.</summary>
    public static readonly Exit Suspended = new(JumpKind.Return, IsLost: true);

    /// <summary>The state in which it was thrown, where it was unwound and a filter may still be asked; null otherwise.</summary>
    public AnalysisState? Origin { get; init; }

    /// <inheritdoc/>
    public bool Equals(Exit? other) =>
        other is not null && Kind == other.Kind && Label == other.Label && Equals(Value, other.Value)
        && Equals(Failure, other.Failure) && Equals(Thrown, other.Thrown) && IsExact == other.IsExact
        && IsLost == other.IsLost && IsUnwound == other.IsUnwound && IsWrapped == other.IsWrapped
        && Equals(Origin, other.Origin) && Equals(Replacement, other.Replacement) && Equals(Abandoned, other.Abandoned);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 31) ^ Label ^ (Value?.GetHashCode() ?? 0);
}

/// <summary>A path behind some code: the state it is in, and how it left the code if not at its end.</summary>
/// <param name="State">The state.</param>
/// <param name="Exit">The jump; null at the end of the code.</param>
internal readonly record struct Outcome(AnalysisState State, Exit? Exit = null);

/// <summary>Makes outcomes, and puts paths together that go on in the same way.</summary>
internal static class Outcomes
{
    /// <summary>The path that goes on in a state; none where there is no state.</summary>
    public static ImmutableArray<Outcome> At(AnalysisState? state) => state is null ? [] : [new Outcome(state)];

    /// <summary>The path that leaves with an exception that no rule tells of, but that a handler may take.</summary>
    public static ImmutableArray<Outcome> Throwing(TypeId thrown, AnalysisState state) => [new Outcome(state, new Exit(JumpKind.Throw, Thrown: thrown, IsExact: true))];

    /// <summary>An outcome, at the end of the code if a jump led there.</summary>
    public static Outcome Arriving(Outcome outcome, JumpKind kind, int label) =>
        outcome.Exit is { } exit && exit.Kind == kind && exit.Label == label ? new Outcome(outcome.State) : outcome;

    /// <summary>The outcomes with those as one that differ in nothing but what they assume, where the assumptions together are one again: a
    /// condition that has made no difference is forgotten.</summary>
    public static ImmutableArray<Outcome> Merged(this IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count <= 1)
        {
            return [.. outcomes];
        }

        if (outcomes.Any(outcome => !outcome.State.HasSameRunsAs(outcomes[0].State)))
        {
            outcomes = [.. outcomes.Select(outcome => outcome with { State = outcome.State.Compacted(outcome.Exit) })];
        }

        if (outcomes is [var one, var two] && !GoOnAlike(one, two))
        {
            return [one.Tidied(), two.Tidied()];
        }

        outcomes = JoinedNames.In(outcomes);
        if (outcomes is [var left, var right] && !left.State.Graphs.Equals(right.State.Graphs))
        {
            return [left.Tidied(), right.Tidied()];
        }

        // What nobody can reach makes a difference only where nothing else does.
        var merged = ImmutableArray.CreateBuilder<Outcome>();
        foreach (var like in outcomes.GroupBy(outcome => (outcome.Exit, outcome.State.Graphs, outcome.State.Activations, outcome.State.Frames)))
        {
            var all = like.ToList();
            if (all.Count == 1)
            {
                merged.Add(all[0].Tidied());
                continue;
            }

            if (all.Exists(outcome => !all[0].State.HoldsSameAs(outcome.State)))
            {
                all = all.ConvertAll(outcome => outcome with { State = outcome.State.Compacted(outcome.Exit) });
            }

            merged.AddRange(all.GroupBy(outcome => outcome.State with { Path = PathConditions.None, IsDoubtful = false }).SelectMany(Joined));
        }

        return merged.ToImmutable();
    }

    /// <summary>Whether two outcomes go on in the same way, with the same locals in the same scopes.</summary>
    private static bool GoOnAlike(Outcome one, Outcome other) =>
        Equals(one.Exit, other.Exit) && one.State.Activations.Equals(other.State.Activations) && one.State.Frames.Equals(other.State.Frames);

    /// <summary>Outcomes that differ in nothing but what they assume.</summary>
    private static IEnumerable<Outcome> Joined(IEnumerable<Outcome> outcomes)
    {
        // A path that certainly can be taken says all that a doubtful one like it would.
        var isDoubtful = outcomes.All(outcome => outcome.State.IsDoubtful);
        var alike = outcomes.Where(outcome => outcome.State.IsDoubtful == isDoubtful).ToList();
        return PathConditions.Joined(alike.Select(outcome => outcome.State.Path))
            .Select(path => alike[0] with { State = alike[0].State with { Path = path } });
    }
}
