using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing;

/// <summary>The assemblies a test source is compiled against besides the framework.</summary>
public sealed class MetadataReferenceCollection : Collection<MetadataReference>
{
    /// <summary>Reading an assembly costs far more than compiling a test, so each file is read once a process.</summary>
    private static readonly ConcurrentDictionary<string, MetadataReference> Loaded = new();

    /// <summary>Adds the assembly in a file.</summary>
    /// <param name="path">The path of the assembly.</param>
    public void Add(string path) => Add(Load(Path.GetFullPath(path)));

    /// <summary>Adds an assembly that the test itself has loaded.</summary>
    /// <param name="assembly">The assembly; it comes from a file.</param>
    public void Add(Assembly assembly) => Add(assembly.Location);

    internal static MetadataReference Load(string path) => Loaded.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file));
}
