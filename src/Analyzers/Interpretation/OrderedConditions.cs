namespace ScopeLint.Analyzers.Interpretation;

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

    /// <summary>Whether each certainly assumes something of a value of which the other assumes nothing.</summary>
    public bool IsApartFrom(OrderedConditions other) => (_symbols & ~other._symbols) != 0 && (other._symbols & ~_symbols) != 0;

    /// <summary>Each value of which either path assumes something, with what is left of it here and there.</summary>
    public IEnumerable<(Symbolic Symbol, ValueSet Here, ValueSet There)> Beside(OrderedConditions other)
    {
        var (mine, others) = (_entries, other._entries);
        for (int here = 0, there = 0; here < mine.Length || there < others.Length;)
        {
            if (there == others.Length || (here < mine.Length && mine[here].Hash < others[there].Hash))
            {
                yield return (mine[here].Symbol, mine[here].Left, mine[here].Symbol.Domain.All);
                here++;
                continue;
            }

            // All symbols of one hash code, which are rarely more than one.
            var (hash, firstHere, firstThere) = (others[there].Hash, here, there);
            for (; here < mine.Length && mine[here].Hash == hash; here++)
            {
                yield return (mine[here].Symbol, mine[here].Left, Find(others, firstThere, mine[here].Symbol) ?? mine[here].Symbol.Domain.All);
            }

            for (; there < others.Length && others[there].Hash == hash; there++)
            {
                if (Find(mine, firstHere, others[there].Symbol) is null)
                {
                    yield return (others[there].Symbol, others[there].Symbol.Domain.All, others[there].Left);
                }
            }
        }
    }

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
