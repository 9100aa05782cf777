using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the members of objects that code of other assemblies can run which has the objects: what overrides or implements theirs.</summary>
internal static class FrameworkMembers
{
    /// <summary>Those of a type of this project and of the types that it derives from.</summary>
    public static IEnumerable<IMethodSymbol> Of(ITypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return [];
        }

        var contracts = type.AllInterfaces.Where(contract => contract.DeclaringSyntaxReferences.IsEmpty).SelectMany(contract => contract.GetMembers())
            .Select(type.FindImplementationForInterfaceMember).OfType<IMethodSymbol>();
        var overrides = new List<IMethodSymbol>();
        for (var owner = type; owner is { DeclaringSyntaxReferences.IsEmpty: false }; owner = owner.BaseType)
        {
            overrides.AddRange(owner.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsOverride && First(method).DeclaringSyntaxReferences.IsEmpty));
        }

        return contracts.Concat(overrides).Where(method => !method.IsImplicitlyDeclared && !method.DeclaringSyntaxReferences.IsEmpty)
            .Select(method => method.OriginalDefinition).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }

    private static IMethodSymbol First(IMethodSymbol method) => method.OverriddenMethod is { } overridden ? First(overridden) : method;
}
