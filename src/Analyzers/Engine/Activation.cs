using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>The locals of one run of a body.</summary>
/// <param name="Values">What they hold; one that is not here holds anything.</param>
/// <param name="Outer">The run of the body around a lambda or local function; null for a member.</param>
/// <param name="Member">The run of the member around it; its own number for a member.</param>
/// <param name="Function">The member, lambda or local function; null for top-level statements.</param>
/// <param name="This">The object whose member runs.</param>
internal sealed record Activation(
    StructuralMap<Slot, AbstractValue> Values, int? Outer, int Member, MemberId? Function, AbstractValue This)
{
    /// <summary>Whether the run, or the block of which it holds the locals, has ended: it is kept for delegates and references that need them.</summary>
    public bool HasEnded { get; init; }

    /// <inheritdoc/>
    public bool Equals(Activation? other) =>
        other is not null && Outer == other.Outer && Member == other.Member && Values.Equals(other.Values) && This.Equals(other.This)
        && Equals(Function, other.Function);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();
}
