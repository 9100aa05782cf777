using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What is known of an object: one that the code has made, one that came from elsewhere, or the static part of a type.</summary>
/// <param name="Fields">What its fields hold; one that is not here was not written since the object came into sight.</param>
/// <param name="Contents">What it holds as a container; null where it is none, or nothing is known of it.</param>
internal sealed record HeapObject(StructuralMap<MemberId, AbstractValue> Fields, Contents? Contents = null)
{
    /// <summary>An object of which nothing is known.</summary>
    public static readonly HeapObject Empty = new(StructuralMap<MemberId, AbstractValue>.Empty);

    /// <summary>The values in it.</summary>
    public IEnumerable<AbstractValue> Values => Fields.Entries.Select(entry => entry.Value).Concat(Contents?.Values ?? []);
}

/// <summary>The static part of a type, as the receiver of static fields.</summary>
internal sealed record TypeValue(TypeId Type) : AbstractValue
{
    /// <summary>The type that has a static field.</summary>
    public static TypeValue Of(MemberId field) => new(field.ContainingType!);

    /// <summary>What the type parameters stand for.</summary>
    public StructuralList<AbstractValue> Arguments { get; init; } = StructuralList<AbstractValue>.Empty;

    /// <inheritdoc/>
    public bool Equals(TypeValue? other) => other is not null && Equals(Type, other.Type) && Arguments.Equals(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Type.Name;
}

/// <summary>A value of a struct: assigning it copies its fields.</summary>
/// <param name="Type">The struct.</param>
/// <param name="Fields">What its fields hold.</param>
internal sealed record StructValue(TypeId Type, StructuralMap<MemberId, AbstractValue> Fields) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Fields.Entries.Select(part => part.Value);

    /// <inheritdoc/>
    public bool Equals(StructValue? other) =>
        other is not null && Equals(Type, other.Type) && Fields.Equals(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Type.Name} {{{string.Join(", ", Fields.Entries.Select(field => $"{field.Key} = {field.Value}").OrderBy(text => text, StringComparer.Ordinal))}}}";
}

/// <summary>Stands for every object that is not known by itself: what is written through one unknown object may be written in any other.</summary>
internal sealed record AnyObjectValue : AbstractValue
{
    /// <summary>The only one.</summary>
    public static readonly AnyObjectValue Instance = new();

    /// <inheritdoc/>
    public override string ToString() => "any object";
}
