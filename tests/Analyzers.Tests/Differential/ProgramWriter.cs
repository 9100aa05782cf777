using System.Text;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Collects source text line by line, so that every statement stands on a line of its own.</summary>
internal sealed class ProgramWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public int Line { get; private set; } = 1;

    public void Add(string line)
    {
        _text.Append(' ', 4 * _indent).Append(line).Append('\n');
        Line++;
    }

    public void Block(Action inside)
    {
        Add("{");
        _indent++;
        inside();
        _indent--;
        Add("}");
    }

    public override string ToString() => _text.ToString();
}
