using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>How a body is entered from outside.</summary>
/// <param name="Rows">The values that its parameters have, run after run; null where nothing is known of those of a run.</param>
/// <param name="Expected">The exception that is wanted; null where none is.</param>
internal sealed record TestRun(IReadOnlyList<StructuralList<AbstractValue>?> Rows, TypeId? Expected)
{
    /// <summary>A body that anybody may enter with anything.</summary>
    public static readonly TestRun Unknown = new([null], Expected: null);

    /// <inheritdoc/>
    public bool Equals(TestRun? other) => other is not null && Equals(Expected, other.Expected) && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Count;
}
