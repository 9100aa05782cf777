using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Bindings;

/// <summary>A library whose scopes are followed.</summary>
/// <param name="Name">Its name, as people call it, by which the ids of its types and members go as well.</param>
/// <param name="Assemblies">The names that its assembly has had.</param>
/// <param name="Marks">The types of which one is there wherever it has scopes.</param>
/// <param name="Words">How messages speak of it.</param>
internal sealed record ScopeLibrary(string Name, ImmutableArray<string> Assemblies, ImmutableArray<string> Marks, LibraryWords Words)
{
    /// <summary>Whether it looks at names before it uses them. Where it leaves that to what it is built on, a name may pass that is refused elsewhere.</summary>
    public bool ChecksNames { get; init; } = true;

    /// <summary>The type of graphs, and what makes another one the default again; a generation that does not have that leaves graphs as they are.</summary>
    public (string Type, string Method)? GraphExit { get; init; }

    /// <summary>Whether each thread has a default graph of its own.</summary>
    public bool HasGraphsOfThreads { get; init; }

    /// <summary>What enters its scope objects for the time of some code: methods that take the object and that code, by their types.</summary>
    public ImmutableArray<(string Type, string Method)> Enterers { get; init; } = [];

    /// <summary>What it throws where a name is asked for a second time; null where that is not known.</summary>
    public string? DuplicateException { get; init; }

    /// <summary>Whether a member goes by its name alone, since it has overloads that differ in types and in what they leave out. Arguments then
    /// go by the names of parameters too.</summary>
    public bool GoesByNames { get; init; }

    /// <summary>Whether members that are not known create variables too, so that none is known to be missing.</summary>
    public bool HasOtherCreators { get; init; }

    /// <summary>Whether its scopes stay open until somebody closes what opening them gave.</summary>
    public bool IsClosedByHand { get; init; }

    /// <summary>Whether an assembly is that of the library.</summary>
    public bool Is(IAssemblySymbol assembly) => Assemblies.Contains(assembly.Name);

    /// <summary>Whether an assembly is the one that declares its scopes.</summary>
    public bool Declares(IAssemblySymbol assembly) => Is(assembly) && Marks.Any(mark => assembly.GetTypeByMetadataName(mark) is not null);
}
