namespace ScopeLint.Analyzers.Values;

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
    public override MapNode<TKey, TValue>? Where(Func<TKey, TValue, bool> test)
    {
        MapNode<TKey, TValue>[]? left = null; // As long as all parts are left as they are.
        var (count, bits, entries, hash) = (0, 0u, 0, 0);
        var rest = _bits;
        for (var place = 0; place < _parts.Length; place++)
        {
            var bit = rest & (~rest + 1);
            rest &= rest - 1;
            var part = _parts[place].Where(test);
            if (left is null && !ReferenceEquals(part, _parts[place]))
            {
                left = new MapNode<TKey, TValue>[_parts.Length];
                Array.Copy(_parts, left, place);
            }

            if (part is null)
            {
                continue;
            }

            if (left is not null)
            {
                left[count] = part;
            }

            (count, bits, entries, hash) = (count + 1, bits | bit, entries + part.Count, hash ^ part.Hash);
        }

        if (left is null || count == 0)
        {
            return left is null ? this : null;
        }

        if (count == 1 && left[0] is MapLeaf<TKey, TValue> last)
        {
            return last; // The form depends on the entries alone, not on how they came there.
        }

        Array.Resize(ref left, count);
        return new MapBranch<TKey, TValue>(bits, left, entries, hash);
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
