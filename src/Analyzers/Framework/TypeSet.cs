using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Types that have something in common, by their full names without the number of their type parameters.</summary>
internal sealed class TypeSet(params string[] types)
{
    private readonly TypeTable<string> _types = new(types.Select(type => (type, type)));

    /// <summary>Whether a type is one of them.</summary>
    public bool Contains(ITypeSymbol? type) => _types.Contains(type);
}
