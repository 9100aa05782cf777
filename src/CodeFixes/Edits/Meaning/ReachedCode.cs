using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Looks through code and the members of the project that it uses.</summary>
internal static class ReachedCode
{
    /// <summary>Whether something that is looked for may be in some code, in the members of the project that it uses, or in code that is out of
    /// sight.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isFound">What is looked for, given a node, what it means if it is an expression that means something, and the meaning of its
    /// file.</param>
    /// <param name="model">The meaning of the file that the code stands in.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool Any(
        IEnumerable<SyntaxNode> code, Func<SyntaxNode, ISymbol?, SemanticModel, bool> isFound, SemanticModel model, CancellationToken cancellation)
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
                var symbol = node is ExpressionSyntax ? meaning.GetSymbolInfo(node, cancellation).Symbol : null;
                if (isFound(node, symbol, meaning) || (symbol is not null && IsOutOfSight(symbol)))
                {
                    return true;
                }

                if (symbol is IMethodSymbol or IPropertySymbol && seen.Add(symbol))
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

    private static bool IsOutOfSight(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } or IMethodSymbol { Name: RuntimeNames.Dispose, Parameters.Length: 0 } => true,
        IMethodSymbol or IPropertySymbol when !LibraryNames.IsOfTheLibrary(symbol) =>
            (symbol.IsAbstract || symbol.IsVirtual || symbol.IsOverride) && !symbol.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };
}
