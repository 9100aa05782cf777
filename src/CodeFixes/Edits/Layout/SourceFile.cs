using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes.Edits.Layout;

/// <summary>One source file as tree and text, and how it is laid out.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Text">The text.</param>
internal sealed record SourceFile(SyntaxNode Root, SourceText Text)
{
    private const string IndentUnit = "    ";

    /// <summary>How lines end: as the first one does.</summary>
    public string LineBreak
    {
        get
        {
            var first = Text.Lines[0];
            var lineBreak = Text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
            return lineBreak.Length == 0 ? "\n" : lineBreak;
        }
    }

    /// <summary>The blanks that the line of a position begins with.</summary>
    public string IndentOf(int position)
    {
        var line = LineOf(position);
        return Text.ToString(TextSpan.FromBounds(line.Start, FirstNonBlank(line)));
    }

    /// <summary>How much deeper than its parent a line of this indentation is: one level.</summary>
    public static string IndentUnitAt(string indent) => indent.Contains('\t') ? "\t" : IndentUnit;

    /// <summary>The line of a position.</summary>
    public TextLine LineOf(int position) => Text.Lines.GetLineFromPosition(position);

    /// <summary>Whether a line has nothing but blanks.</summary>
    public bool IsBlank(TextLine line) => FirstNonBlank(line) == line.End;

    /// <summary>Whether nothing but blanks stands before a position on its line.</summary>
    public bool StartsLine(int position) => FirstNonBlank(LineOf(position)) >= position;

    /// <summary>Whether nothing but blanks stands behind a position on its line.</summary>
    public bool EndsLine(int position) => string.IsNullOrWhiteSpace(Text.ToString(TextSpan.FromBounds(position, LineOf(position).End)));

    /// <summary>Whether a node has its lines to itself, comments aside that end on its last line.</summary>
    public bool OwnsItsLines(SyntaxNode node) =>
        StartsLine(node.SpanStart)
        && LineOf(node.Span.End) is var last
        && node.FullSpan.End >= last.End && node.FullSpan.End <= last.EndIncludingLineBreak;

    /// <summary>Whether there is anything but code and blanks in a node, such as a comment, that would be lost with it.</summary>
    public static bool HasInnerComments(SyntaxNode node) => node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span)
        && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private int FirstNonBlank(TextLine line)
    {
        var position = line.Start;
        while (position < line.End && char.IsWhiteSpace(Text[position]))
        {
            position++;
        }

        return position;
    }
}
