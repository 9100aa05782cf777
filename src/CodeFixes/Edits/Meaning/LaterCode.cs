using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds what runs behind a statement.</summary>
internal static class LaterCode
{
    /// <summary>The code that may run between a statement and the end of the list that another statement stands in, at most.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="first">The statement of the list.</param>
    public static IEnumerable<SyntaxNode> Behind(StatementSyntax statement, StatementSyntax first)
    {
        var list = StatementLists.SiblingsOf(first);
        for (SyntaxNode node = statement; ; node = node.Parent!)
        {
            if (node is StatementSyntax inner)
            {
                foreach (var sibling in StatementLists.SiblingsOf(inner).Where(sibling => sibling.SpanStart > inner.SpanStart))
                {
                    yield return sibling;
                    if (EndsTheList(sibling, first))
                    {
                        yield break;
                    }
                }

                if (list.Contains(inner))
                {
                    yield break;
                }
            }

            switch (node.Parent)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    yield return node.Parent; // The next iteration.
                    break;
                case TryStatementSyntax { Finally: { } last } when last != node:
                    yield return last.Block;
                    break;
                case null or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    yield break;
            }
        }
    }

    /// <summary>Whether a jump leaves the list that a statement stands in.</summary>
    private static bool EndsTheList(StatementSyntax jump, StatementSyntax first) => jump switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => !jump.Ancestors().TakeWhile(node => node != first.Parent).Any(node => node is TryStatementSyntax),
        BreakStatementSyntax or ContinueStatementSyntax => !jump.Ancestors().TakeWhile(node => node != first.Parent).Any(node =>
            node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax),
        _ => false,
    };
}
