using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>The static part of a type, as the receiver of static fields.</summary>
internal sealed record TypeValue(TypeId Type) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

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

/// <summary>A value of a struct: assigning it copies its fields. It also stands for a record where that is compared by its fields.</summary>
/// <param name="Type">The struct.</param>
/// <param name="Fields">What its fields hold.</param>
internal sealed record StructValue(TypeId Type, StructuralMap<MemberId, AbstractValue> Fields) : CompositeValue
{
    /// <summary>What is in the record that it stands for; null for a struct.</summary>
    public ObjectLayout? Record { get; init; }

    /// <summary>What is in it, and what its members run; null where that is not known.</summary>
    public ObjectLayout? Layout => Record ?? Type.Layout;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Fields.Entries.Select(part => part.Value);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Fields = Fields.With(replace) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Fields.Entries.All(field => field.Value.FollowsFromProgram(facts));

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
