using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Writes down where scopes are closed and opened again, where every statement has its lines.</summary>
internal sealed class SplitLines
{
    private readonly ScopeSplit _split;
    private readonly SourceFile _source;
    private readonly string _indent;
    private readonly string _unit;

    private SplitLines(ScopeSplit split, SourceFile source)
    {
        (_split, _source) = (split, source);
        _indent = source.IndentOf(split.Region.Heads[0].SpanStart);
        var inner = source.IndentOf(split.Region.Inside[0].SpanStart);
        _unit = inner.Length > _indent.Length && inner.StartsWith(_indent, StringComparison.Ordinal)
            ? inner.Substring(_indent.Length)
            : SourceFile.IndentUnitAt(_indent);
    }

    /// <summary>The changes.</summary>
    public static IEnumerable<TextChange> Of(ScopeSplit split, SourceFile source) => new SplitLines(split, source).Changes();

    /// <summary>The lines of a run: first those without text before it, then its own with the comments above.</summary>
    private sealed record Part(int Start, int First, int Last);

    private string Break => _source.LineBreak;

    private IEnumerable<TextChange> Changes()
    {
        var (region, runs) = (_split.Region, _split.Runs);
        var head = _source.LineOf(region.Block?.OpenBraceToken.SpanStart ?? region.Heads[region.Heads.Length - 1].Span.End).LineNumber;
        var front = string.Concat(_split.Declarations.Select(declaration => _indent + declaration + Break));
        var (previous, opened) = (head, 0);
        for (var index = 0; index < runs.Length; index++)
        {
            var isLast = index == runs.Length - 1;
            var last = isLast && region.Block is { } block
                ? _source.LineOf(block.CloseBraceToken.SpanStart).LineNumber - 1
                : _source.LineOf(runs[index].Span.End).LineNumber;
            var part = new Part(previous + 1, FirstWithText(previous + 1), last);
            previous = last;
            if (index == 0 && _split.MovesInFront)
            {
                front = Moved(part) + front;
                yield return new TextChange(Lines(part.Start, FirstWithText(part.Last + 1) - 1), "");
                continue;
            }

            foreach (var change in runs[index].IsInside ? Inside(part, opened++, head, isLast) : Outside(part, isLast))
            {
                yield return change;
            }
        }

        if (front.Length > 0)
        {
            yield return Insertion(StatementMoves.FirstLine(region.Heads[0], _source).Start, front);
        }
    }

    private IEnumerable<TextChange> Inside(Part part, int number, int head, bool isLast)
    {
        if (number > 0)
        {
            var heads = string.Concat(_split.Heads[number - 1].Select(text => _indent + text + Break));
            var gap = part.First > 0 && _source.Text.Lines[part.First - 1].ToString().Trim() == "}" ? Break : "";
            yield return Insertion(_source.Text.Lines[part.First].Start, $"{gap}{heads}{_indent}{{{Break}");
        }
        else if (_split.MakesStatements)
        {
            yield return Insertion(_source.Text.Lines[head].EndIncludingLineBreak, $"{_indent}{{{Break}");
            if (!_split.MovesInFront && part.First > part.Start)
            {
                yield return new TextChange(Lines(part.Start, part.First - 1), "");
            }
        }

        if (_split.MakesStatements)
        {
            foreach (var deeper in Indentation.Deeper(part.First, _source.Text.Lines[part.Last].End, _unit, _source))
            {
                yield return deeper;
            }
        }

        if (!isLast || _split.MakesStatements)
        {
            var gap = isLast || _source.IsBlank(_source.Text.Lines[part.Last + 1]) ? "" : Break;
            yield return Insertion(_source.Text.Lines[part.Last].End, $"{Break}{_indent}}}{gap}");
        }
    }

    private IEnumerable<TextChange> Outside(Part part, bool isLast)
    {
        if (_split.Region.Block is not { } block)
        {
            yield break;
        }

        foreach (var shallower in Indentation.Shallower(part.Start, _source.Text.Lines[part.Last].End, _unit, _source))
        {
            yield return shallower;
        }

        if (isLast)
        {
            yield return new TextChange(_source.LineOf(block.CloseBraceToken.SpanStart).SpanIncludingLineBreak, "");
        }
    }

    /// <summary>The lines of a part as they read in front of the scopes.</summary>
    private string Moved(Part part)
    {
        var span = Lines(part.First, part.Last);
        var changes = _split.Region.Block is null ? [] : Indentation.Shallower(part.First, _source.Text.Lines[part.Last].End, _unit, _source);
        return _source.Text.GetSubText(span)
            .WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length), "")))
            .ToString();
    }

    private int FirstWithText(int line)
    {
        while (line < _source.Text.Lines.Count - 1 && _source.IsBlank(_source.Text.Lines[line]))
        {
            line++;
        }

        return line;
    }

    private TextSpan Lines(int first, int last) =>
        TextSpan.FromBounds(_source.Text.Lines[first].Start, _source.Text.Lines[last].EndIncludingLineBreak);

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}
