using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The types that an assembly declares, by their ids. They are gathered when one is first asked for.</summary>
/// <param name="assembly">The assembly.</param>
internal sealed class OwnTypes(IAssemblySymbol assembly)
{
    private Dictionary<string, INamedTypeSymbol>? _types;

    /// <summary>The type of an id; null where the assembly declares none.</summary>
    public INamedTypeSymbol? Find(string definition) => (_types ??= Gather()).TryGetValue(definition, out var type) ? type : null;

    private Dictionary<string, INamedTypeSymbol> Gather()
    {
        var types = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var open = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is INamedTypeSymbol type && IdText.Of((ITypeSymbol)type) is var id && !types.ContainsKey(id))
            {
                types.Add(id, type);
            }

            IEnumerable<INamespaceOrTypeSymbol> inside = next is INamespaceSymbol space ? space.GetMembers() : next.GetTypeMembers();
            foreach (var inner in inside)
            {
                open.Push(inner);
            }
        }

        return types;
    }
}
