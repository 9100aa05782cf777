using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run has read of one table, and what it was told.</summary>
internal sealed class TableReading<T>
{
    private readonly ImmutableArray<(string Name, bool IsThere, T Value)> _names;
    private readonly ImmutableArray<(string Prefix, NameTable<T> Entries)> _prefixes;

    private TableReading(ImmutableArray<(string Name, bool IsThere, T Value)> names, ImmutableArray<(string Prefix, NameTable<T> Entries)> prefixes) =>
        (_names, _prefixes) = (names, prefixes);

    /// <summary>What was read of a table.</summary>
    /// <param name="readings">What was asked.</param>
    /// <param name="table">The table as it was when the run began.</param>
    public static TableReading<T> Of(Readings readings, NameTable<T> table)
    {
        table = table.ReadBy(readings: null);
        return new(
            [.. readings.Names.Select(name => (name, table.TryGet(name, out var value), value))],
            [.. readings.Prefixes.Select(prefix => (prefix, Below(table, prefix)))]);
    }

    /// <summary>Whether another table gives the same answers. What is asked of it is read of it.</summary>
    public bool HoldsFor(NameTable<T> other)
    {
        foreach (var (name, isThere, known) in _names)
        {
            if (other.TryGet(name, out var value) != isThere || (isThere && !EqualityComparer<T>.Default.Equals(value, known)))
            {
                return false;
            }
        }

        return _prefixes.All(read => Below(other, read.Prefix).Equals(read.Entries));
    }

    /// <summary>The values that were read, each with the one of another table that gives the same answers.</summary>
    public IEnumerable<(T Read, T Other)> Pairs(NameTable<T> other) =>
        from read in _names.Where(read => read.IsThere).Select(read => (read.Name, read.Value))
            .Concat(_prefixes.SelectMany(read => read.Entries.Entries.Select(entry => (Name: entry.Key, entry.Value))))
        select (read.Value, other[read.Name]);

    private static NameTable<T> Below(NameTable<T> table, string prefix) =>
        table.Below(prefix).Aggregate(NameTable<T>.Empty, (all, entry) => all.With(entry.Key, entry.Value));
}
