namespace ScopeLint.Analyzers.Values;

/// <summary>The conditions of a path in the order of the symbols' hash codes, so that two paths are held against each other in one go.</summary>
internal sealed class OrderedConditions
{
    private readonly (int Hash, Symbolic Symbol, ValueSet Left)[] _entries;
    private readonly ulong _symbols;

    /// <summary>Puts conditions in order.</summary>
    public OrderedConditions(StructuralMap<Symbolic, ValueSet> known)
    {
        Of = known;
        _entries = [.. known.Entries.Select(entry => (Hash: entry.Key.GetHashCode(), entry.Key, entry.Value)).OrderBy(entry => entry.Hash)];
        foreach (var (hash, _, _) in _entries)
        {
            _symbols |= 1ul << (hash & 63);
        }
    }

    /// <summary>What was put in order.</summary>
    public StructuralMap<Symbolic, ValueSet> Of { get; }

    /// <summary>How these conditions differ from those of another path.</summary>
    public ConditionDifference Compare(OrderedConditions other)
    {
        if (IsApartFrom(other))
        {
            return ConditionDifference.Apart;
        }

        var difference = ConditionDifference.None;
        var (mine, others) = (_entries, other._entries);
        for (int here = 0, there = 0; (here < mine.Length || there < others.Length) && !difference.IsApart;)
        {
            if (there == others.Length || (here < mine.Length && mine[here].Hash < others[there].Hash))
            {
                difference = difference.And(mine[here].Symbol, mine[here].Left, mine[here].Symbol.Domain.All);
                here++;
                continue;
            }

            // All symbols of one hash code, which are rarely more than one.
            var (hash, firstHere, firstThere) = (others[there].Hash, here, there);
            for (; here < mine.Length && mine[here].Hash == hash; here++)
            {
                difference = difference.And(mine[here].Symbol, mine[here].Left, Find(others, firstThere, mine[here].Symbol) ?? mine[here].Symbol.Domain.All);
            }

            for (; there < others.Length && others[there].Hash == hash; there++)
            {
                if (Find(mine, firstHere, others[there].Symbol) is null)
                {
                    difference = difference.And(others[there].Symbol, others[there].Symbol.Domain.All, others[there].Left);
                }
            }
        }

        return difference;
    }

    // Whether, for one, each assumes something of a value of which the other assumes nothing.
    private bool IsApartFrom(OrderedConditions other) => (_symbols & ~other._symbols) != 0 && (other._symbols & ~_symbols) != 0;

    private static ValueSet? Find((int Hash, Symbolic Symbol, ValueSet Left)[] entries, int first, Symbolic symbol)
    {
        for (var index = first; index < entries.Length && entries[index].Hash == entries[first].Hash; index++)
        {
            if (entries[index].Symbol.Equals(symbol))
            {
                return entries[index].Left;
            }
        }

        return null;
    }
}

/// <summary>How the conditions of two paths differ.</summary>
/// <param name="IsWider">Whether the first path leaves all values that the second leaves.</param>
/// <param name="IsNarrower">Whether the second path leaves all values that the first leaves.</param>
/// <param name="Only">The one value in which they differ; null where there are none or several.</param>
/// <param name="Count">In how many values they differ, as far as that was counted.</param>
internal readonly record struct ConditionDifference(
    bool IsWider, bool IsNarrower, (Symbolic Symbol, ValueSet Here, ValueSet There)? Only, int Count)
{
    /// <summary>No difference.</summary>
    public static readonly ConditionDifference None = new(IsWider: true, IsNarrower: true, Only: null, Count: 0);

    /// <summary>Several differences, and neither path leaves what the other does.</summary>
    public static readonly ConditionDifference Apart = new(IsWider: false, IsNarrower: false, Only: null, Count: 2);

    /// <summary>Whether it can only be that of paths that are not to be put together.</summary>
    public bool IsApart => !IsWider && !IsNarrower && Count > 1;

    /// <summary>The difference with what is left of one more value.</summary>
    public ConditionDifference And(Symbolic symbol, ValueSet here, ValueSet there) => here.Equals(there) ? this : new(
        IsWider && here.Includes(there), IsNarrower && there.Includes(here), Count == 0 ? (symbol, here, there) : null, Count + 1);
}
