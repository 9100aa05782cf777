using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Values;

/// <summary>An immutable map that equals another with the same entries. Its hash code is kept up with each change, so that maps that differ
/// are told apart without looking at their entries.</summary>
internal sealed class StructuralMap<TKey, TValue> : IEquatable<StructuralMap<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>The map without entries.</summary>
    public static readonly StructuralMap<TKey, TValue> Empty = new(ImmutableDictionary.Create<TKey, TValue>(keyComparer: null, SameValue.Instance), 0);

    private readonly ImmutableDictionary<TKey, TValue> _entries;
    private readonly int _hash;

    private StructuralMap(ImmutableDictionary<TKey, TValue> entries, int hash)
    {
        _entries = entries;
        _hash = hash;
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The keys, in no order.</summary>
    public IEnumerable<TKey> Keys => _entries.Keys;

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Entries => _entries;

    /// <summary>The value of a key that is there.</summary>
    public TValue this[TKey key] => _entries[key];

    /// <summary>Looks a key up.</summary>
    public bool TryGet(TKey key, out TValue value) => _entries.TryGetValue(key, out value!);

    /// <summary>Whether a key is there.</summary>
    public bool Has(TKey key) => _entries.ContainsKey(key);

    /// <summary>The map with one entry added or replaced.</summary>
    public StructuralMap<TKey, TValue> With(TKey key, TValue value)
    {
        var hash = _hash;
        if (_entries.TryGetValue(key, out var old))
        {
            if (EqualityComparer<TValue>.Default.Equals(old, value))
            {
                // Equal values may still tell different places: the newest counts.
                return ReferenceEquals(old, value) ? this : new(_entries.SetItem(key, value), _hash);
            }

            hash ^= HashOf(key, old);
        }

        return new(_entries.SetItem(key, value), hash ^ HashOf(key, value));
    }

    /// <summary>The map without some keys.</summary>
    public StructuralMap<TKey, TValue> Without(IEnumerable<TKey> keys)
    {
        var (entries, hash) = (_entries, _hash);
        foreach (var key in keys)
        {
            if (entries.TryGetValue(key, out var value))
            {
                entries = entries.Remove(key);
                hash ^= HashOf(key, value);
            }
        }

        return ReferenceEquals(entries, _entries) ? this : new(entries, hash);
    }

    /// <summary>The map with the entries that pass a test.</summary>
    public StructuralMap<TKey, TValue> Where(Func<TKey, TValue, bool> test) =>
        Without(_entries.Where(entry => !test(entry.Key, entry.Value)).Select(entry => entry.Key).ToList());

    /// <summary>The map with other values in the place of its own.</summary>
    public StructuralMap<TKey, TValue> With(Func<TValue, TValue> replace) =>
        _entries.Aggregate(this, (all, entry) => replace(entry.Value) is var value && ReferenceEquals(value, entry.Value) ? all : all.With(entry.Key, value));

    /// <summary>A map of entries, no two of which have the same key.</summary>
    public static StructuralMap<TKey, TValue> Of(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        var all = Empty._entries.AddRange(entries);
        return new(all, all.Aggregate(0, (hash, entry) => hash ^ HashOf(entry.Key, entry.Value)));
    }

    /// <summary>The same map with values that equal its own, but may tell other places.</summary>
    public StructuralMap<TKey, TValue> Placed(Func<TValue, TValue> place) =>
        new(_entries.SetItems(_entries.Select(entry => new KeyValuePair<TKey, TValue>(entry.Key, place(entry.Value)))), _hash);

    /// <inheritdoc/>
    public bool Equals(StructuralMap<TKey, TValue>? other) =>
        other is not null
        && (ReferenceEquals(_entries, other._entries)
            || (_hash == other._hash && _entries.Count == other._entries.Count
                && _entries.All(entry => other._entries.TryGetValue(entry.Key, out var value)
                    && EqualityComparer<TValue>.Default.Equals(entry.Value, value))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuralMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Without it a map of the framework keeps the old one of two equal values.</summary>
    private sealed class SameValue : IEqualityComparer<TValue>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(TValue? x, TValue? y) => typeof(TValue).IsValueType ? EqualityComparer<TValue>.Default.Equals(x!, y!) : ReferenceEquals(x, y);

        public int GetHashCode(TValue obj) => obj?.GetHashCode() ?? 0;
    }

    private static int HashOf(TKey key, TValue value)
    {
        var hash = unchecked((uint)((key.GetHashCode() * 397) ^ (value?.GetHashCode() ?? 0)) * 2654435769u);
        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
