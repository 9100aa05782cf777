using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes.Edits.Closing;

/// <summary>Lets a using declaration or statement close a scope that is closed by hand or not at all.</summary>
internal static class UsingForms
{
    private const string Name = "scope";

    /// <summary>Makes the opening a using declaration and takes the closings away. Null where what then runs inside the scope may notice, and
    /// where nothing is left to run in it.</summary>
    public static ImmutableArray<TextChange>? Declaration(HandOpened scope, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var (meaning, rest) = (CodeMeaning.Of(model, cancellation), StatementLists.Behind(scope.Statement).ToList());
        if (meaning.UseOf(rest.Except(scope.Closings), cancellation) == CodeUse.None
            || scope.Closings.Any(closing => meaning.UseBehind(closing, rest, cancellation) != CodeUse.None)
            || Removals(scope.Closings, model, source, cancellation) is not { } removals)
        {
            return null;
        }

        return
        [
            scope.Local is null
                ? new TextChange(
                    TextSpan.FromBounds(scope.Statement.SpanStart, scope.Opening.SpanStart), $"using var {FreeNames.At(scope.Statement, Name)} = ")
                : new TextChange(new TextSpan(scope.Statement.SpanStart, 0), "using "),
            .. removals,
        ];
    }

    /// <summary>Puts what follows, up to the closing in the same list or to its end, into a using statement, and takes the other closings
    /// away. Null where there are several such closings, or what then runs inside the scope may notice.</summary>
    public static ImmutableArray<TextChange>? Statement(HandOpened scope, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var ends = scope.Closings.Where(StatementLists.SiblingsOf(scope.Statement).Contains).ToList();
        if (ends.Count > 1)
        {
            return null;
        }

        var end = ends.FirstOrDefault();
        var inside = StatementLists.Behind(scope.Statement).Where(statement => end is null || statement.SpanStart < end.SpanStart).ToList();
        var (meaning, others) = (CodeMeaning.Of(model, cancellation), scope.Closings.Where(closing => closing != end).ToList());
        if (inside.Count == 0
            || inside.Any(statement => statement.ContainsDirectives)
            || meaning.UseOf(inside, cancellation) == CodeUse.None
            || others.Any(closing => meaning.UseBehind(closing, inside, cancellation) != CodeUse.None)
            || Removals(others, model, source, cancellation) is not { } removals)
        {
            return null;
        }

        // A line that goes away needs no indentation.
        return
        [
            .. Around(scope, inside, end, source).Where(change => !removals.Any(removal =>
                removal.Span.Start <= change.Span.Start && change.Span.Start < removal.Span.End)),
            .. removals,
        ];
    }

    private static ImmutableArray<TextChange> Around(
        HandOpened scope, IReadOnlyList<StatementSyntax> inside, ExpressionStatementSyntax? end, SourceFile source)
    {
        var (start, last) = (scope.Statement, inside[inside.Count - 1]);
        var head = new TextChange(TextSpan.FromBounds(start.SpanStart, (scope.Local is null ? (SyntaxNode)scope.Opening : start).SpanStart), "using (");
        var semicolon = new TextSpan(start.Span.End - 1, 1);
        if (!source.OwnsItsLines(start) || !source.OwnsItsLines(last) || (end is not null && !source.OwnsItsLines(end)))
        {
            return
            [
                head,
                new TextChange(semicolon, ") {"),
                end is null ? new TextChange(new TextSpan(last.Span.End, 0), " }") : new TextChange(end.Span, "}"),
            ];
        }

        var indent = source.IndentOf(start.SpanStart);
        var newLine = source.LineBreak + indent;
        var first = source.LineOf(start.Span.End);
        return
        [
            head,
            new TextChange(semicolon, ")"),
            new TextChange(new TextSpan(first.End, 0), newLine + "{"),
            .. Blank(first.LineNumber + 1, source),
            .. Indentation.Deeper(
                first.LineNumber + 1, end is null ? last.Span.End : source.LineOf(end.SpanStart).Start, SourceFile.IndentUnitAt(indent), source),
            .. end is null
                ? [new TextChange(new TextSpan(source.LineOf(last.Span.End).End, 0), newLine + "}")]
                : Blank(source.LineOf(end.SpanStart).LineNumber - 1, source).Append(new TextChange(end.Span, "}")),
        ];
    }

    /// <summary>Takes an empty line away that would stand right behind or before a brace.</summary>
    private static IEnumerable<TextChange> Blank(int line, SourceFile source) =>
        source.IsBlank(source.Text.Lines[line]) ? [new TextChange(source.Text.Lines[line].SpanIncludingLineBreak, "")] : [];

    private static ImmutableArray<TextChange>? Removals(
        IEnumerable<ExpressionStatementSyntax> closings, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var closing in closings)
        {
            // A handler that does nothing else would be left empty.
            if (closing.Parent is BlockSyntax { Statements.Count: 1, Parent: FinallyClauseSyntax or CatchClauseSyntax }
                || StatementRemoval.Of(closing, model, source, cancellation) is not { } removal)
            {
                return null;
            }

            changes.AddRange(removal);
        }

        return changes.ToImmutable();
    }
}
