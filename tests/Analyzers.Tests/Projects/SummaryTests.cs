using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>What the generator writes into an assembly.</summary>
public class SummaryTests
{
    [Fact]
    public void CodeThatOtherProjectsCannotRun_GetsNothing()
    {
        Assert.NotEmpty(Linked.SummaryOf(Linked.Project("public static class Text { public static string Twice(string text) => text + text; }", "Lib")));
        Assert.Empty(Linked.SummaryOf(Linked.Project("internal static class Hidden { internal static void Build() => Variable.Get<float>(\"w\", [1]); }", "Lib")));
        Assert.NotEmpty(Linked.SummaryOf(Linked.Project("public static class Shown { public static void Build() => Variable.Get<float>(\"w\", [1]); }", "Lib")));
    }

    [Fact]
    public void HiddenCodeThatIsRun_IsThere() => Assert.Contains(
        Linked.SummaryOf(Linked.Project(
            "public static class Shown { public static void Build() => Hidden.Build(); } internal static class Hidden { internal static void Build() => Variable.Get<float>(\"w\", [1]); internal static void Other() => Variable.Get<float>(\"other\", [1]); }", "Lib")),
        text => text.StartsWith("summary 3 Lib!Hidden\n", StringComparison.Ordinal) && text.Contains("own Build =", StringComparison.Ordinal) && !text.Contains("other", StringComparison.Ordinal));

    [Fact]
    public void CodeThatSaysThatItIsNeutral_IsThereOnlyIfOtherCodeRunsIt()
    {
        const string Members = "[ScopeNeutral] public static void Alone() => Part(); [ScopeNeutral] public static void Shared() => Variable.Get<float>(\"shared\", [1]); private static void Part() => Variable.Get<float>(\"part\", [1]);";
        var texts = Linked.SummaryOf(Linked.Project($"public static class Shown {{ public static void Build() {{ Variable.Get<float>(\"w\", [1]); Shared(); }} {Members} }}", "Lib"));
        Assert.Contains(texts, text => text.Contains("\"shared\"", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("\"part\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("true", true)]
    [InlineData("", true)]
    public void Setting_SwitchesItOff(string value, bool isWritten) =>
        Assert.Equal(isWritten, Linked.SummaryOf(Linked.Project(Linked.Gan, "Lib"), new Settings(value)).Length > 0);

    [Fact]
    public void EditAboveAMember_ChangesNothing()
    {
        var edited = Linked.Gan.Replace("public static class Gan", "// An edit.\n\n/* And another one. */ public static class Gan", StringComparison.Ordinal);
        Assert.NotEqual(Linked.Gan, edited);
        Assert.Equal(Linked.SummaryOf(Linked.Project(Linked.Gan, "Lib")), Linked.SummaryOf(Linked.Project(edited, "Lib")));
    }

    [Fact]
    public void EditInsideAMemberThatChangesNothingItDoes_ChangesNothing()
    {
        var edited = Linked.Gan.Replace("var scope =", "/* Its own scope. */ var scope =", StringComparison.Ordinal);
        Assert.NotEqual(Linked.Gan, edited);
        Assert.Equal(Linked.SummaryOf(Linked.Project(Linked.Gan, "Lib")), Linked.SummaryOf(Linked.Project(edited, "Lib")));
    }

    [Fact]
    public void FolderOfTheProject_ChangesNothing()
    {
        var project = Linked.Project(Linked.Gan, "Lib");
        var moved = project.SyntaxTrees.Aggregate(project, (all, tree) => all.ReplaceSyntaxTree(tree, tree.WithFilePath("/elsewhere/" + tree.FilePath)));
        Assert.Equal(Linked.SummaryOf(project), Linked.SummaryOf(moved));
    }

    [Fact]
    public void EditOfWhatAMemberDoes_ChangesIt() => Assert.NotEqual(
        Linked.SummaryOf(Linked.Project(Linked.Gan, "Lib")), Linked.SummaryOf(Linked.Project(Linked.Gan.Replace("\"w\"", "\"v\"", StringComparison.Ordinal), "Lib")));

    [Fact]
    public async Task SummaryOfAnotherVersion_IsIgnored_WhichTheRuleForWhatIsNotAnalysedSays()
    {
        var library = Linked.Project(Linked.Gan, "Lib");
        var texts = Linked.PackedSummaryOf(library).Select(text => text.Replace("summary 3 ", "summary 999 ", StringComparison.Ordinal));
        var app = Linked.Project(Linked.Program("Gan.Discriminator();\nGan.Discriminator();"), "App", Linked.Reference(library, texts));
        Assert.Empty(await Linked.DiagnosticsOfAsync(app));
        var noted = app.WithOptions(app.Options.WithSpecificDiagnosticOptions([new("SCL0901", ReportDiagnostic.Info)]));
        var note = Assert.Single(await Linked.DiagnosticsOfAsync(noted));
        Assert.Equal("SCL0901", note.Id);
        Assert.Contains("Lib was built with another version of these rules", note.GetMessage(null), StringComparison.Ordinal);
    }

    /// <summary>Code of which only the assembly is at hand, and which tells nothing of itself, may do anything.</summary>
    [Fact]
    public async Task AssemblyWithoutASummary_IsUnknownCode() => Assert.Empty(await Linked.FindingsOfAsync(
        Linked.Project(Linked.Program("Gan.Discriminator();\nGan.Discriminator();"), "App", Linked.Reference(Linked.Project(Linked.Gan, "Lib"), []))));

    private sealed class Settings(string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = key == "scopelint.summary" && value.Length > 0 ? value : null;
            return found is not null;
        }
    }
}
