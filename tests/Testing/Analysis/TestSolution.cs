using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing.Analysis;

/// <summary>
/// A solution of two projects: the one under test, and a copy of it that only a fix of the whole solution may change.
/// </summary>
/// <param name="Solution">The solution.</param>
/// <param name="ProjectId">The project under test.</param>
/// <param name="CopyId">Its copy.</param>
internal sealed record TestSolution(Solution Solution, ProjectId ProjectId, ProjectId CopyId)
{
    /// <summary>Composing the host takes about a second, so one empty solution is the start of every test.</summary>
    private static readonly Lazy<Solution> Empty = new(() => new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution);

    /// <summary>The project under test.</summary>
    public Project Project => Solution.GetProject(ProjectId)!;

    /// <summary>Makes the solution of a test.</summary>
    /// <param name="sources">File names and plain texts.</param>
    /// <param name="setup">Config files, references and output kind.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="analyzers">The analyzers whose rules are to be switched on.</param>
    /// <returns>The solution.</returns>
    public static TestSolution Create(
        IReadOnlyList<(string FileName, string Text)> sources,
        SolutionState setup,
        ReferenceAssemblies framework,
        ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CSharpCompilationOptions(
            setup.OutputKind ?? OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: SwitchedOn(analyzers));
        var (id, copyId) = (ProjectId.CreateNewId(), ProjectId.CreateNewId());
        var newLine = sources.Any(source => source.Text.Contains("\r\n", StringComparison.Ordinal)) ? "\r\n" : "\n";
        var solution = Empty.Value
            .WithOptions(Empty.Value.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, newLine))
            .AddProject(Project("TestProject", id, static path => path))
            .AddProject(Project("TestProjectCopy", copyId, CopyPath));
        return new TestSolution(solution, id, copyId);

        ProjectInfo Project(string name, ProjectId project, Func<string, string> rename) => ProjectInfo.Create(
                project,
                VersionStamp.Default,
                name,
                "TestProject",
                LanguageNames.CSharp,
                compilationOptions: options,
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose),
                documents: sources.Select(source => Document(project, rename(source.FileName), source.Text)),
                metadataReferences: framework.References.Concat(setup.AdditionalReferences).Distinct())
            .WithAnalyzerConfigDocuments(setup.AnalyzerConfigFiles.Select(file => Document(project, rename(file.FileName), file.Content)));
    }

    /// <summary>
    /// Where the copy of a file lies: elsewhere, since files of one path in two projects count as linked and are merged. A
    /// config file at the root governs both.
    /// </summary>
    public static string CopyPath(string path) => path switch
    {
        "/.editorconfig" or "/.globalconfig" => path,
        _ when path.StartsWith("/0/", StringComparison.Ordinal) => $"/1{path[2..]}",
        _ => $"/1{path}",
    };

    /// <summary>The compilation of the project under test, fresh: nothing that analyzers cached for an earlier one is found.</summary>
    public async Task<Compilation> CompileAsync() => (await Project.GetCompilationAsync().ConfigureAwait(false))!.Clone();

    private static DocumentInfo Document(ProjectId project, string path, string text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        Path.GetFileName(path),
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text, Encoding.UTF8), VersionStamp.Default)),
        filePath: path);

    private static Dictionary<string, ReportDiagnostic> SwitchedOn(ImmutableArray<DiagnosticAnalyzer> analyzers) => analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(descriptor => !descriptor.IsEnabledByDefault)
        .DistinctBy(descriptor => descriptor.Id)
        .ToDictionary(descriptor => descriptor.Id, descriptor => descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        });
}
