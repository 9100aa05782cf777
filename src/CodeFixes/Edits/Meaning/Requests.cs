using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds out whether code asks for variables.</summary>
internal static class Requests
{
    /// <summary>Whether some statements ask for a variable, themselves or by the methods and constructors of the project that they
    /// call.</summary>
    public static bool AreMadeIn(IEnumerable<SyntaxNode> statements, SemanticModel model, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var waiting = new Stack<SyntaxNode>(statements);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var code = waiting.Pop();
            var meaning = code.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(code.SyntaxTree);
            foreach (var call in code.DescendantNodesAndSelf()
                .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
            {
                if (meaning.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
                {
                    continue;
                }

                if (LibraryNames.IsGet(method))
                {
                    return true;
                }

                if (seen.Add(method.OriginalDefinition))
                {
                    foreach (var declaration in method.OriginalDefinition.DeclaringSyntaxReferences)
                    {
                        waiting.Push(declaration.GetSyntax(cancellation));
                    }
                }
            }
        }

        return false;
    }
}
