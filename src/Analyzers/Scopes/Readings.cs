namespace ScopeLint.Analyzers.Scopes;

/// <summary>What a run reads of one table, while it runs.</summary>
/// <param name="outer">What the run around it reads of the same table; null where none is recorded.</param>
internal sealed class Readings(Readings? outer)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    /// <summary>The names that were looked up.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Beginnings of names below which all entries were looked at.</summary>
    public IReadOnlyCollection<string> Prefixes => _prefixes;

    /// <summary>Notes that a name was looked up.</summary>
    public void Note(string name)
    {
        _names.Add(name);
        outer?.Note(name);
    }

    /// <summary>Notes that all entries were looked at whose names begin with a prefix.</summary>
    public void NoteBelow(string prefix)
    {
        if (!_prefixes.Exists(known => prefix.StartsWith(known, StringComparison.Ordinal)))
        {
            _prefixes.Add(prefix);
        }

        outer?.NoteBelow(prefix);
    }
}
