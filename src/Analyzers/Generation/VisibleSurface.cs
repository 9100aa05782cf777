using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Generation;

/// <summary>The types and members of a project that other projects can name.</summary>
internal sealed class VisibleSurface
{
    private readonly bool _showsInternals;
    private readonly Dictionary<string, INamedTypeSymbol> _types;

    /// <summary>Reads a project.</summary>
    public VisibleSurface(Compilation compilation)
    {
        _showsInternals = compilation.Assembly.GetAttributes().Any(AssemblyAttributes.ShowsInternals);
        _types = TypesIn(compilation.Assembly.GlobalNamespace).Where(Contains).ToDictionary(type => IdText.Of((ITypeSymbol)type), StringComparer.Ordinal);
    }

    /// <summary>The types that have code or hold something, in the order of their ids.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _types.OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => type.Value);

    /// <summary>Whether other projects can name a symbol, or run it by what it implements.</summary>
    public bool Contains(ISymbol symbol)
    {
        for (var outer = symbol; outer is not null and not INamespaceSymbol; outer = outer.ContainingSymbol)
        {
            if (!(outer.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                || (_showsInternals && outer.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The types in a namespace or type, at any depth, that have code or hold something.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type
            ? TypesIn(type).Concat(type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface ? [type] : [])
            : TypesIn(member));
}
