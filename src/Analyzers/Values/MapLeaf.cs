namespace ScopeLint.Analyzers.Values;

/// <summary>Entries whose keys have the same hash code: almost always one.</summary>
internal sealed class MapLeaf<TKey, TValue> : MapNode<TKey, TValue>
    where TKey : notnull
{
    private readonly MapLeaf<TKey, TValue>? _next;

    /// <summary>An entry.</summary>
    public MapLeaf(TKey key, TValue value)
        : this(key, value, KeyHashOf(key), next: null)
    {
    }

    private MapLeaf(TKey key, TValue value, int keyHash, MapLeaf<TKey, TValue>? next)
        : base(1 + (next?.Count ?? 0), HashOf(keyHash, value) ^ (next?.Hash ?? 0)) =>
        (Key, Value, KeyHash, _next) = (key, value, keyHash, next);

    /// <summary>The key.</summary>
    public TKey Key { get; }

    /// <summary>The value.</summary>
    public TValue Value { get; }

    /// <summary>The hash code of the key.</summary>
    public int KeyHash { get; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<TKey, TValue>> Entries
    {
        get
        {
            for (var leaf = this; leaf is not null; leaf = leaf._next)
            {
                yield return new KeyValuePair<TKey, TValue>(leaf.Key, leaf.Value);
            }
        }
    }

    /// <summary>The hash code by which a key is found.</summary>
    public static int KeyHashOf(TKey key)
    {
        var hash = unchecked((uint)key.GetHashCode() * 2654435769u);
        return unchecked((int)(hash ^ (hash >> 15)));
    }

    /// <inheritdoc/>
    public override MapLeaf<TKey, TValue>? Find(TKey key, int keyHash, int level)
    {
        var leaf = keyHash == KeyHash ? this : null;
        while (leaf is not null && !EqualityComparer<TKey>.Default.Equals(leaf.Key, key))
        {
            leaf = leaf._next;
        }

        return leaf;
    }

    /// <inheritdoc/>
    public override IEnumerable<MapLeaf<TKey, TValue>> NotIn(MapNode<TKey, TValue>? other, int level)
    {
        for (var leaf = this; leaf is not null; leaf = leaf._next)
        {
            if (!ReferenceEquals(other?.Find(leaf.Key, KeyHash, level), leaf))
            {
                yield return leaf;
            }
        }
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> With(MapLeaf<TKey, TValue> leaf, int level)
    {
        if (leaf.KeyHash != KeyHash)
        {
            return MapBranch<TKey, TValue>.Of(this, leaf, level);
        }

        return new MapLeaf<TKey, TValue>(leaf.Key, leaf.Value, KeyHash, LeavesWithout(leaf.Key));
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> With(Func<TValue, TValue> replace) => Replaced(replace);

    private MapLeaf<TKey, TValue> Replaced(Func<TValue, TValue> replace)
    {
        var (value, next) = (replace(Value), _next?.Replaced(replace));
        return ReferenceEquals(next, _next) && IsSame(value, Value) ? this : new(Key, value, KeyHash, next);
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue>? Where(Func<TKey, TValue, bool> test) => LeavesWhere(test);

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> Over(MapNode<TKey, TValue> other, int level)
    {
        var part = other;
        for (var leaf = this; leaf is not null; leaf = leaf._next)
        {
            part = part.Find(leaf.Key, KeyHash, level) is { } old && IsSame(old.Value, leaf.Value) ? part
                : part.With(leaf._next is null ? leaf : new MapLeaf<TKey, TValue>(leaf.Key, leaf.Value), level);
        }

        return part;
    }

    /// <summary>Whether two values are the same object, or equal where they are none.</summary>
    public static bool IsSame(TValue one, TValue other) => typeof(TValue).IsValueType ? EqualityComparer<TValue>.Default.Equals(one, other) : ReferenceEquals(one, other);

    /// <inheritdoc/>
    public override MapNode<TKey, TValue>? Without(TKey key, int keyHash, int level) => keyHash == KeyHash ? LeavesWithout(key) : this;

    /// <inheritdoc/>
    protected override bool HasSameEntries(MapNode<TKey, TValue> other)
    {
        for (var leaf = this; leaf is not null; leaf = leaf._next)
        {
            if (other is not MapLeaf<TKey, TValue> || other.Find(leaf.Key, KeyHash, level: 0) is not { } found || !EqualityComparer<TValue>.Default.Equals(leaf.Value, found.Value))
            {
                return false;
            }
        }

        return true;
    }

    private MapLeaf<TKey, TValue>? LeavesWithout(TKey key) =>
        EqualityComparer<TKey>.Default.Equals(Key, key) ? _next
        : _next?.LeavesWithout(key) is var rest && ReferenceEquals(rest, _next) ? this
        : new MapLeaf<TKey, TValue>(Key, Value, KeyHash, rest);

    private MapLeaf<TKey, TValue>? LeavesWhere(Func<TKey, TValue, bool> test)
    {
        var rest = _next?.LeavesWhere(test);
        return !test(Key, Value) ? rest : ReferenceEquals(rest, _next) ? this : new MapLeaf<TKey, TValue>(Key, Value, KeyHash, rest);
    }

    private static int HashOf(int keyHash, TValue value)
    {
        var hash = unchecked((uint)((keyHash * 397) ^ (value?.GetHashCode() ?? 0)) * 2654435769u);
        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
