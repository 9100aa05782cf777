using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>A member of an enum as an object. In places of its own type it is the number alone.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Type">The enum.</param>
internal sealed record EnumValue(long Number, TypeLiteral Type) : AbstractValue
{
    /// <summary>The number as places of its own type hold it.</summary>
    public ConstantValue Unboxed => new(Number);

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Type} {Number}");
}
