using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Tests.Libraries;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>The examples of the pages for users of other libraries, and the samples, are reported where their comments say so.</summary>
public partial class LibraryPageTests
{
    public static TheoryData<string> Examples =>
    [
        .. Block().Matches(Repository.Read("docs", "tensorflow-net.md")).Select(block => block.Groups["source"].Value),
        .. Repository.Files("samples/TensorFlowNet").Select(file => Usings + Repository.Read(file)),
    ];

    /// <summary>What a project has without saying so.</summary>
    private const string Usings = "global using System.Linq; global using System.Collections.Generic;";

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task ExampleIsReportedWhereItSaysSo(string source)
    {
        var compilation = TensorFlowNet.Compile(source);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var reported = await compilation.WithAnalyzers([.. RuleTests.Analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            source.Split('\n').Index().SelectMany(line => Mark().Matches(line.Item).Select(mark => (mark.Groups["id"].Value, line.Index))),
            reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public void PageHasExamples() => Assert.True(Examples.Count >= 5);

    [GeneratedRegex("```csharp\n(?<source>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"// (?<id>SCL\d+)")]
    private static partial Regex Mark();
}
