using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Projects of a workspace, as in an editor: an edit in one changes what is found in the other, and nothing is built meanwhile.</summary>
public class WorkspaceTests
{
    private static readonly ProjectId Library = ProjectId.CreateNewId();
    private static readonly ProjectId Program = ProjectId.CreateNewId();

    [Fact]
    public async Task EditInOneProject_ChangesWhatIsFoundInTheOther()
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var (model, main) = (DocumentId.CreateNewId(Library), DocumentId.CreateNewId(Program));
        var solution = workspace.CurrentSolution
            .AddProject(Info(Library, "Lib", OutputKind.DynamicallyLinkedLibrary))
            .AddDocument(model, "Gan.cs", Usings + Linked.Gan)
            .AddProject(Info(Program, "App", OutputKind.ConsoleApplication))
            .AddDocument(main, "Program.cs", Usings + Linked.Program("Gan.Discriminator();\nGan.Discriminator();"))
            .AddProjectReference(Program, new ProjectReference(Library));
        Assert.Equal("SCL0101", Assert.Single(await FindAsync(solution)).Id);

        var mended = solution.WithDocumentText(model, SourceText.From(Usings + Linked.Gan.Replace(": Reuse.None", ": Reuse.Auto", StringComparison.Ordinal)));
        Assert.Empty(await FindAsync(mended));

        var moved = solution.WithDocumentText(model, SourceText.From("// An edit above.\n" + Usings + Linked.Gan));
        Assert.Equal("SCL0101", Assert.Single(await FindAsync(moved)).Id);
    }

    private const string Usings = "global using System; global using ScopeLint;\n";

    private static ProjectInfo Info(ProjectId id, string name, OutputKind kind) => ProjectInfo.Create(
        id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(kind), parseOptions: References.Parsing, metadataReferences: References.All);

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(Solution solution) =>
        await Linked.DiagnosticsOfAsync((CSharpCompilation)(await solution.GetProject(Program)!.GetCompilationAsync(TestContext.Current.CancellationToken))!);
}
