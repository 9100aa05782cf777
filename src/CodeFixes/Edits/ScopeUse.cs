using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Finds out whether code may notice which scope is open.</summary>
internal static class ScopeUse
{
    /// <summary>Whether some code may use the library other than by what it already holds: itself, by the members of the project that it uses,
    /// or by code that is out of sight.</summary>
    public static bool MayBeIn(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var waiting = new Stack<SyntaxNode>(code);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Pop();
            var meaning = next.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(next.SyntaxTree);
            foreach (var node in next.DescendantNodesAndSelf())
            {
                if (node is AwaitExpressionSyntax or YieldStatementSyntax)
                {
                    return true;
                }

                if (node is not ExpressionSyntax || meaning.GetSymbolInfo(node, cancellation).Symbol is not { } symbol || !seen.Add(symbol))
                {
                    continue;
                }

                if (DependsOnTheScope(symbol))
                {
                    return true;
                }

                if (symbol is IMethodSymbol or IPropertySymbol)
                {
                    foreach (var declaration in symbol.OriginalDefinition.DeclaringSyntaxReferences)
                    {
                        waiting.Push(declaration.GetSyntax(cancellation));
                    }
                }
            }
        }

        return false;
    }

    private static bool DependsOnTheScope(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } or IMethodSymbol { Name: RuntimeNames.Dispose, Parameters.Length: 0 } => true,
        IMethodSymbol method when IsOfTheLibrary(method) => method.MethodKind != MethodKind.Conversion,
        IPropertySymbol { IsStatic: true } property when IsOfTheLibrary(property) => property.Name is RuntimeNames.Current or RuntimeNames.Default,
        IMethodSymbol or IPropertySymbol => (symbol.IsAbstract || symbol.IsVirtual || symbol.IsOverride) && !symbol.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private static bool IsOfTheLibrary(ISymbol symbol) => symbol.ContainingAssembly?.Name == RuntimeNames.Assembly;
}
