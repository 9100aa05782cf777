using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes.Edits.Layout;

/// <summary>Moves lines to the right and to the left.</summary>
internal static class Indentation
{
    /// <summary>Indents lines by one level more: not empty ones, and not those inside a string, which would change it.</summary>
    /// <param name="firstLine">The number of the first line.</param>
    /// <param name="end">The position that no line begins at or behind.</param>
    /// <param name="unit">One level.</param>
    /// <param name="source">The file.</param>
    public static IEnumerable<TextChange> Deeper(int firstLine, int end, string unit, SourceFile source) => source.Text.Lines
        .Skip(firstLine)
        .TakeWhile(line => line.Start < end)
        .Where(line => !source.IsBlank(line) && !IsInsideString(line.Start, source))
        .Select(line => new TextChange(new TextSpan(line.Start, 0), unit));

    /// <summary>Takes one level away from lines that have it.</summary>
    /// <param name="firstLine">The number of the first line.</param>
    /// <param name="end">The position that no line begins at or behind.</param>
    /// <param name="unit">One level.</param>
    /// <param name="source">The file.</param>
    public static IEnumerable<TextChange> Shallower(int firstLine, int end, string unit, SourceFile source) => source.Text.Lines
        .Skip(firstLine)
        .TakeWhile(line => line.Start < end)
        .Where(line => line.ToString().StartsWith(unit, StringComparison.Ordinal) && !IsInsideString(line.Start, source))
        .Select(line => new TextChange(new TextSpan(line.Start, unit.Length), ""));

    private static bool IsInsideString(int position, SourceFile source)
    {
        var token = source.Root.FindToken(position);
        return token.SpanStart < position
            || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.InterpolatedRawStringEndToken);
    }
}
