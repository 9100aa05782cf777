using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which referenced assemblies can reach the library: those that reference it, directly or through others.</summary>
/// <param name="api">The scope libraries.</param>
/// <param name="references">The assemblies whose code is followed; null for none.</param>
internal sealed class ForeignCode(ScopeApi api, ReferencedProjects? references = null)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _reaches = new(SymbolEqualityComparer.Default);

    /// <summary>The assemblies whose code is followed.</summary>
    public ReferencedProjects References { get; } = references ?? ReferencedProjects.None;

    /// <summary>Whether code of an assembly that is not followed can create variables. Where an assembly is followed, that is all of its code which can.</summary>
    public bool Reaches(IAssemblySymbol assembly) => !References.Contain(assembly) && _reaches.GetOrAdd(assembly, Search);

    private bool Search(IAssemblySymbol assembly)
    {
        var seen = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default) { assembly };
        var open = new Queue<IAssemblySymbol>(seen);
        while (open.Count > 0)
        {
            foreach (var reference in open.Dequeue().Modules.SelectMany(module => module.ReferencedAssemblySymbols))
            {
                if (api.IsLibrary(reference))
                {
                    return true;
                }

                if (seen.Add(reference))
                {
                    open.Enqueue(reference);
                }
            }
        }

        return false;
    }
}
