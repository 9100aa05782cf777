using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Questions about where code and what it uses are declared.</summary>
internal static class Nesting
{
    /// <summary>Whether an operation belongs to a lambda or local function inside a body, not to the body itself.</summary>
    public static bool IsInNestedFunction(this IOperation operation, IOperation body)
    {
        for (var outer = operation.Parent; outer is not null && outer != body; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a constructor's parameters stand behind the name of its type.</summary>
    public static bool IsPrimaryConstructor(this IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is TypeDeclarationSyntax);
}
