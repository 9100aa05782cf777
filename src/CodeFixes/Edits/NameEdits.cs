using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Changes to the name that a variable is asked for by.</summary>
internal static class NameEdits
{
    /// <summary>The document with the name that was probably meant in the place of the misspelt one, and what to call that; null where
    /// the name does not look misspelt or is not written out.</summary>
    public static (string Title, Document Changed)? WithNearest(
        Document document, SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (FindingProperties.NearestOf(diagnostic) is not { } nearest
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax get
            || NameLiteral(get, model, cancellation) is not { } literal)
        {
            return null;
        }

        var meant = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest))
            .WithTriviaFrom(literal);
        return ($"Ask for '{nearest}'", document.WithSyntaxRoot(root.ReplaceNode(literal, meant)));
    }

    private static LiteralExpressionSyntax? NameLiteral(
        InvocationExpressionSyntax get, SemanticModel model, CancellationToken cancellation) =>
        (model.GetOperation(get, cancellation) as IInvocationOperation)?.Arguments
            .FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter)?.Value.Syntax as LiteralExpressionSyntax;
}
