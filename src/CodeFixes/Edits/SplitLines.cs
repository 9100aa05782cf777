using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Writes down where scopes are closed and opened again, where every statement has its lines.</summary>
internal static class SplitLines
{
    /// <summary>The changes.</summary>
    public static IEnumerable<TextChange> Of(ScopeSplit split, SourceFile source)
    {
        var region = split.Region;
        var (indent, lineBreak) = (source.IndentOf(region.Heads[0].SpanStart), source.LineBreak);
        var unit = SourceFile.IndentUnitAt(indent);
        var front = string.Concat(split.Declarations.Select(declaration => indent + declaration + lineBreak));
        var runs = split.Runs;
        var (previous, opened) = (source.LineOf(region.Block?.OpenBraceToken.SpanStart ?? region.Heads[region.Heads.Length - 1].Span.End).LineNumber, 0);
        var first = previous;
        for (var index = 0; index < runs.Length; index++)
        {
            var (run, isLast) = (runs[index], index == runs.Length - 1);
            var start = previous + 1;
            var end = isLast && region.Block is { } whole
                ? source.LineOf(whole.CloseBraceToken.SpanStart).LineNumber - 1
                : source.LineOf(run.Span.End).LineNumber;
            previous = end;
            var inner = FirstWithText(start, source);
            if (index == 0 && !run.IsInside)
            {
                front = Text(inner, end, region.Block is null ? "" : unit, source) + front;
                yield return new TextChange(Lines(start, FirstWithText(end + 1, source) - 1, source), "");
                continue;
            }

            if (run.IsInside)
            {
                opened++;
                if (opened > 1)
                {
                    var heads = string.Concat(split.Heads[opened - 2].Select(head => indent + head + lineBreak));
                    yield return Insertion(source.Text.Lines[inner].Start, $"{heads}{indent}{{{lineBreak}");
                }
                else if (region.Block is null && !split.KeepsDeclarations)
                {
                    yield return Insertion(source.Text.Lines[first].EndIncludingLineBreak, $"{indent}{{{lineBreak}");
                }

                if (region.Block is null && !split.KeepsDeclarations)
                {
                    if (opened == 1 && index == 0 && inner > start)
                    {
                        yield return new TextChange(Lines(start, inner - 1, source), "");
                    }

                    foreach (var deeper in Indentation.Deeper(inner, source.Text.Lines[end].End, unit, source))
                    {
                        yield return deeper;
                    }
                }

                if (!isLast || (region.Block is null && !split.KeepsDeclarations))
                {
                    var gap = isLast || source.IsBlank(source.Text.Lines[end + 1]) ? "" : lineBreak;
                    yield return Insertion(source.Text.Lines[end].End, $"{lineBreak}{indent}}}{gap}");
                }
            }
            else if (region.Block is not null)
            {
                foreach (var shallower in Indentation.Shallower(start, source.Text.Lines[end].End, unit, source))
                {
                    yield return shallower;
                }
            }

            if (isLast && !run.IsInside && region.Block is { } block)
            {
                yield return new TextChange(source.LineOf(block.CloseBraceToken.SpanStart).SpanIncludingLineBreak, "");
            }
        }

        if (front.Length > 0)
        {
            yield return Insertion(StatementMoves.FirstLine(region.Heads[0], source).Start, front);
        }
    }

    private static int FirstWithText(int line, SourceFile source)
    {
        while (line < source.Text.Lines.Count - 1 && source.IsBlank(source.Text.Lines[line]))
        {
            line++;
        }

        return line;
    }

    private static TextSpan Lines(int first, int last, SourceFile source) =>
        TextSpan.FromBounds(source.Text.Lines[first].Start, source.Text.Lines[last].EndIncludingLineBreak);

    /// <summary>Lines one level less deep.</summary>
    private static string Text(int first, int last, string unit, SourceFile source)
    {
        var span = Lines(first, last, source);
        var changes = unit.Length == 0 ? [] : Indentation.Shallower(first, source.Text.Lines[last].End, unit, source);
        return source.Text.GetSubText(span)
            .WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length), "")))
            .ToString();
    }

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}
