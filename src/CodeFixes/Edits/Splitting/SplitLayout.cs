using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Writes down where scopes are closed and opened again: on lines of their own, or on the line that everything stands on.</summary>
internal static class SplitLayout
{
    /// <summary>The changes, in the order of the text; null where code of several statements shares its lines otherwise.</summary>
    public static ImmutableArray<TextChange>? Of(ScopeSplit split, SourceFile source)
    {
        var region = split.Region;
        var changes = source.LineOf(region.Span.Start) == source.LineOf(region.Span.End) && IsAlone(region, source) ? OnOneLine(split, source)
            : OwnLines(region, source) ? SplitLines.Of(split, source)
            : null;
        return changes is null ? null : [.. changes.Concat(split.Changes).OrderBy(change => change.Span)];
    }

    /// <summary>Whether declarations on one line are followed by nothing on others.</summary>
    private static bool IsAlone(UsingRegion region, SourceFile source) =>
        region.Inside.All(statement => source.LineOf(statement.SpanStart) == source.LineOf(statement.Span.End));

    private static bool OwnLines(UsingRegion region, SourceFile source) =>
        region.Inside.All(source.OwnsItsLines)
        && (region.Block is { } block
            ? source.StartsLine(region.Heads[0].SpanStart)
                && source.LineOf(block.OpenBraceToken.SpanStart) != source.LineOf(region.Inside[0].SpanStart)
                && source.StartsLine(block.CloseBraceToken.SpanStart)
                && source.EndsLine(block.CloseBraceToken.Span.End)
            : region.Heads.All(source.OwnsItsLines));

    private static IEnumerable<TextChange> OnOneLine(ScopeSplit split, SourceFile source)
    {
        var (region, runs) = (split.Region, split.Runs);
        var front = string.Concat(split.Declarations.Select(declaration => declaration + " "));
        if (split.MovesInFront)
        {
            var moved = TextSpan.FromBounds(runs[0].Span.Start, runs[1].Span.Start);
            front = source.Text.ToString(moved) + front;
            yield return new TextChange(moved, "");
        }

        yield return Insertion(region.Heads[0].SpanStart, front);
        if (split.MakesStatements)
        {
            yield return Insertion(region.Heads[region.Heads.Length - 1].Span.End, " {");
        }

        var opened = 0;
        for (var index = split.MovesInFront ? 1 : 0; index < runs.Length; index++)
        {
            var run = runs[index];
            var isLast = index == runs.Length - 1;
            if (run.IsInside && opened++ > 0)
            {
                yield return Insertion(run.Span.Start, string.Join(" ", split.Heads[opened - 2]) + " { ");
            }

            if (run.IsInside && (!isLast || split.MakesStatements))
            {
                yield return Insertion(run.Span.End, " }");
            }

            if (!run.IsInside && isLast && region.Block is { } block)
            {
                yield return new TextChange(TextSpan.FromBounds(run.Span.End, block.Span.End), "");
            }
        }
    }

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}
