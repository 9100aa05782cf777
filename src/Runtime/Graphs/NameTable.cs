using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScopeLint;

/// <summary>A hash table of named items that is asked with a prefix and a leaf and never joins the two to answer.</summary>
/// <remarks>
/// Readers take no lock, writers must hold one of the caller's choice. An item is published by one write, so a reader never finds a
/// wrong or half-made one. While the table grows, a reader may miss an item added since: whoever acts on a miss asks again under the
/// writers' lock. Items lie in the slots themselves, beside their hashes, so that neither a miss nor growing touches the items: with a
/// million of them, each touch would be a cache miss now and a page for the garbage collector to scan later. A ConcurrentDictionary with
/// a key of two strings has an entry object for every item, and needs one comparer call for the hash and another for the equality.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TName">How to read their names.</typeparam>
internal sealed class NameTable<T, TName>
    where T : class
    where TName : struct, INameOf
{
    private const int InitialSlots = 16;

    // Always a power of two in length, and never more than half full: the way along neighbouring slots to a free one stays short.
    private Slot[] _slots = new Slot[InitialSlots];
    private int _count;

    /// <summary>The item of the name that is <paramref name="prefix"/> followed by <paramref name="leaf"/>.</summary>
    internal T? Find(ReadOnlySpan<char> prefix, uint prefixHash, ReadOnlySpan<char> leaf) =>
        FindHashed(prefix, leaf, NameHash.Append(prefixHash, leaf));

    /// <summary>As <see cref="Find"/>, for a caller who knows the hash of the whole name.</summary>
    internal T? FindHashed(ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, uint hash)
    {
        var slots = Volatile.Read(ref _slots);
        for (var at = IndexOf(hash, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            var item = Volatile.Read(ref slot.Item);
            if (item is null)
            {
                return null;
            }

            if (slot.Hash == hash && IsJoined(TName.Of(item), prefix, leaf, TName.IgnoresCase))
            {
                return Unsafe.As<T>(item);
            }
        }
    }

    /// <summary>Whether an item passes the test whose name is the one asked for in any letter case.</summary>
    internal bool AnyInAnyCase(ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, uint hash, Func<T, bool> test)
    {
        var slots = Volatile.Read(ref _slots);
        for (var at = IndexOf(hash, slots); Volatile.Read(ref slots[at].Item) is { } item; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at].Hash == hash && IsJoined(TName.Of(item), prefix, leaf, ignoreCase: true) && test(Unsafe.As<T>(item)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A copy of the items, in no order. The caller holds the writers' lock.</summary>
    internal List<T> Items() => [.. _slots.Select(slot => slot.Item).OfType<T>()];

    /// <summary>Adds an item whose name is not there yet. The caller holds the writers' lock.</summary>
    internal void Add(T item, uint hash)
    {
        if (_count >= _slots.Length / 2)
        {
            Rebuild(_slots.Length * 2, static (_, _) => true, "");
        }

        Put(_slots, item, hash);
        _count++;
    }

    /// <summary>Removes every item whose name has the prefix. The caller holds the writers' lock.</summary>
    internal void RemoveAll(string prefix)
    {
        var comparison = TName.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        Rebuild(_slots.Length, (item, removed) => !TName.Of(item).StartsWith(removed, comparison), prefix);
    }

    // Fibonacci hashing: the highest bits of the product spread neighbouring hashes, as of v1 and v2, far apart.
    private static int IndexOf(uint hash, Slot[] slots) => (int)((hash * 0x9E3779B1) >> BitOperations.LeadingZeroCount((uint)slots.Length - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsJoined(string name, ReadOnlySpan<char> prefix, ReadOnlySpan<char> leaf, bool ignoreCase)
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

    private static void Put(Slot[] slots, object item, uint hash)
    {
        var at = IndexOf(hash, slots);
        while (slots[at].Item is not null)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        // The item last: a reader who sees it sees its hash.
        slots[at].Hash = hash;
        Volatile.Write(ref slots[at].Item, item);
    }

    private void Rebuild(int length, Func<object, string, bool> isKept, string argument)
    {
        var (slots, count) = (new Slot[length], 0);
        foreach (var slot in _slots)
        {
            if (slot.Item is { } item && isKept(item, argument))
            {
                Put(slots, item, slot.Hash);
                count++;
            }
        }

        _count = count;
        Volatile.Write(ref _slots, slots);
    }

    private struct Slot
    {
        internal object? Item;
        internal uint Hash;
    }
}
