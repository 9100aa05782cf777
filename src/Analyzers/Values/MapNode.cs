namespace ScopeLint.Analyzers.Values;

/// <summary>A part of a map: its entries by the hash codes of their keys, five bits on each level. Maps with the same entries have the same form, and
/// maps that were made from one another share the parts in which they do not differ, so that these need not be compared.</summary>
/// <param name="count">How many entries there are.</param>
/// <param name="hash">What the entries hash to, in whatever order.</param>
internal abstract class MapNode<TKey, TValue>(int count, int hash)
    where TKey : notnull
{
    /// <summary>The bits of a level.</summary>
    protected const int Bits = 5;

    /// <summary>How many entries there are.</summary>
    public int Count => count;

    /// <summary>What the entries hash to.</summary>
    public int Hash => hash;

    /// <summary>The entries, in no order.</summary>
    public abstract IEnumerable<KeyValuePair<TKey, TValue>> Entries { get; }

    /// <summary>The entry of a key; null where there is none.</summary>
    public abstract MapLeaf<TKey, TValue>? Find(TKey key, int keyHash, int level);

    /// <summary>The part with an entry added or replaced.</summary>
    public abstract MapNode<TKey, TValue> With(MapLeaf<TKey, TValue> leaf, int level);

    /// <summary>The part with other values of the same keys.</summary>
    public abstract MapNode<TKey, TValue> With(Func<TValue, TValue> replace);

    /// <summary>The entries, and those of another part on the same level that have other keys.</summary>
    public abstract MapNode<TKey, TValue> Over(MapNode<TKey, TValue> other, int level);

    /// <summary>The part without a key; null where nothing is left.</summary>
    public abstract MapNode<TKey, TValue>? Without(TKey key, int keyHash, int level);

    /// <summary>The entries that another part on the same level does not share.</summary>
    public abstract IEnumerable<MapLeaf<TKey, TValue>> NotIn(MapNode<TKey, TValue>? other, int level);

    /// <summary>Whether another part on the same level has the same entries.</summary>
    public bool HasSame(MapNode<TKey, TValue> other) => ReferenceEquals(this, other) || (count == other.Count && hash == other.Hash && HasSameEntries(other));

    /// <summary>Whether another part, of as many entries and the same hash code, has the same entries.</summary>
    protected abstract bool HasSameEntries(MapNode<TKey, TValue> other);

    /// <summary>Where a hash code leads on a level.</summary>
    protected static uint BitOf(int keyHash, int level) => 1u << ((keyHash >> level) & 31);
}

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

    private static int HashOf(int keyHash, TValue value)
    {
        var hash = unchecked((uint)((keyHash * 397) ^ (value?.GetHashCode() ?? 0)) * 2654435769u);
        return unchecked((int)(hash ^ (hash >> 15)));
    }
}

/// <summary>Parts of a map, by the bits of one level.</summary>
internal sealed class MapBranch<TKey, TValue> : MapNode<TKey, TValue>
    where TKey : notnull
{
    private readonly uint _bits;
    private readonly MapNode<TKey, TValue>[] _parts;

    private MapBranch(uint bits, MapNode<TKey, TValue>[] parts, int count, int hash)
        : base(count, hash) => (_bits, _parts) = (bits, parts);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<TKey, TValue>> Entries
    {
        get
        {
            foreach (var part in _parts)
            {
                if (part is MapLeaf<TKey, TValue> { Count: 1 } leaf)
                {
                    yield return new KeyValuePair<TKey, TValue>(leaf.Key, leaf.Value);
                    continue;
                }

                foreach (var entry in part.Entries)
                {
                    yield return entry;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<MapLeaf<TKey, TValue>> NotIn(MapNode<TKey, TValue>? other, int level)
    {
        if (ReferenceEquals(this, other))
        {
            yield break;
        }

        var rest = _bits;
        foreach (var part in _parts)
        {
            var bit = rest & (~rest + 1);
            rest &= rest - 1;
            var counterpart = other is MapBranch<TKey, TValue> branch ? branch.PartOf(bit) : other;
            foreach (var leaf in part.NotIn(counterpart, level + Bits))
            {
                yield return leaf;
            }
        }
    }

    /// <summary>Two entries whose keys have different hash codes.</summary>
    public static MapNode<TKey, TValue> Of(MapLeaf<TKey, TValue> one, MapLeaf<TKey, TValue> other, int level)
    {
        var (bit, otherBit) = (BitOf(one.KeyHash, level), BitOf(other.KeyHash, level));
        MapNode<TKey, TValue>[] parts = bit == otherBit ? [Of(one, other, level + Bits)] : bit < otherBit ? [one, other] : [other, one];
        return new MapBranch<TKey, TValue>(bit | otherBit, parts, one.Count + other.Count, one.Hash ^ other.Hash);
    }

    /// <inheritdoc/>
    public override MapLeaf<TKey, TValue>? Find(TKey key, int keyHash, int level) =>
        BitOf(keyHash, level) is var bit && (_bits & bit) != 0 ? _parts[PlaceOf(bit)].Find(key, keyHash, level + Bits) : null;

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> With(MapLeaf<TKey, TValue> leaf, int level)
    {
        var bit = BitOf(leaf.KeyHash, level);
        var place = PlaceOf(bit);
        if ((_bits & bit) != 0)
        {
            return Replaced(place, _parts[place].With(leaf, level + Bits));
        }

        var parts = new MapNode<TKey, TValue>[_parts.Length + 1];
        Array.Copy(_parts, parts, place);
        parts[place] = leaf;
        Array.Copy(_parts, place, parts, place + 1, _parts.Length - place);
        return new MapBranch<TKey, TValue>(_bits | bit, parts, Count + leaf.Count, Hash ^ leaf.Hash);
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> With(Func<TValue, TValue> replace)
    {
        var parts = new MapNode<TKey, TValue>[_parts.Length];
        var (isSame, hash) = (true, 0);
        for (var place = 0; place < parts.Length; place++)
        {
            parts[place] = _parts[place].With(replace);
            (isSame, hash) = (isSame && ReferenceEquals(parts[place], _parts[place]), hash ^ parts[place].Hash);
        }

        return isSame ? this : new MapBranch<TKey, TValue>(_bits, parts, Count, hash);
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue> Over(MapNode<TKey, TValue> other, int level)
    {
        if (other is not MapBranch<TKey, TValue> branch)
        {
            return other.Entries.Where(entry => Find(entry.Key, MapLeaf<TKey, TValue>.KeyHashOf(entry.Key), level) is null)
                .Aggregate((MapNode<TKey, TValue>)this, (part, entry) => part.With(new MapLeaf<TKey, TValue>(entry.Key, entry.Value), level));
        }

        var all = _bits | branch._bits;
        var parts = new MapNode<TKey, TValue>[CountOf(all)];
        var (place, own, others, count, hash, isSame) = (0, 0, 0, 0, 0, all == branch._bits);
        for (var rest = all; rest != 0; rest &= rest - 1)
        {
            var bit = rest & (~rest + 1);
            var part = (_bits & bit) == 0 ? branch._parts[others++]
                : (branch._bits & bit) == 0 ? _parts[own++]
                : _parts[own++].Over(branch._parts[others++], level + Bits);
            isSame = isSame && ReferenceEquals(part, branch._parts[place]);
            (parts[place++], count, hash) = (part, count + part.Count, hash ^ part.Hash);
        }

        return isSame ? branch : new MapBranch<TKey, TValue>(all, parts, count, hash);
    }

    /// <inheritdoc/>
    public override MapNode<TKey, TValue>? Without(TKey key, int keyHash, int level)
    {
        var bit = BitOf(keyHash, level);
        if ((_bits & bit) == 0)
        {
            return this;
        }

        var place = PlaceOf(bit);
        var old = _parts[place];
        if (old.Without(key, keyHash, level + Bits) is { } left)
        {
            return ReferenceEquals(left, old) ? this : _parts.Length == 1 && left is MapLeaf<TKey, TValue> ? left : Replaced(place, left);
        }

        if (_parts.Length == 1)
        {
            return null;
        }

        if (_parts.Length == 2 && _parts[1 - place] is MapLeaf<TKey, TValue> last)
        {
            return last; // The form depends on the entries alone, not on how they came there.
        }

        var parts = new MapNode<TKey, TValue>[_parts.Length - 1];
        Array.Copy(_parts, parts, place);
        Array.Copy(_parts, place + 1, parts, place, parts.Length - place);
        return new MapBranch<TKey, TValue>(_bits & ~bit, parts, Count - old.Count, Hash ^ old.Hash);
    }

    /// <inheritdoc/>
    protected override bool HasSameEntries(MapNode<TKey, TValue> other)
    {
        if (other is not MapBranch<TKey, TValue> branch || branch._bits != _bits)
        {
            return false;
        }

        for (var place = 0; place < _parts.Length; place++)
        {
            if (!_parts[place].HasSame(branch._parts[place]))
            {
                return false;
            }
        }

        return true;
    }

    private MapNode<TKey, TValue>? PartOf(uint bit) => (_bits & bit) != 0 ? _parts[PlaceOf(bit)] : null;

    private MapBranch<TKey, TValue> Replaced(int place, MapNode<TKey, TValue> part)
    {
        var parts = (MapNode<TKey, TValue>[])_parts.Clone();
        var old = parts[place];
        parts[place] = part;
        return new MapBranch<TKey, TValue>(_bits, parts, Count - old.Count + part.Count, Hash ^ old.Hash ^ part.Hash);
    }

    /// <summary>How many bits are set below one.</summary>
    private int PlaceOf(uint bit) => CountOf(_bits & (bit - 1));

    private static int CountOf(uint bits)
    {
        bits -= (bits >> 1) & 0x5555_5555;
        bits = (bits & 0x3333_3333) + ((bits >> 2) & 0x3333_3333);
        return (int)(unchecked(((bits + (bits >> 4)) & 0x0F0F_0F0F) * 0x0101_0101) >> 24);
    }
}
