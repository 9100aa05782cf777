using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

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

    /// <summary>Whether some code gives a local or parameter another value, or lets other code do so.</summary>
    public static bool IsWrittenIn(IEnumerable<SyntaxNode> code, ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        MentionsIn(code, variable, model, cancellation).Any(IsTarget);

    /// <summary>Where some code names a local or parameter.</summary>
    public static IEnumerable<IdentifierNameSyntax> MentionsIn(
        IEnumerable<SyntaxNode> code, ISymbol variable, SemanticModel model, CancellationToken cancellation) => code
        .SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == variable.Name)
        .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable));

    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefOrOutKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is SyntaxKind.AddressOfExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        _ => false,
    };
}
