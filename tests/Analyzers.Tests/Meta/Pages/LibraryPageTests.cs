using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Tests.Libraries;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>The examples of the pages for users of other libraries, and the samples, are reported where their comments say so.</summary>
public partial class LibraryPageTests
{
    public static TheoryData<string> OfTensorFlowNet => ExamplesOf("tensorflow-net.md", "TensorFlowNet");

    public static TheoryData<string> OfLostTech => ExamplesOf("lost-tech.md", "LostTech");

    /// <summary>What a project has without saying so.</summary>
    private const string Usings = "global using System.Linq; global using System.Collections.Generic;";

    [Theory]
    [MemberData(nameof(OfTensorFlowNet))]
    public Task ExampleOfTensorFlowNet_IsReportedWhereItSaysSo(string source) => CheckAsync(source, DeclaredLibraries.TensorFlowNet);

    [Theory]
    [MemberData(nameof(OfLostTech))]
    public Task ExampleOfLostTech_IsReportedWhereItSaysSo(string source) => CheckAsync(source, DeclaredLibraries.LostTech);

    private static async Task CheckAsync(string source, ImmutableArray<MetadataReference> libraries)
    {
        var compilation = TensorFlowNet.Compile(source, libraries);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var reported = await compilation.WithAnalyzers([.. RuleTests.Analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            source.Split('\n').Index().SelectMany(line => Mark().Matches(line.Item).Select(mark => (mark.Groups["id"].Value, line.Index))),
            reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public void PagesHaveExamples() => Assert.All([OfTensorFlowNet, OfLostTech], examples => Assert.True(examples.Count >= 4));

    private static TheoryData<string> ExamplesOf(string page, string sample) =>
    [
        .. Block().Matches(Repository.Read("docs", page)).Select(block => block.Groups["source"].Value),
        .. Repository.Files("samples/" + sample).Select(file => Usings + Repository.Read(file)),
    ];

    [GeneratedRegex("```csharp\n(?<source>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"// (?<id>SCL\d+)")]
    private static partial Regex Mark();
}
