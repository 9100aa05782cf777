using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Writes the types of locals that are declared elsewhere than they get their values.</summary>
internal static class LocalTypes
{
    /// <summary>The type of a local as it can be written; one that is inferred may be null only where its first value may. Null for one that has
    /// no name.</summary>
    public static string? Of(VariableDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (!declaration.Type.IsVar)
        {
            return declaration.Type.ToString();
        }

        var info = model.GetTypeInfo(declaration.Variables[0].Initializer!.Value, cancellation);
        if (info.Type is not { TypeKind: not TypeKind.Error } type || HasNoName(type))
        {
            return null;
        }

        var annotated = info.Nullability.FlowState == NullableFlowState.NotNull ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;
        return annotated.ToMinimalDisplayString(model, info.Nullability.FlowState, declaration.SpanStart);
    }

    private static bool HasNoName(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } or IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasNoName(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasNoName),
        _ => false,
    };
}
