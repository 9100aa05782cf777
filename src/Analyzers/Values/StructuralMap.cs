namespace ScopeLint.Analyzers.Values;

/// <summary>An immutable map that equals another with the same entries. Its hash code is kept up with each change, so that maps that differ
/// are told apart without looking at their entries; of two that are equal only those entries are compared that they do not share.</summary>
internal sealed class StructuralMap<TKey, TValue> : IEquatable<StructuralMap<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>The map without entries.</summary>
    public static readonly StructuralMap<TKey, TValue> Empty = new(root: null);

    private readonly MapNode<TKey, TValue>? _root;

    private StructuralMap(MapNode<TKey, TValue>? root) => _root = root;

    /// <summary>How many entries there are.</summary>
    public int Count => _root?.Count ?? 0;

    /// <summary>The keys, in no order.</summary>
    public IEnumerable<TKey> Keys => Entries.Select(entry => entry.Key);

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Entries => _root?.Entries ?? [];

    /// <summary>The value of a key that is there.</summary>
    public TValue this[TKey key] => Find(key) is { } entry ? entry.Value : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <summary>Looks a key up.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        var entry = Find(key);
        value = entry is null ? default! : entry.Value;
        return entry is not null;
    }

    /// <summary>Whether a key is there.</summary>
    public bool Has(TKey key) => Find(key) is not null;

    /// <summary>The map with one entry added or replaced. Equal values may still tell different places: the newest counts.</summary>
    public StructuralMap<TKey, TValue> With(TKey key, TValue value) =>
        Find(key) is { } old && MapLeaf<TKey, TValue>.IsSame(old.Value, value)
            ? this
            : new(new MapLeaf<TKey, TValue>(key, value) is var leaf && _root is { } root ? root.With(leaf, level: 0) : leaf);

    /// <summary>The map with the entries of another one added, or put in the place of those with the same keys. What only one of the two has in some part is taken as it is.</summary>
    public StructuralMap<TKey, TValue> With(StructuralMap<TKey, TValue> other) =>
        other._root is null ? this : _root is null ? other : other._root.Over(_root, level: 0) is var root && ReferenceEquals(root, _root) ? this : new(root);

    /// <summary>The map without some keys.</summary>
    public StructuralMap<TKey, TValue> Without(IEnumerable<TKey> keys)
    {
        var root = _root;
        foreach (var key in keys)
        {
            root = root?.Without(key, MapLeaf<TKey, TValue>.KeyHashOf(key), level: 0);
        }

        return Of(root);
    }

    /// <summary>The map with the entries that pass a test.</summary>
    public StructuralMap<TKey, TValue> Where(Func<TKey, TValue, bool> test) => Of(_root?.Where(test));

    /// <summary>The map with other values in the place of its own.</summary>
    public StructuralMap<TKey, TValue> With(Func<TValue, TValue> replace) =>
        _root?.With(replace) is var root && ReferenceEquals(root, _root) ? this : new(root);

    /// <summary>The entries that another map does not have, or has with another value: of two maps that were made from one only those are looked at
    /// that they do not share. Values are told apart as objects, since equal ones may still tell different places.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> ChangedSince(StructuralMap<TKey, TValue> before) =>
        from entry in _root?.NotIn(before._root, level: 0) ?? []
        where !(before.TryGet(entry.Key, out var value) && MapLeaf<TKey, TValue>.IsSame(value, entry.Value))
        select new KeyValuePair<TKey, TValue>(entry.Key, entry.Value);

    /// <summary>What comes of another map by the same changes by which this one came of one.</summary>
    /// <param name="before">The map from which this one was made.</param>
    /// <param name="other">The other map.</param>
    /// <param name="replace">Gives the value to put in the place of one that was changed.</param>
    public StructuralMap<TKey, TValue> Over(StructuralMap<TKey, TValue> before, StructuralMap<TKey, TValue> other, Func<TValue, TValue> replace)
    {
        var removed = before.ChangedSince(this).Where(entry => !Has(entry.Key)).Select(entry => entry.Key).ToList();
        return other.Without(removed).With(Of(ChangedSince(before).Select(entry => new KeyValuePair<TKey, TValue>(entry.Key, replace(entry.Value)))));
    }

    /// <summary>A map of entries, no two of which have the same key.</summary>
    public static StructuralMap<TKey, TValue> Of(IEnumerable<KeyValuePair<TKey, TValue>> entries) =>
        entries.Aggregate(Empty, (all, entry) => all.With(entry.Key, entry.Value));

    /// <inheritdoc/>
    public bool Equals(StructuralMap<TKey, TValue>? other) =>
        other is not null && (ReferenceEquals(_root, other._root) || (_root is not null && other._root is not null && _root.HasSame(other._root)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuralMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => _root?.Hash ?? 0;

    private StructuralMap<TKey, TValue> Of(MapNode<TKey, TValue>? root) => ReferenceEquals(root, _root) ? this : root is null ? Empty : new(root);

    private MapLeaf<TKey, TValue>? Find(TKey key) => _root?.Find(key, MapLeaf<TKey, TValue>.KeyHashOf(key), level: 0);
}
