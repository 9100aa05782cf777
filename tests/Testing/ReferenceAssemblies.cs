using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing;

/// <summary>The framework that test sources are compiled against. References are made once and shared by all tests.</summary>
public sealed class ReferenceAssemblies
{
    private static readonly Lazy<ReferenceAssemblies> LazyNet80 =
        new(() => new ReferenceAssemblies([.. Basic.Reference.Assemblies.Net80.References.All]));

    private static readonly Lazy<ReferenceAssemblies> LazyRunning = new(() => new ReferenceAssemblies([.. RunningReferences()]));

    /// <summary>Makes a set of references of one's own.</summary>
    /// <param name="references">The assemblies, the core library among them.</param>
    public ReferenceAssemblies(ImmutableArray<MetadataReference> references) => References = references;

    /// <summary>.NET 8, from its reference assemblies. The default.</summary>
    public static ReferenceAssemblies Net80 => LazyNet80.Value;

    /// <summary>
    /// The framework the tests run on, from its implementation assemblies: what a library built for that framework needs.
    /// Assemblies that lie beside the test (packages, the analyzers themselves) are not part of it.
    /// </summary>
    public static ReferenceAssemblies Running => LazyRunning.Value;

    /// <summary>The references.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    private static IEnumerable<MetadataReference> RunningReferences()
    {
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")
            ?? throw new InvalidOperationException(
                "The host does not list the assemblies of its framework; use ReferenceAssemblies.Net80.");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(MetadataReferenceCollection.Load);
    }
}
