using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Writes members of the library as short as they can stand at a place.</summary>
internal static class LibraryNames
{
    /// <summary><c>Reuse.Auto</c>.</summary>
    public static string ReuseAuto(SemanticModel model, int position) => Shortest(model, position, RuntimeNames.Reuse, RuntimeNames.ReuseAuto);

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
        var (full, qualified, plain) = ($"global::{RuntimeNames.Namespace}.{type}.{member}", $"{RuntimeNames.Namespace}.{type}.{member}", $"{type}.{member}");
        return Means(plain) ? plain : Means(qualified) ? qualified : full;

        bool Means(string text) =>
            model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Symbol is
                { ContainingType: { } owner } symbol
            && symbol.Name == member && owner.Name == type && owner.ContainingType is null
            && owner.ContainingNamespace is { Name: RuntimeNames.Namespace, ContainingNamespace.IsGlobalNamespace: true }
            && owner.ContainingAssembly.Name == RuntimeNames.Assembly;
    }
}
