using System.Runtime.CompilerServices;
using System.Text;

namespace ScopeLint;

/// <summary>A hash table of named items that is asked with a prefix and a leaf and never joins the two to answer.</summary>
/// <remarks>
/// Readers take no lock, writers must hold one of the caller's choice. An item is published by one write, so a reader never finds a
/// wrong or half-made one. While the table grows, a reader may miss an item that is there: whoever acts on a miss asks again under the
/// writers' lock. A ConcurrentDictionary with a key of two strings would need a comparer call for the hash and another for the equality
/// of every look-up, which alone cost more than the rest, and an entry object for every item.
/// </remarks>
/// <typeparam name="T">The items. Each can be in one table only.</typeparam>
/// <typeparam name="TLinks">Where the items keep name, hash and link.</typeparam>
internal sealed class NameTable<T, TLinks>(bool ignoreCase = false)
    where T : class
    where TLinks : struct, INameLinks
{
    private const int InitialBuckets = 16;

    private Bucket[] _buckets = new Bucket[InitialBuckets];
    private int _count;

    /// <summary>The item of the name that is <paramref name="prefix"/> followed by <paramref name="leaf"/>.</summary>
    internal T? Find(ReadOnlySpan<char> prefix, uint prefixHash, ReadOnlySpan<char> leaf) =>
        FindHashed(prefix, leaf, NameHash.Append(prefixHash, leaf));

    /// <summary>As <see cref="Find"/>, for a caller who knows the hash of the whole name.</summary>
    internal T? FindHashed(ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, uint hash)
    {
        var buckets = Volatile.Read(ref _buckets);
        for (var item = Volatile.Read(ref buckets[IndexOf(hash, buckets)].First); item is not null; item = TLinks.NextOf(item))
        {
            if (TLinks.HashOf(item) == hash && IsJoined(TLinks.NameOf(item), prefix, leaf))
            {
                return Unsafe.As<T>(item);
            }
        }

        return null;
    }

    /// <summary>Adds an item whose name is not there yet. The caller holds the writers' lock.</summary>
    internal void Add(T item)
    {
        if (_count >= _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[IndexOf(TLinks.HashOf(item), _buckets)].First;
        TLinks.NextOf(item) = bucket;
        Volatile.Write(ref bucket, item);
        _count++;
    }

    /// <summary>Removes every item whose name has the prefix. The caller holds the writers' lock.</summary>
    internal void RemoveAll(string prefix)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var index = 0; index < _buckets.Length; index++)
        {
            ref var link = ref _buckets[index].First;
            while (link is { } item)
            {
                if (TLinks.NameOf(item).StartsWith(prefix, comparison))
                {
                    // A reader standing on the removed item still finds its way on: the item keeps its link.
                    link = TLinks.NextOf(item);
                    _count--;
                }
                else
                {
                    link = ref TLinks.NextOf(item);
                }
            }
        }
    }

    private static int IndexOf(uint hash, Bucket[] buckets)
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

    // Items move to the new buckets by changing their links. A reader on the way may be led into another chain and miss its item, but
    // never into a circle: a moved item only ever links to items moved before it.
    private void Grow()
    {
        var larger = new Bucket[_buckets.Length * 2];
        foreach (var bucket in _buckets)
        {
            for (var item = bucket.First; item is not null;)
            {
                ref var link = ref TLinks.NextOf(item);
                var next = link;
                ref var target = ref larger[IndexOf(TLinks.HashOf(item), larger)].First;
                link = target;
                target = item;
                item = next;
            }
        }

        Volatile.Write(ref _buckets, larger);
    }

    // A struct around the item spares the check of the element type that arrays of objects make.
    private struct Bucket
    {
        internal object? First;
    }
}
