using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Finds the members of objects that code of other assemblies can run which has the objects: what overrides or implements theirs.</summary>
internal sealed class FrameworkMembers
{
    private readonly Dictionary<ITypeSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Those of a type and of the types that it derives from.</summary>
    public ImmutableArray<IMethodSymbol> Of(ITypeSymbol type)
    {
        if (!_known.TryGetValue(type, out var members))
        {
            _known.Add(type, members = [.. Find(type)]);
        }

        return members;
    }

    private static IEnumerable<IMethodSymbol> Find(ITypeSymbol type)
    {
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
