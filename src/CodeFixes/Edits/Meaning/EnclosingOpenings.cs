using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>The calls in one body that open the variable scopes in which some code of it runs.</summary>
internal static class EnclosingOpenings
{
    /// <summary>The calls in the heads of using statements around some code and in using declarations before it, the innermost first. Those of a function are
    /// not those of the code that makes it, which may run it elsewhere.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Of(SyntaxNode code, SemanticModel model, CancellationToken cancellation) => code
        .AncestorsAndSelf()
        .TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax))
        .OfType<StatementSyntax>()
        .SelectMany(statement => Heads(statement, code))
        .Select(head => OpenedScope.By(head, model, cancellation))
        .OfType<OpenedScope>()
        .Where(opened => opened.Kind == ScopeForm.Variable)
        .Select(opened => opened.Opening);

    private static IEnumerable<StatementSyntax> Heads(StatementSyntax around, SyntaxNode code)
    {
        IEnumerable<StatementSyntax> itself = around is UsingStatementSyntax { Statement: var body } && body.Span.Contains(code.Span) ? [around] : [];
        return itself.Concat(StatementLists.Before(around).Where(sibling => sibling is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }).Reverse());
    }
}
