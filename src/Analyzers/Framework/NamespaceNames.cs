using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Compares namespaces with names without writing them out.</summary>
internal static class NamespaceNames
{
    /// <summary>Whether a namespace has a full name.</summary>
    public static bool IsNamed(this INamespaceSymbol? space, string name)
    {
        var end = name.Length;
        while (space is { IsGlobalNamespace: false })
        {
            var start = end - space.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, space.Name, 0, space.Name.Length) != 0 || (start > 0 && name[start - 1] != '.'))
            {
                return false;
            }

            end = Math.Max(start - 1, 0);
            space = space.ContainingNamespace;
            if (start == 0)
            {
                return space is { IsGlobalNamespace: true };
            }
        }

        return false;
    }

    /// <summary>Whether a namespace is the one of the basic types.</summary>
    public static bool IsSystem(this INamespaceSymbol? space) => space.IsNamed("System");

    /// <summary>Whether a namespace has one of some full names, or is inside of one that has.</summary>
    public static bool IsInside(this INamespaceSymbol? space, string[] names)
    {
        for (var around = space; around is { IsGlobalNamespace: false }; around = around.ContainingNamespace)
        {
            if (Array.Exists(names, around.IsNamed))
            {
                return true;
            }
        }

        return false;
    }
}
