using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Statements;

/// <summary>Takes a statement away together with an <c>if</c> around it that then has nothing left to do.</summary>
internal static class StatementRemoval
{
    /// <summary>Removes a statement; null where it is all that a loop, an <c>else</c> or another statement does, and where asking
    /// the condition around it may do something itself.</summary>
    public static ImmutableArray<TextChange>? Of(
        StatementSyntax statement, SemanticModel model, SourceFile source, CancellationToken cancellation) =>
        HolderOf(statement) switch
        {
            null when StatementLists.SiblingsOf(statement).Count > 0 => [StatementMoves.Removal(statement, source)],
            IfStatementSyntax { Else: null, ContainsDirectives: false } branch
                when SideEffects.HasNone(branch.Condition, model, cancellation) => Of(branch, model, source, cancellation),
            _ => null,
        };

    /// <summary>The branch that holds a statement and nothing else.</summary>
    private static SyntaxNode? HolderOf(StatementSyntax statement) =>
        (statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : statement.Parent) switch
        {
            IfStatementSyntax branch => branch,
            ElseClauseSyntax branch => branch,
            _ => null,
        };
}
