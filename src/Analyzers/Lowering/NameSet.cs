namespace ScopeLint.Analyzers.Lowering;

/// <summary>Identifiers, and the hashes by which word sets know them.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names;

    public NameSet(params IEnumerable<string> names)
    {
        _names = new HashSet<string>(StringComparer.Ordinal);
        Words = [];
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>A copy, to be added to.</summary>
    public NameSet(NameSet names)
    {
        _names = new HashSet<string>(names._names, StringComparer.Ordinal);
        Words = [.. names.Words];
    }

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>Their hashes.</summary>
    public HashSet<int> Words { get; }

    /// <summary>The identifiers themselves.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>Whether an identifier is among them.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Adds an identifier. False if it is there already.</summary>
    public bool Add(string name)
    {
        if (!_names.Add(name))
        {
            return false;
        }

        Words.Add(WordReader.HashOf(name));
        return true;
    }
}
