using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which referenced assemblies can reach the library: those that reference it, directly or through others.</summary>
internal sealed class ForeignCode(IAssemblySymbol library)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _reaches = new(SymbolEqualityComparer.Default);

    /// <summary>Whether code of an assembly can create variables.</summary>
    public bool Reaches(IAssemblySymbol assembly) => _reaches.GetOrAdd(assembly, Search);

    private bool Search(IAssemblySymbol assembly)
    {
        var seen = new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default) { assembly };
        var open = new Queue<IAssemblySymbol>(seen);
        while (open.Count > 0)
        {
            foreach (var reference in open.Dequeue().Modules.SelectMany(module => module.ReferencedAssemblySymbols))
            {
                if (SymbolEqualityComparer.Default.Equals(reference, library))
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
