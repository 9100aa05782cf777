using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>An immutable map that equals another with the same entries.</summary>
internal sealed class StructuralMap<TKey, TValue> : IEquatable<StructuralMap<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>The map without entries.</summary>
    public static readonly StructuralMap<TKey, TValue> Empty = new(ImmutableDictionary<TKey, TValue>.Empty);

    private readonly ImmutableDictionary<TKey, TValue> _entries;

    private StructuralMap(ImmutableDictionary<TKey, TValue> entries) => _entries = entries;

    /// <summary>The keys, in no order.</summary>
    public IEnumerable<TKey> Keys => _entries.Keys;

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Entries => _entries;

    /// <summary>The value of a key that is there.</summary>
    public TValue this[TKey key] => _entries[key];

    /// <summary>Looks a key up.</summary>
    public bool TryGet(TKey key, out TValue value) => _entries.TryGetValue(key, out value!);

    /// <summary>The map with one entry added or replaced.</summary>
    public StructuralMap<TKey, TValue> With(TKey key, TValue value) => new(_entries.SetItem(key, value));

    /// <summary>The map without some keys.</summary>
    public StructuralMap<TKey, TValue> Without(IEnumerable<TKey> keys) => new(_entries.RemoveRange(keys));

    /// <inheritdoc/>
    public bool Equals(StructuralMap<TKey, TValue>? other) =>
        other is not null
        && (ReferenceEquals(_entries, other._entries)
            || (_entries.Count == other._entries.Count
                && _entries.All(entry => other._entries.TryGetValue(entry.Key, out var value)
                    && EqualityComparer<TValue>.Default.Equals(entry.Value, value))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuralMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _entries.Aggregate(_entries.Count, (hash, entry) => hash ^ ((entry.Key.GetHashCode() * 397) + (entry.Value?.GetHashCode() ?? 0)));
}
