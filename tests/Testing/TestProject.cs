using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing;

/// <summary>
/// The projects of a test. The one under test grows out of an empty project that is compiled already: what costs most in a small test is to
/// read the symbols of the framework, and compilations that differ in nothing but their sources share them.
/// </summary>
internal static class TestProject
{
    private static readonly ConcurrentDictionary<ImmutableArray<MetadataReference>, Lazy<Task<Project>>> Empty = new();

    /// <summary>What the compiler is told.</summary>
    private static readonly CSharpCompilationOptions Compiling =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Makes a solution.</summary>
    /// <param name="state">The sources, config files and kind of output of the project under test.</param>
    /// <param name="others">The other projects.</param>
    /// <param name="references">What they are compiled against.</param>
    /// <param name="nameOf">The name and the folders of a document, by the beginning of the paths in its project and its own.</param>
    /// <returns>The project under test.</returns>
    public static async Task<Project> CreateAsync(
        EvaluatedProjectState state,
        ImmutableArray<EvaluatedProjectState> others,
        ImmutableArray<MetadataReference> references,
        Func<string, string, (string Name, IEnumerable<string> Folders)> nameOf)
    {
        var empty = await Empty.GetOrAdd(references, asked => new(() => CreateEmptyAsync(asked))).Value.ConfigureAwait(false);
        var solution = Fill(empty.Solution, empty.Id, state, path => nameOf("/0/Test", path));
        foreach (var other in others)
        {
            var id = ProjectId.CreateNewId();
            solution = Fill(solution.AddProject(Info(id, other.Name, references)), id, other, path => nameOf($"/{other.Name}/Test", path));
        }

        return solution.GetProject(empty.Id)!;
    }

    private static async Task<Project> CreateEmptyAsync(ImmutableArray<MetadataReference> references)
    {
        var id = ProjectId.CreateNewId();
        var project = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution.AddProject(Info(id, "TestProject", references)).GetProject(id)!;
        _ = (await project.GetCompilationAsync().ConfigureAwait(false))!.ObjectType;
        return project;
    }

    private static ProjectInfo Info(ProjectId id, string name, ImmutableArray<MetadataReference> references) => ProjectInfo.Create(
        id,
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        compilationOptions: Compiling,
        parseOptions: References.Parsing,
        metadataReferences: references);

    private static Solution Fill(
        Solution solution, ProjectId id, EvaluatedProjectState state, Func<string, (string Name, IEnumerable<string> Folders)> nameOf)
    {
        solution = solution.WithProjectCompilationOptions(id, Compiling.WithOutputKind(state.OutputKind));
        if (state.Sources.Any(source => source.content.Lines is [var first, ..] && first.EndIncludingLineBreak - first.End == 2))
        {
            solution = solution.WithOptions(solution.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\r\n"));
        }

        return Add(Add(solution, state.Sources, (solution, document, name, content, folders, path) =>
            solution.AddDocument(document, name, content, folders, path)), state.AnalyzerConfigFiles, (solution, document, name, content, folders, path) =>
            solution.AddAnalyzerConfigDocument(document, name, content, folders, path));

        Solution Add(
            Solution to,
            ImmutableArray<(string Path, SourceText Content)> files,
            Func<Solution, DocumentId, string, SourceText, IEnumerable<string>, string, Solution> add) => files.Aggregate(to, (result, file) =>
            {
                var (name, folders) = nameOf(file.Path);
                return add(result, DocumentId.CreateNewId(id), name, file.Content, folders, file.Path);
            });
    }
}
