using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds which override of a virtual member an object runs.</summary>
internal static class Overrides
{
    /// <summary>The definition that an object of a type runs; null where none does.</summary>
    public static IMethodSymbol? Target(IMethodSymbol method, INamedTypeSymbol type) =>
        method.ContainingType.TypeKind == TypeKind.Interface ? Implementation(method, type) : Override(method, type);

    /// <summary>What an object runs for a member of a generic interface that its type implements for several type arguments: each construction, with what it
    /// runs.</summary>
    public static IEnumerable<(INamedTypeSymbol Contract, IMethodSymbol Target)> OfSeveral(IMethodSymbol method, INamedTypeSymbol type)
    {
        var contracts = method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: true } ? Contracts(method, type) : [];
        foreach (var contract in contracts.Count > 1 ? contracts : [])
        {
            if (Implementation(method, contract, type) is { } target)
            {
                yield return (contract, target);
            }
        }
    }

    /// <summary>What an object runs for a member of an interface: a member of its class, or the interface's own.</summary>
    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type) =>
        Contracts(method, type) is { Count: 1 } contracts ? Implementation(method, contracts[0], type) : null;

    private static List<INamedTypeSymbol> Contracts(IMethodSymbol method, INamedTypeSymbol type) =>
        [.. type.AllInterfaces.Where(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.ContainingType.OriginalDefinition))];

    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol contract, INamedTypeSymbol type)
    {
        var member = contract.GetMembers(method.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.OriginalDefinition));
        var found = member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
        return found is null ? null
            : found.ContainingType.TypeKind != TypeKind.Interface && Override(found.OriginalDefinition, type) is { } target ? target
            : found.IsAbstract ? null : found.OriginalDefinition;
    }

    /// <summary>What an object runs for a member of its class or one that this derives from.</summary>
    private static IMethodSymbol? Override(IMethodSymbol method, INamedTypeSymbol made)
    {
        for (INamedTypeSymbol? type = made; type is not null; type = type.BaseType)
        {
            foreach (var candidate in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (Replaces(candidate, method))
                {
                    return candidate.IsAbstract ? null : candidate.OriginalDefinition;
                }
            }
        }

        return null;
    }

    private static bool Replaces(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
