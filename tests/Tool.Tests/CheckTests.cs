using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using ScopeLint.Tool.Checking;
using ScopeLint.Tool.Checking.Formats;
using ScopeLint.Tool.Commands;
using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Tests;

public class CheckTests
{
    private const string Layers = """
        public static class Layers
        {
            public static Variable<float> Weights(string name) => Variable.Get<float>(name, [2, 3]);
        }
        """;

    private const string Twice = """
        Layers.Weights("w");
        Layers.Weights("w");
        """;

    private static (string, string)[] Mistake => [("Program.cs", Twice), ("Layers.cs", Layers)];

    [Fact]
    public async Task Findings_HaveTheirPlaceAndRelatedPlacesWithMessages()
    {
        var finding = Assert.Single((await CheckAsync(TestCode.Program(Mistake))).Findings);
        Assert.Equal("SCL0101", finding.Id);
        Assert.Equal((2, 16), (finding.Place.Line, finding.Place.Column));
        Assert.Equal(
            ["Layers.cs:3 the call that it is about", "Program.cs:1 created by this call first"],
            finding.Related.Select(related => $"{related.Place.PathFrom(TestCode.Folder)}:{related.Place.Line} {related.Message}"));
    }

    [Fact]
    public async Task CodeThatIsRight_HasNoFindingsAndTheExitCodeSaysSo()
    {
        var code = TestCode.Program(("Program.cs", """Layers.Weights("w"); Layers.Weights("v");"""), ("Layers.cs", Layers));
        Assert.Equal((ExitCode.Clean, "0 findings in 1 project.\n"), Written(await CheckAsync(code), CheckFormat.Text));
    }

    [Fact]
    public async Task Text_ShowsTheCodeAndATableOfFiles()
    {
        var (exitCode, text) = Written(await CheckAsync(TestCode.Program(Mistake)), CheckFormat.Text);
        Assert.Equal(ExitCode.Found, exitCode);
        Assert.StartsWith("Program.cs:2:16: warning SCL0101: Variable 'w' already exists", text, StringComparison.Ordinal);
        Assert.Contains(
            """
                 2 │ Layers.Weights("w");
                   │                ~~~
            """.ReplaceLineEndings("\n"),
            text, StringComparison.Ordinal);
        Assert.Contains("│ Program.cs │        │        1 │       │ SCL0101 │", text, StringComparison.Ordinal);
        Assert.EndsWith("1 finding in 1 project.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_GetsOneCommandForEachFinding()
    {
        var (exitCode, text) = Written(await CheckAsync(TestCode.Program(Mistake)), CheckFormat.GitHub);
        Assert.Equal(ExitCode.Found, exitCode);
        Assert.StartsWith(
            "::warning file=Program.cs,line=2,endLine=2,col=16,endColumn=19,title=SCL0101%3A Variable is created twice::Variable 'w' already exists", text,
            StringComparison.Ordinal);
        Assert.Equal(1, text.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Json_TellsWhatWasFound()
    {
        var finding = JsonNode.Parse(Written(await CheckAsync(TestCode.Program(Mistake)), CheckFormat.Json).Text)!["findings"]![0]!;
        Assert.Equal("SCL0101", (string?)finding["id"]);
        Assert.Equal("Program.cs", (string?)finding["file"]);
        Assert.Equal(2, (int?)finding["line"]);
        Assert.Equal(2, finding["related"]!.AsArray().Count);
    }

    [Fact]
    public async Task Sarif_HasRulesAndRelativePathsAndMessagesForRelatedPlaces()
    {
        var run = JsonNode.Parse(Written(await CheckAsync(TestCode.Program(Mistake)), CheckFormat.Sarif).Text)!["runs"]![0]!;
        Assert.Equal("SCL0101", (string?)run["tool"]!["driver"]!["rules"]![0]!["id"]);
        Assert.EndsWith("/scopelint%20code/", (string?)run["originalUriBaseIds"]!["SRCROOT"]!["uri"], StringComparison.Ordinal);
        var result = run["results"]![0]!;
        Assert.Equal("warning", (string?)result["level"]);
        Assert.Equal("Program.cs", (string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.All(result["relatedLocations"]!.AsArray(), related => Assert.NotEmpty((string)related!["message"]!["text"]!));
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error, 1)]
    [InlineData("warning", DiagnosticSeverity.Error, 0)]
    [InlineData("suggestion", DiagnosticSeverity.Warning, 0)]
    [InlineData("suggestion", DiagnosticSeverity.Info, 1)]
    [InlineData("none", DiagnosticSeverity.Info, 0)]
    public async Task TheSeverityOfTheProject_DecidesWhatCounts(string configured, DiagnosticSeverity least, int count)
    {
        var code = TestCode.Program([.. Mistake, (".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.SCL0101.severity = {configured}\n")]);
        Assert.Equal(count, (await CheckAsync(code, least)).Findings.Length);
    }

    [Fact]
    public async Task WhatIsSuppressedInTheSource_DoesNotCount()
    {
        var code = TestCode.Program(("Program.cs", "#pragma warning disable SCL0101\n" + Twice), ("Layers.cs", Layers));
        Assert.Empty((await CheckAsync(code)).Findings);
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_IsToldOf()
    {
        var code = TestCode.Program([.. Mistake, ("Broken.cs", "public class Broken : Missing;")]);
        Assert.Contains("'Models' does not compile", Assert.Single((await CheckAsync(code)).Complaints), StringComparison.Ordinal);
        Assert.Empty((await CheckAsync(TestCode.Program(Mistake))).Complaints);
    }

    [Fact]
    public async Task WithoutASupportedLibrary_ThereIsNothingToCheck() => Assert.Contains(
        "references a supported library", (await Assert.ThrowsAsync<ToolException>(() => CheckAsync(TestCode.Unrelated()))).Message, StringComparison.Ordinal);

    private static Task<CheckResult> CheckAsync(LoadedCode code, DiagnosticSeverity least = DiagnosticSeverity.Info) =>
        Checker.CheckAsync(code, least, _ => { }, TestContext.Current.CancellationToken);

    private static (int ExitCode, string Text) Written(CheckResult result, CheckFormat format)
    {
        using var writer = new StringWriter();
        var console = Terminal.PlainConsole(writer);
        var exitCode = CheckCommand.Report(result, [], format, TestCode.Folder, new Destination(null, new Terminal(console, console)));
        return (exitCode, writer.ToString().ReplaceLineEndings("\n"));
    }
}
