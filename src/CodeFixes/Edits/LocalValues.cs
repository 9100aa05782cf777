using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Finds what a local stands for.</summary>
internal static class LocalValues
{
    /// <summary>The only value that a local ever has; null where it has none, several, or one that is set out of sight.</summary>
    public static ExpressionSyntax? OnlyValueOf(ILocalSymbol local, SemanticModel model, CancellationToken cancellation)
    {
        if (local.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var declarator = local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) as VariableDeclaratorSyntax;
        var body = declarator?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member
            : model.SyntaxTree.GetRoot(cancellation);
        var values = new List<ExpressionSyntax?>();
        foreach (var mention in body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsTheLocal))
        {
            switch (mention.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == mention:
                    values.Add(assignment.Right);
                    break;
                case ArgumentSyntax { RefKindKeyword: var keyword } when keyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword:
                    values.Add(null);
                    break;
            }
        }

        if (declarator?.Initializer is { } initializer)
        {
            values.Add(initializer.Value);
        }

        return values.Count == 1 ? values[0] : null;

        bool IsTheLocal(IdentifierNameSyntax name) =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local);
    }
}
