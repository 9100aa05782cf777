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
    /// <summary>Reference assemblies of the framework, and the library with what it needs. Only those that test sources use: each compilation
    /// merges the namespaces of all it refers to, which would otherwise be a sixth of the time of a test.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        Net100.References.SystemRuntime,
        Net100.References.SystemCollections,
        Net100.References.SystemCollectionsConcurrent,
        Net100.References.SystemCollectionsImmutable,
        Net100.References.SystemCollectionsNonGeneric,
        Net100.References.SystemCollectionsSpecialized,
        Net100.References.SystemLinq,
        Net100.References.SystemLinqAsyncEnumerable,
        Net100.References.SystemLinqExpressions,
        Net100.References.SystemLinqParallel,
        Net100.References.SystemLinqQueryable,
        Net100.References.SystemConsole,
        Net100.References.SystemObjectModel,
        Net100.References.SystemMemory,
        Net100.References.SystemRuntimeNumerics,
        Net100.References.SystemRuntimeInteropServices,
        Net100.References.SystemRuntimeExtensions,
        Net100.References.SystemThreading,
        Net100.References.SystemThreadingChannels,
        Net100.References.SystemThreadingTasksParallel,
        Net100.References.SystemThreadingThread,
        Net100.References.SystemThreadingThreadPool,
        Net100.References.SystemTextJson,
        Net100.References.SystemTextRegularExpressions,
        Net100.References.SystemSecurityCryptography,
        Net100.References.SystemComponentModel,
        Net100.References.SystemComponentModelPrimitives,
        Net100.References.SystemComponentModelTypeConverter,
        Net100.References.SystemDiagnosticsProcess,
        Net100.References.SystemDiagnosticsStackTrace,
        Net100.References.SystemDiagnosticsTraceSource,
        Net100.References.MicrosoftCSharp,
        Net100.References.netstandard,
        MetadataReference.CreateFromFile(typeof(Tensor<>).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(VariableScope).Assembly.Location),
    ];

    /// <summary>The language version and the rest of what the parser is told.</summary>
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    /// <summary>The framework as the testing library names it, without packages: its assemblies are among <see cref="All"/>.</summary>
    internal static ReferenceAssemblies Framework { get; } = new("net10.0");
}
