using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Finds which override of a virtual member an object runs.</summary>
internal static class Overrides
{
    /// <summary>The definition that runs; null where the object is not known.</summary>
    public static IMethodSymbol? Target(IMethodSymbol method, AbstractValue? receiver)
    {
        var type = receiver switch
        {
            ObjectValue made => made.Type as INamedTypeSymbol,
            StructValue value => value.Type,
            _ => null,
        };
        return type is null ? null : method.ContainingType.TypeKind == TypeKind.Interface ? Implementation(method, type) : Override(method, type);
    }

    /// <summary>What an object runs for a member of an interface: a member of its class, or the interface's own.</summary>
    private static IMethodSymbol? Implementation(IMethodSymbol method, INamedTypeSymbol type)
    {
        var contracts = type.AllInterfaces.Where(other =>
            SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.ContainingType.OriginalDefinition)).ToList();
        var member = contracts.Count != 1 ? null : contracts[0].GetMembers(method.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.OriginalDefinition));
        var found = member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
        return found is null or { IsAbstract: true } ? null
            : found.ContainingType.TypeKind == TypeKind.Interface ? found.OriginalDefinition
            : Override(found.OriginalDefinition, type) ?? found.OriginalDefinition;
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

    /// <summary>The arguments of a call for the parameters of what runs: the call names those of the member that is overridden.</summary>
    public static ImmutableArray<Argument> Bound(ImmutableArray<Argument> arguments, LoweredBody body) =>
    [
        .. arguments.Join(
            body.Parameters, argument => argument.Parameter.Ordinal, parameter => parameter.Ordinal, (argument, parameter) => argument with { Parameter = parameter }),
    ];

    /// <summary>What the type parameters of what runs stand for; of those of its type nothing is known.</summary>
    public static ImmutableArray<TypeArgument> Bound(ImmutableArray<TypeArgument> arguments, IMethodSymbol target) =>
    [
        .. arguments.Where(argument => argument.Parameter.TypeParameterKind == TypeParameterKind.Method)
            .Join(target.TypeParameters, argument => argument.Parameter.Ordinal, parameter => parameter.Ordinal, (argument, parameter) => argument with { Parameter = parameter }),
    ];

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
