using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Values;

/// <summary>What a value depends on, in no order.</summary>
internal sealed class PartSet : IEquatable<PartSet>
{
    private readonly ImmutableHashSet<object> _parts;

    private PartSet(ImmutableHashSet<object> parts) => _parts = parts;

    /// <summary>The parts.</summary>
    public IEnumerable<object> Items => _parts;

    /// <summary>A set of parts.</summary>
    public static PartSet Of(IEnumerable<object> parts) => new([.. parts]);

    /// <summary>The set with one part more.</summary>
    public PartSet With(object part) => new(_parts.Add(part));

    /// <inheritdoc/>
    public bool Equals(PartSet? other) => other is not null && _parts.SetEquals(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Aggregate(0, (hash, part) => hash ^ part.GetHashCode());
}
