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

    /// <summary>The part with the entries that pass a test; null where nothing is left.</summary>
    public abstract MapNode<TKey, TValue>? Where(Func<TKey, TValue, bool> test);

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
