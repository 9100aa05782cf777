using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Testing;

/// <summary>Assemblies of the declarations in src/Declarations, which have the metadata names of other scope libraries and no code.</summary>
public static class DeclaredLibraries
{
    private const string TensorFlowNetFolder = "TensorFlow.NET";
    private const string LostTechFolder = "LostTech.TensorFlow";

    /// <summary>The framework and the newest generation of TensorFlow.NET.</summary>
    public static ImmutableArray<MetadataReference> TensorFlowNet { get; } = TensorFlowNetOf("Tensorflow.Binding", "V0_150");

    /// <summary>The framework and TensorFlow.NET from 0.20 on, before its assembly got another name.</summary>
    public static ImmutableArray<MetadataReference> TensorFlowNet20 { get; } = TensorFlowNetOf("TensorFlow.NET", "V0_20");

    /// <summary>The framework and TensorFlow.NET from 0.11 on.</summary>
    public static ImmutableArray<MetadataReference> TensorFlowNet12 { get; } = TensorFlowNetOf("TensorFlow.NET", "V0_12");

    /// <summary>The framework and TensorFlow.NET up to 0.10.</summary>
    public static ImmutableArray<MetadataReference> TensorFlowNet10 { get; } = TensorFlowNetOf("TensorFlow.NET", "V0_10");

    /// <summary>The framework and the newest generation of LostTech.TensorFlow.</summary>
    public static ImmutableArray<MetadataReference> LostTech { get; } = LostTechOf("LostTech.TensorFlow", "V2_5");

    /// <summary>The framework and LostTech.TensorFlow as it was at 1.15.</summary>
    public static ImmutableArray<MetadataReference> LostTech15 { get; } = LostTechOf("LostTech.TensorFlow", "V1_15");

    /// <summary>The framework and what became LostTech.TensorFlow, when it was called Gradient.</summary>
    public static ImmutableArray<MetadataReference> Gradient { get; } = LostTechOf("Gradient", "V0_1");

    /// <summary>What models are compiled against beside the framework and the library: all generations at once.</summary>
    public static ImmutableArray<MetadataReference> OfModels { get; } =
    [
        Compile(TensorFlowNetFolder, "TensorFlow.NET", "V0_10", "V0_12", "V0_20", "V0_150"),
        Compile(LostTechFolder, "LostTech.TensorFlow", "V0_1", "V1_15", "V2_5"),
    ];

    private static ImmutableArray<MetadataReference> LostTechOf(string assembly, string generation) => [.. Net100.References.All, Compile(LostTechFolder, assembly, generation)];

    private static ImmutableArray<MetadataReference> TensorFlowNetOf(string assembly, string generation) => [.. Net100.References.All, Compile(TensorFlowNetFolder, assembly, generation)];

    private static MetadataReference Compile(string folder, string assembly, params string[] generations)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: generations);
        var compilation = CSharpCompilation.Create(
            assembly,
            Directory.GetFiles(Path.Combine(FindRoot(), "src", "Declarations", folder), "*.cs").Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parsing)),
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Check.That(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // A deterministic build maps source paths; the folder is then found from where the tests run.
        var folder = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "ScopeLint.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("No folder above the tests holds ScopeLint.sln.");
    }
}
