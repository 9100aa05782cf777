using System.Collections.Immutable;
using System.Numerics.Tensors;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ScopeLint.Testing;

/// <summary>What test sources are compiled against. Nothing is downloaded, and each assembly is read once a process.</summary>
public static class References
{
    /// <summary>The reference assemblies of the framework, and the library with what it needs.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Tensor<>).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(VariableScope).Assembly.Location),
    ];

    /// <summary>The language version and the rest of what the parser is told.</summary>
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    /// <summary>The framework as the testing library names it, without packages: its assemblies are among <see cref="All"/>.</summary>
    internal static ReferenceAssemblies Framework { get; } = new("net10.0");
}
