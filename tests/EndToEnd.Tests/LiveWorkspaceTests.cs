using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.EndToEnd.Tests.Tools;
using Project = ScopeLint.EndToEnd.Tests.Tools.Project;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>A program and a library that it uses, opened as an editor opens them: with the analyzers that the projects name, and nothing built.</summary>
public sealed class LiveWorkspaceTests
{
    private const string Gan = """
        namespace Models;

        public static class Gan
        {
            public static void Discriminator()
            {
                using var scope = ScopeLint.VariableScope.Open("d", reuse: ScopeLint.Reuse.None);
                ScopeLint.Variable.Get<float>("w", [2, 1]);
            }
        }
        """;

    [Fact]
    public async Task UnsavedEditInOneProject_ChangesWhatIsFoundInTheOther()
    {
        await using var files = new Project(
            ProjectFiles.WithOthers("Models"), new SourceFile("Program.cs", "Models.Gan.Discriminator();\nModels.Gan.Discriminator();\n"));
        files.Write("../Models/Models.csproj", ProjectFiles.LibraryWithOthers());
        files.Write("../Models/Gan.cs", Gan);
        (await files.RestoreAsync()).Exits(0);
        using var workspace = MSBuildWorkspace.Create();
        var program = (await workspace.OpenProjectAsync(files.ProjectFile, cancellationToken: TestContext.Current.CancellationToken)).Id;
        Assert.Empty(workspace.Diagnostics);
        var opened = workspace.CurrentSolution;
        var model = opened.Projects.SelectMany(project => project.Documents).Single(document => document.Name == "Gan.cs").Id;

        var found = Assert.Single(await FindAsync(opened, program));
        Assert.Equal(("SCL0101", 1), (found.Id, found.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("in Gan.Discriminator of Gan.cs", found.GetMessage(), StringComparison.Ordinal);

        var mended = opened.WithDocumentText(model, SourceText.From(Gan.Replace("Reuse.None", "Reuse.Auto", StringComparison.Ordinal)));
        Assert.Empty(await FindAsync(mended, program));

        var another = mended.WithDocumentText(model, SourceText.From(Gan.Replace("Reuse.None", "Reuse.True", StringComparison.Ordinal)));
        Assert.Equal("SCL0102", Assert.Single(await FindAsync(another, program)).Id);
        Assert.Equal(Gan, files.Read("../Models/Gan.cs"));
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Solution solution, ProjectId id)
    {
        var project = solution.GetProject(id)!;
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var rules = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .Where(rule => rule.SupportedDiagnostics.Any(descriptor => descriptor.Id.StartsWith("SCL", StringComparison.Ordinal))).ToImmutableArray();
        Assert.NotEmpty(rules);
        return await compilation!.WithAnalyzers(rules, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
