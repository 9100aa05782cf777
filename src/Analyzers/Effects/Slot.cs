namespace ScopeLint.Analyzers.Effects;

/// <summary>What a slot is in the source.</summary>
internal enum SlotForm
{
    /// <summary>A local, or a parameter of a function inside the member, by where it is declared.</summary>
    Local,

    /// <summary>A parameter of the member, by its number.</summary>
    Parameter,

    /// <summary>A type parameter of the types around the member, by its number.</summary>
    TypeParameter,

    /// <summary>A type parameter of the member, by its number.</summary>
    MethodTypeParameter,

    /// <summary>A result that has no name in the source, by its number.</summary>
    Result,
}

/// <summary>A place that holds one value while a body runs. What it is called and its type do not tell it from others.</summary>
/// <param name="Form">What it is in the source.</param>
/// <param name="Ordinal">Tells it from others of its form in the member.</param>
internal sealed record Slot(SlotForm Form, long Ordinal)
{
    /// <summary>What the source calls it; null for a result.</summary>
    public string? Name { get; init; }

    /// <summary>Its type; null where that does not matter.</summary>
    public TypeId? Type { get; init; }

    /// <summary>The function inside the member that declares it; null for what the member itself does.</summary>
    public MemberId? Function { get; init; }

    /// <summary>Whether it stands for a place of the caller.</summary>
    public bool IsByReference { get; init; }

    /// <summary>Whether it is a parameter, of the member or of a function inside.</summary>
    public bool IsParameter { get; init; }

    /// <inheritdoc/>
    public bool Equals(Slot? other) => ReferenceEquals(this, other) || (other is not null && Form == other.Form && Ordinal == other.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Form * 397) ^ Ordinal.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Name ?? FormattableString.Invariant($"${Ordinal}");
}
