using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run has made of one table, to be made of another one.</summary>
internal sealed class TableChanges<T>
{
    /// <summary>A table that was so many times as large as what has changed is worth comparing: where it is the same, the table that the run has made is taken.</summary>
    private const int LikelyShared = 4;

    private readonly bool _isAnother;
    private readonly ImmutableArray<string> _removed;
    private readonly ImmutableArray<(string Name, (T? Before, T After) Change)> _set;
    private readonly NameTable<T> _after;
    private readonly (NameTable<T> Before, NameTable<T> After)? _whole;

    private TableChanges(NameTable<T> before, NameTable<T> after, bool isAnother)
    {
        _isAnother = isAnother;
        _removed = [.. after.RemovedSince(before)];
        _set = [.. after.SetSince(before).Select(entry => (entry.Key, (before.TryGet(entry.Key, out var value) ? value : default, entry.Value)))];
        _after = _set.Aggregate(NameTable<T>.Empty, (all, set) => all.With(set.Name, set.Change.After));
        _whole = !isAnother && before.Count <= LikelyShared * _set.Length ? (before, after.ReadBy(readings: null)) : null;
    }

    /// <summary>The values that were set.</summary>
    public IEnumerable<T> Set => _set.Select(entry => entry.Change.After);

    /// <summary>What has changed while a run has told what it reads.</summary>
    /// <param name="before">The table as it was when the run began.</param>
    /// <param name="after">The table as it is at the end.</param>
    public static TableChanges<T> Between(NameTable<T> before, NameTable<T> after)
    {
        var isAnother = !after.IsMadeFrom(before);
        return new(isAnother ? NameTable<T>.Empty : before.ReadBy(readings: null), after, isAnother);
    }

    /// <summary>The same made of another table, with the values that the run has set.</summary>
    public NameTable<T> Of(NameTable<T> table) =>
        _whole is var (before, after) && before.Equals(table) ? after.ReadBy(table.Readings) : Kept(table).With(_after);

    /// <summary>The same made of another table, with other values in the place of those that the run has set.</summary>
    public NameTable<T> Of(NameTable<T> table, Func<T, T> replace) => Kept(table).With(_after, replace);

    /// <summary>The same made of another table.</summary>
    /// <param name="table">The other table.</param>
    /// <param name="set">Gives the value to set, of the one that the run found, the one that it has set, and the one that is there; the first and the
    /// last are the default of the type where there is none.</param>
    public NameTable<T> Of(NameTable<T> table, Func<T?, T, T?, T> set) =>
        Kept(table).Changed(_set, (change, current) => set(change.Before, change.After, current));

    /// <summary>What the run has left of a table.</summary>
    private NameTable<T> Kept(NameTable<T> table) => _isAnother ? NameTable<T>.Empty : _removed.IsEmpty ? table : table.Without(_removed);
}
