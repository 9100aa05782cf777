using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing;
using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Tests;

/// <summary>Projects in memory.</summary>
internal static class TestCode
{
    /// <summary>The folder of the sources.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "scopelint code");

    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; "
        + "global using System.Threading.Tasks; global using ScopeLint;";

    /// <summary>A program of some sources, each with its name.</summary>
    public static LoadedCode Program(params ReadOnlySpan<(string Name, string Text)> sources) => Project(OutputKind.ConsoleApplication, References.All, sources);

    /// <summary>A library of some sources, each with its name.</summary>
    public static LoadedCode Library(params ReadOnlySpan<(string Name, string Text)> sources) => Project(OutputKind.DynamicallyLinkedLibrary, References.All, sources);

    /// <summary>A project that does not reference the library.</summary>
    public static LoadedCode Unrelated() =>
        Project(OutputKind.DynamicallyLinkedLibrary, [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], [("C.cs", "public class C;")]);

    private static LoadedCode Project(OutputKind kind, ImmutableArray<MetadataReference> references, ReadOnlySpan<(string Name, string Text)> sources)
    {
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Models", "Models", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(kind, allowUnsafe: true),
            parseOptions: References.Parsing, metadataReferences: references));
        solution = references == References.All ? Add(solution, id, "Usings.cs", GlobalUsings) : solution;
        foreach (var (name, text) in sources)
        {
            solution = name.EndsWith(".editorconfig", StringComparison.Ordinal)
                ? solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: Path.Combine(Folder, name))
                : Add(solution, id, name, text);
        }

        return LoadedCode.Of(solution, Folder, []);
    }

    private static Solution Add(Solution solution, ProjectId project, string name, string text) => solution.AddDocument(
        DocumentId.CreateNewId(project), name, SourceText.From(text, System.Text.Encoding.UTF8), filePath: Path.Combine(Folder, name));
}
