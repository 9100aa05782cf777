using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0306: resets the default graph before anything is opened.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResetInsideGraphFix)), Shared]
public sealed class ResetInsideGraphFix() : ScopeCodeFixProvider(RuleIds.ResetInsideGraph)
{
    /// <summary>The key of the action that moves the call in front of what is open.</summary>
    public const string MoveKey = "SCL0306.Move";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // A call that leads to the reset may do more than that: only the reset itself can be moved.
        if (site.FailingGet is { Parent: ExpressionStatementSyntax reset } call && call == site.FailingCall && StatementLists.SiblingsOf(reset).Count > 0
            && Outermost(reset, site.Model, cancellation) is { } place)
        {
            yield return new FixCandidate("Reset the graph before anything is opened", MoveKey, StatementMoves.MoveAhead(reset, place, site.Source));
        }
    }

    /// <summary>The outermost using statement or declaration, of the function that a statement belongs to, that opens something around it.</summary>
    private static StatementSyntax? Outermost(StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        StatementSyntax? outermost = null;
        for (SyntaxNode? node = statement; node is not (null or MemberDeclarationSyntax and not GlobalStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = node.Parent)
        {
            if (node is UsingStatementSyntax @using && Opens((SyntaxNode?)@using.Declaration ?? @using.Expression, model, cancellation))
            {
                outermost = @using;
            }
            else if (node is StatementSyntax inside)
            {
                outermost = StatementLists.SiblingsOf(inside).TakeWhile(sibling => sibling != inside)
                    .FirstOrDefault(sibling => sibling is LocalDeclarationStatementSyntax local && Opens(local, model, cancellation)) ?? outermost;
            }
        }

        return outermost is not null && StatementLists.SiblingsOf(outermost).Count > 0 ? outermost : null;
    }

    private static bool Opens(SyntaxNode? resource, SemanticModel model, CancellationToken cancellation) =>
        resource?.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(call =>
            model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && (LibraryNames.IsOpen(method) || LibraryNames.IsOpenNameScope(method) || LibraryNames.IsAsDefault(method))) == true;
}
