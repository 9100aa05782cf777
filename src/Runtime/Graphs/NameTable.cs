using System.Text;

namespace ScopeLint;

/// <summary>A hash table from full names to objects that is asked with a prefix and a leaf and never joins the two to answer.</summary>
/// <remarks>
/// Readers take no lock, writers must hold one of the caller's choice. An entry is immutable but for its link, and published by one
/// write, so a reader never finds a wrong or half-made entry. While the table grows, a reader may miss an entry that is there: whoever
/// acts on a miss asks again under the writers' lock. A ConcurrentDictionary with a key of two strings would need a comparer call for
/// the hash and another for the equality of every look-up, which alone cost more than the rest.
/// </remarks>
/// <typeparam name="T">What the names stand for.</typeparam>
internal sealed class NameTable<T>(bool ignoreCase = false)
    where T : class
{
    private const int InitialBuckets = 16;

    private Entry?[] _buckets = new Entry?[InitialBuckets];
    private int _count;

    /// <summary>The object of the name that is <paramref name="prefix"/> followed by <paramref name="leaf"/>.</summary>
    internal T? Find(ReadOnlySpan<char> prefix, uint prefixHash, ReadOnlySpan<char> leaf) =>
        FindHashed(prefix, leaf, NameHash.Append(prefixHash, leaf));

    /// <summary>As <see cref="Find"/>, for a caller who knows the hash of the whole name.</summary>
    internal T? FindHashed(ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, uint hash)
    {
        var buckets = Volatile.Read(ref _buckets);
        for (var entry = Volatile.Read(ref buckets[IndexOf(hash, buckets)]); entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && IsJoined(entry.Name, prefix, leaf))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>Adds a name that is not there yet. The caller holds the writers' lock.</summary>
    internal void Add(string name, uint hash, T value)
    {
        if (_count >= _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[IndexOf(hash, _buckets)];
        Volatile.Write(ref bucket, new Entry(name, hash, value, bucket));
        _count++;
    }

    /// <summary>All objects, in no order. The caller holds the writers' lock.</summary>
    internal IEnumerable<T> Values()
    {
        foreach (var bucket in _buckets)
        {
            for (var entry = bucket; entry is not null; entry = entry.Next)
            {
                yield return entry.Value;
            }
        }
    }

    /// <summary>Removes every name with the prefix. The caller holds the writers' lock.</summary>
    internal void RemoveAll(string prefix)
    {
        for (var index = 0; index < _buckets.Length; index++)
        {
            Entry? kept = null;
            for (var entry = _buckets[index]; entry is not null; entry = entry.Next)
            {
                if (!entry.Name.StartsWith(prefix, Comparison))
                {
                    kept = entry;
                    continue;
                }

                // A reader standing on the removed entry still finds its way on: the entry keeps its link.
                if (kept is null)
                {
                    _buckets[index] = entry.Next;
                }
                else
                {
                    kept.Next = entry.Next;
                }

                _count--;
            }
        }
    }

    private StringComparison Comparison => ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static int IndexOf(uint hash, Entry?[] buckets)
    {
        hash *= 0x9E3779B1;
        return (int)((hash ^ (hash >> 15)) & (uint)(buckets.Length - 1));
    }

    private bool IsJoined(string name, ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf)
    {
        if (name.Length != prefix.Length + leaf.Length)
        {
            return false;
        }

        var head = name.AsSpan(0, prefix.Length);
        var tail = name.AsSpan(prefix.Length);
        return ignoreCase
            ? Ascii.EqualsIgnoreCase(tail, leaf) && Ascii.EqualsIgnoreCase(head, prefix)
            : tail.SequenceEqual(leaf) && head.SequenceEqual(prefix);
    }

    // Entries move to the new buckets by changing their links. A reader on the way may be led into another chain and miss its entry,
    // but never into a circle: a moved entry only ever links to entries moved before it.
    private void Grow()
    {
        var larger = new Entry?[_buckets.Length * 2];
        foreach (var bucket in _buckets)
        {
            for (var entry = bucket; entry is not null;)
            {
                var next = entry.Next;
                ref var target = ref larger[IndexOf(entry.Hash, larger)];
                entry.Next = target;
                target = entry;
                entry = next;
            }
        }

        Volatile.Write(ref _buckets, larger);
    }

    private sealed class Entry(string name, uint hash, T value, Entry? next)
    {
        internal readonly string Name = name;
        internal readonly uint Hash = hash;
        internal readonly T Value = value;
        internal Entry? Next = next;
    }
}
