using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Finds where the scope was opened that a method is called on.</summary>
internal static class ReceiverOpening
{
    /// <summary>The call whose result is the only value that the receiver, a local, ever has; null where there is no such call.</summary>
    public static InvocationExpressionSyntax? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver }
            || model.GetSymbolInfo(receiver, cancellation).Symbol is not ILocalSymbol { DeclaringSyntaxReferences.Length: 1 } local)
        {
            return null;
        }

        var declarator = local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as VariableDeclaratorSyntax;
        var body = declarator?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member
            : model.SyntaxTree.GetRoot(cancellation);
        var values = body.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax target
                && target.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target, cancellation).Symbol, local))
            .Select(assignment => assignment.Right)
            .ToList();
        if (declarator?.Initializer is { } initializer)
        {
            values.Add(initializer.Value);
        }

        return values.Count == 1 ? values[0] as InvocationExpressionSyntax : null;
    }
}
