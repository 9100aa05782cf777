using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What holds where a path has left the body that was entered from outside.</summary>
/// <param name="Graphs">The graphs, by number.</param>
/// <param name="DefaultGraph">The number of the graph that is the default one then.</param>
/// <param name="Path">What the path assumes of values that are not known.</param>
/// <param name="IsDoubtful">Whether it is not sure that the path can be taken at all.</param>
/// <param name="HasThrown">Whether an exception leaves the body.</param>
/// <param name="Failure">The mistake that made the library throw it; null where none did.</param>
/// <param name="IsOpen">Whether something is left open.</param>
/// <param name="IsLost">Whether the state is not known: the body is left at an await, and the rest of it runs some other time.</param>
internal sealed record PathEnd(
    StructuralMap<int, GraphState> Graphs, int DefaultGraph, PathConditions Path, bool IsDoubtful, bool HasThrown, Event? Failure, bool IsOpen, bool IsLost)
{
    /// <summary>Whether the path has come to the end of the body and left nothing open.</summary>
    public bool IsComplete => !HasThrown && !IsOpen;

    /// <summary>The end of a path.</summary>
    public static PathEnd Of(Outcome outcome) => new(
        outcome.State.WithGraphs((_, graph) => graph with { Store = graph.Store.WithoutNamesOf(_ => true) }).Graphs, outcome.State.CurrentGraph, outcome.State.Path, outcome.State.IsDoubtful, outcome.Exit is { Kind: JumpKind.Throw }, outcome.Exit?.Failure,
        !outcome.State.Frames.IsEmpty, outcome.Exit is { IsLost: true });
}
