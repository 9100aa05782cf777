using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Statements;

/// <summary>Takes statements away and puts them elsewhere, with the comments that stand above or behind them.</summary>
internal static class StatementMoves
{
    /// <summary>Removes a statement of a list.</summary>
    public static TextChange Removal(StatementSyntax statement, SourceFile source)
    {
        if (!source.OwnsItsLines(statement))
        {
            return new TextChange(TextSpan.FromBounds(statement.SpanStart, EndOfBlanks(statement.Span.End, source)), "");
        }

        var lines = source.Text.Lines;
        var (first, last) = Lines(statement, source);
        var startsBlock = first > 0 && lines[first - 1].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal);
        if (last + 1 < lines.Count && source.IsBlank(lines[last + 1]) && (first == 0 || startsBlock || source.IsBlank(lines[first - 1])))
        {
            last++; // Otherwise two blank lines would meet, or one would open the block.
        }

        return new TextChange(TextSpan.FromBounds(lines[first].Start, lines[last].EndIncludingLineBreak), "");
    }

    /// <summary>Puts another statement before one of a list, above the comments that speak of that.</summary>
    public static TextChange Before(StatementSyntax statement, string text, SourceFile source)
    {
        if (!source.StartsLine(statement.SpanStart))
        {
            return new TextChange(new TextSpan(statement.SpanStart, 0), text + " ");
        }

        return new TextChange(new TextSpan(FirstLine(statement, source).Start, 0), source.IndentOf(statement.SpanStart) + text + source.LineBreak);
    }

    /// <summary>The line that a statement begins on, or the comments right above it, which speak of it.</summary>
    public static TextLine FirstLine(StatementSyntax statement, SourceFile source) => source.Text.Lines[Lines(statement, source).First];

    /// <summary>Moves a statement behind another of its list.</summary>
    public static ImmutableArray<TextChange> Move(StatementSyntax statement, StatementSyntax place, SourceFile source)
    {
        if (!source.OwnsItsLines(statement) || !source.OwnsItsLines(place))
        {
            return [Removal(statement, source), new TextChange(new TextSpan(place.Span.End, 0), " " + statement)];
        }

        var lines = source.Text.Lines;
        var (first, last) = Lines(statement, source);
        var moved = source.Text.ToString(TextSpan.FromBounds(lines[first].Start, lines[last].End));
        return [Removal(statement, source), new TextChange(new TextSpan(source.LineOf(place.Span.End).End, 0), source.LineBreak + moved)];
    }

    /// <summary>Moves a statement in front of an earlier one of its list.</summary>
    public static ImmutableArray<TextChange> MoveInFront(StatementSyntax statement, StatementSyntax place, SourceFile source)
    {
        if (!source.OwnsItsLines(statement) || !source.OwnsItsLines(place))
        {
            return [new TextChange(new TextSpan(place.SpanStart, 0), statement + " "), Removal(statement, source)];
        }

        var lines = source.Text.Lines;
        var (first, last) = Lines(statement, source);
        var moved = source.Text.ToString(TextSpan.FromBounds(lines[first].Start, lines[last].End));
        var start = lines[Lines(place, source).First].Start;
        return [new TextChange(new TextSpan(start, 0), moved + source.LineBreak), Removal(statement, source)];
    }

    /// <summary>Moves a statement in front of one that stands around it, or before one that does.</summary>
    public static ImmutableArray<TextChange> MoveAhead(StatementSyntax statement, StatementSyntax place, SourceFile source)
    {
        if (!source.OwnsItsLines(statement) || !source.StartsLine(place.SpanStart))
        {
            return [Before(place, statement.ToString(), source), Removal(statement, source)];
        }

        var lines = source.Text.Lines;
        var (first, last) = Lines(statement, source);
        var (depth, indent) = (source.IndentOf(statement.SpanStart).Length, source.IndentOf(place.SpanStart));
        var moved = Enumerable.Range(first, last - first + 1).Select(line => lines[line].ToString())
            .Select(text => (text.Length >= depth ? indent + text.Substring(depth) : text) + source.LineBreak);
        return [new TextChange(new TextSpan(FirstLine(place, source).Start, 0), string.Concat(moved)), Removal(statement, source)];
    }

    /// <summary>The lines of a statement and of the comments right above it, which speak of it.</summary>
    private static (int First, int Last) Lines(StatementSyntax statement, SourceFile source)
    {
        var first = source.LineOf(statement.SpanStart).LineNumber;
        while (first > 0
            && source.Text.Lines[first - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal)
            && source.Text.Lines[first - 1].Start >= statement.FullSpan.Start)
        {
            first--;
        }

        return (first, source.LineOf(statement.Span.End).LineNumber);
    }

    private static int EndOfBlanks(int position, SourceFile source)
    {
        while (position < source.Text.Length && source.Text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
