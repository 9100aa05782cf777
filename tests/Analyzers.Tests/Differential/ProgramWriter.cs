namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Collects source text line by line, so that every statement stands on a line of its own.</summary>
internal sealed class ProgramWriter
{
    private readonly List<string> _lines = [];
    private int _indent;

    /// <summary>The number of the line that is written next.</summary>
    public int Line => _lines.Count + 1;

    /// <summary>Whether a brace was opened and left open.</summary>
    public bool IsOpen => _indent > 0;

    public void Add(string line) => _lines.Add(new string(' ', 4 * _indent) + line);

    public void Block(Action inside, string end = "}")
    {
        Open();
        inside();
        _indent--;
        Add(end);
    }

    /// <summary>Opens a brace that another writer closes.</summary>
    public void Open()
    {
        Add("{");
        _indent++;
    }

    /// <summary>Writes one level further in.</summary>
    public void Inside(Action inside)
    {
        _indent++;
        inside();
        _indent--;
    }

    /// <summary>Adds what another writer has collected, indented as this one stands.</summary>
    public void Add(ProgramWriter other)
    {
        foreach (var line in other._lines)
        {
            Add(line);
        }
    }

    public override string ToString() => string.Concat(_lines.Select(line => line + "\n"));
}
