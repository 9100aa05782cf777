using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds where code names a local or parameter.</summary>
internal static class LocalMentions
{
    /// <summary>Where some code does.</summary>
    public static IEnumerable<IdentifierNameSyntax> In(
        IEnumerable<SyntaxNode> code, ISymbol variable, SemanticModel model, CancellationToken cancellation) => code
        .SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == variable.Name)
        .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable));
}
