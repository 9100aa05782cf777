using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Scopes that are opened right one after the other, and the statements that run in them.</summary>
/// <param name="Heads">The using statements, each of which is all that the one before holds, or the using declarations.</param>
/// <param name="Scopes">What they open, the outermost first.</param>
/// <param name="Block">The block of the innermost using statement; null for using declarations.</param>
/// <param name="Inside">The statements of that block, or all that follow the declarations in their list.</param>
internal sealed record UsingRegion(
    ImmutableArray<StatementSyntax> Heads, ImmutableArray<OpenedScope> Scopes, BlockSyntax? Block, ImmutableArray<StatementSyntax> Inside)
{
    /// <summary>Everything, from the first head to the end.</summary>
    public TextSpan Span => TextSpan.FromBounds(Heads[0].SpanStart, Block?.Span.End ?? Inside.Last().Span.End);

    /// <summary>Whether parts of it may be left out when the file is compiled otherwise.</summary>
    public bool ContainsDirectives => Heads.Concat(Inside).Any(statement => statement.ContainsDirectives);

    /// <summary>What a call opens innermost; null where it stands elsewhere than in a using of its own, or that stands alone, as behind an
    /// <c>if</c>.</summary>
    public static UsingRegion? Of(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        var head = opening.FirstAncestorOrSelf<StatementSyntax>();
        if (head is null || OpenedScope.By(head, model, cancellation) is not { } innermost || innermost.Opening != opening)
        {
            return null;
        }

        var (heads, scopes) = (new List<StatementSyntax> { head }, new List<OpenedScope> { innermost });
        while (Outer(heads[0]) is { } outer && OpenedScope.By(outer, model, cancellation) is { } scope)
        {
            heads.Insert(0, outer);
            scopes.Insert(0, scope);
        }

        var block = head is UsingStatementSyntax statement ? statement.Statement as BlockSyntax : null;
        if (StatementLists.SiblingsOf(heads[0]).Count == 0 || (head is UsingStatementSyntax && block is null))
        {
            return null;
        }

        ImmutableArray<StatementSyntax> inside =
            block is not null ? [.. block.Statements] : [.. StatementLists.Behind(head)];
        return inside.IsEmpty ? null : new UsingRegion([.. heads], [.. scopes], block, inside);
    }

    /// <summary>The using that a using stands in alone, or the declaration right before a declaration.</summary>
    private static StatementSyntax? Outer(StatementSyntax head) => head is UsingStatementSyntax
        ? head.Parent as UsingStatementSyntax
        : StatementLists.SiblingsOf(head).TakeWhile(sibling => sibling != head).LastOrDefault() as LocalDeclarationStatementSyntax;
}
