using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Finds which override of a virtual member an object runs.</summary>
internal static class Overrides
{
    /// <summary>The definition that runs; null where the object is not known.</summary>
    public static IMethodSymbol? Target(IMethodSymbol method, AbstractValue? receiver)
    {
        if (receiver is not ObjectValue known)
        {
            return null;
        }

        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            var contract = known.Type.AllInterfaces.FirstOrDefault(other =>
                SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.ContainingType.OriginalDefinition));
            var member = contract?.GetMembers(method.Name).OfType<IMethodSymbol>()
                .FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.OriginalDefinition));
            var found = member is null ? null : known.Type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
            return found is { IsAbstract: false } ? Target(found.OriginalDefinition, receiver) ?? found.OriginalDefinition : null;
        }

        for (INamedTypeSymbol? type = known.Type; type is not null; type = type.BaseType)
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
