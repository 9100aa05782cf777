using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Writes members of the library as short as they can stand at a place.</summary>
internal static class LibraryNames
{
    /// <summary>Whether a method is <c>VariableScope.Open</c>.</summary>
    public static bool IsOpen(IMethodSymbol method) =>
        method.Name == RuntimeNames.Open && IsLibraryType(method.ContainingType, RuntimeNames.VariableScope);

    /// <summary>Whether a method is a <c>Variable.Get</c>.</summary>
    public static bool IsGet(IMethodSymbol method) =>
        method.Name is RuntimeNames.Get or RuntimeNames.GetLocal && IsLibraryType(method.ContainingType, RuntimeNames.Variable);

    /// <summary>Whether a method is <c>VariableScope.ReuseVariables</c>.</summary>
    public static bool IsReuseVariables(IMethodSymbol method) =>
        method.Name == RuntimeNames.ReuseVariables && IsLibraryType(method.ContainingType, RuntimeNames.VariableScope);

    /// <summary>Whether a type is the library's of that name.</summary>
    public static bool Is(ITypeSymbol type, string name) => type is INamedTypeSymbol named && IsLibraryType(named, name);

    /// <summary><c>Reuse.Auto</c>.</summary>
    public static string ReuseAuto(SemanticModel model, int position) =>
        Shortest(model, position, RuntimeNames.Reuse, RuntimeNames.ReuseAuto);

    /// <summary><c>VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto)</c>.</summary>
    public static string OpenCurrentSharing(SemanticModel model, int position)
    {
        var current = Shortest(model, position, RuntimeNames.VariableScope, RuntimeNames.Current);
        var type = current.Substring(0, current.LastIndexOf('.'));
        return $"{type}.{RuntimeNames.Open}({current}, {RuntimeNames.ReuseParameter}: {ReuseAuto(model, position)})";
    }

    /// <summary>The first way to write a member that means the library's own: a using directive may be missing, and another type, a
    /// property or a namespace may have the same name.</summary>
    private static string Shortest(SemanticModel model, int position, string type, string member)
    {
        var plain = $"{type}.{member}";
        var qualified = $"{RuntimeNames.Namespace}.{plain}";
        return Means(plain) ? plain : Means(qualified) ? qualified : $"global::{qualified}";

        bool Means(string text)
        {
            var expression = SyntaxFactory.ParseExpression(text);
            return model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol is { } symbol
                && symbol.Name == member
                && symbol.ContainingType is { } owner
                && IsLibraryType(owner, type);
        }
    }

    private static bool IsLibraryType(INamedTypeSymbol symbol, string name) =>
        symbol.Name == name
        && symbol.ContainingType is null
        && symbol.ContainingNamespace is { Name: RuntimeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true }
        && symbol.ContainingAssembly.Name == RuntimeNames.Assembly;
}
