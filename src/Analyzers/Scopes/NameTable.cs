using System.Collections.Immutable;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>An immutable table by names that equals another with the same entries. A run that is recorded has its tables tell what is read of
/// them: where another table gives the same answers, the run comes out the same.</summary>
internal sealed class NameTable<T> : IEquatable<NameTable<T>>
{
    /// <summary>The table without names.</summary>
    public static readonly NameTable<T> Empty = new(StructuralMap<string, T>.Empty, readings: null, byScope: null);

    private readonly StructuralMap<string, T> _entries;

    /// <summary>The names by scope; null as long as nobody has asked this table, or one that it was made from.</summary>
    private NamesByScope? _byScope;

    private NameTable(StructuralMap<string, T> entries, Readings? readings, NamesByScope? byScope) => (_entries, Readings, _byScope) = (entries, readings, byScope);

    /// <summary>Takes what is read of the table, and of all that are made from it; null where nobody asks.</summary>
    public Readings? Readings { get; }

    /// <summary>How many names there are. Nobody is told that it was asked for: whoever depends on it asks the new table again.</summary>
    public int Count => _entries.Count;

    /// <summary>The names, in no order.</summary>
    public IEnumerable<string> Names => Below("").Select(entry => entry.Key);

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Entries => Below("");

    /// <summary>The value of a name that is there.</summary>
    public T this[string name] => TryGet(name, out var value) ? value : throw new KeyNotFoundException($"There is no '{name}'.");

    /// <summary>Looks a name up.</summary>
    public bool TryGet(string name, out T value)
    {
        Readings?.Note(name);
        return _entries.TryGet(name, out value);
    }

    /// <summary>Whether a name is there.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The entries whose names begin with a prefix, in no order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Below(string prefix)
    {
        Readings?.NoteBelow(prefix);
        return prefix.Length == 0 ? _entries.Entries : ByScope().Below(prefix).Select(name => new KeyValuePair<string, T>(name, _entries[name]));
    }

    /// <summary>The entries that were added or replaced since another table was there. Equal values may still tell different places.</summary>
    public IEnumerable<KeyValuePair<string, T>> SetSince(NameTable<T> before) => _entries.ChangedSince(before._entries);

    /// <summary>The names that were taken away since another table was there.</summary>
    public IEnumerable<string> RemovedSince(NameTable<T> before) =>
        before._entries.ChangedSince(_entries).Select(entry => entry.Key).Where(name => !_entries.Has(name));

    /// <summary>The names that only one of two tables has, or for which they have different values. Where both were made from one, nothing is read
    /// of that.</summary>
    public IEnumerable<string> DifferencesFrom(NameTable<T> other) =>
        SetSince(other).Where(entry => !(other._entries.TryGet(entry.Key, out var value) && EqualityComparer<T>.Default.Equals(value, entry.Value)))
            .Select(entry => entry.Key).Concat(other.RemovedSince(this)).Concat(RemovedSince(other)).Distinct();

    /// <summary>The table with one name added or replaced.</summary>
    public NameTable<T> With(string name, T value) => Of(_entries.With(name, value), _entries.Has(name) ? _byScope : _byScope?.With(name));

    /// <summary>The table with other values of some names, each of which depends on the one that was there.</summary>
    /// <param name="changes">The names, with what changes their values.</param>
    /// <param name="change">Gives the value, of a change and of the value that was there or the default of the type. Nothing is read of that.</param>
    public NameTable<T> Changed<TChange>(ImmutableArray<(string Name, TChange Change)> changes, Func<TChange, T?, T> change)
    {
        var changed = Empty._entries;
        foreach (var (name, value) in changes)
        {
            changed = changed.With(name, change(value, _entries.TryGet(name, out var known) ? known : default));
        }

        return With(changed);
    }

    /// <summary>The table with the entries of another one added, or put in the place of those with the same names. Nothing is read of that.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="replace">Gives the value to put there for one of the other table; null to put that itself.</param>
    public NameTable<T> With(NameTable<T> other, Func<T, T>? replace = null) => With(replace is null ? other._entries : other._entries.With(replace));

    private NameTable<T> With(StructuralMap<string, T> entries) =>
        Of(_entries.With(entries), _byScope is null ? null : entries.Keys.Where(name => !_entries.Has(name)).Aggregate(_byScope, (names, name) => names.With(name)));

    /// <summary>The table without some names.</summary>
    public NameTable<T> Without(IReadOnlyCollection<string> names) => Of(_entries.Without(names), _byScope is null ? null : names.Distinct().Where(_entries.Has).Aggregate(_byScope, (left, name) => left.Without(name)));

    /// <summary>The table that tells a run what is read of it.</summary>
    /// <param name="readings">Takes what is read; null for nobody.</param>
    public NameTable<T> ReadBy(Readings? readings) => ReferenceEquals(readings, Readings) ? this : new(_entries, readings, _byScope);

    /// <summary>The table as the code around a run goes on with it: if it was made from the one that the run began with, it tells what is read of it whom
    /// that one has told before.</summary>
    /// <param name="entered">The table that the run began with.</param>
    /// <param name="before">The same table as the code around had it.</param>
    public NameTable<T> LeftBy(NameTable<T>? entered, NameTable<T>? before) => IsMadeFrom(entered) ? ReadBy(before?.Readings) : this;

    /// <summary>Whether the table was made from one that told a run what is read.</summary>
    public bool IsMadeFrom(NameTable<T>? entered) => ReferenceEquals(entered?.Readings, Readings);

    /// <inheritdoc/>
    public bool Equals(NameTable<T>? other) => other is not null && _entries.Equals(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NameTable<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.GetHashCode();

    private NamesByScope ByScope() => _byScope is null && _entries.Count == 0 ? NamesByScope.None : _byScope ??= _entries.Keys.Aggregate(NamesByScope.None, (all, name) => all.With(name));

    private NameTable<T> Of(StructuralMap<string, T> entries, NamesByScope? byScope) => ReferenceEquals(entries, _entries) ? this : new(entries, Readings, byScope);
}
