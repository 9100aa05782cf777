using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Tests.Libraries;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>The example of each rule's page is reported on the line that says so, and nowhere else.</summary>
public class RulePageExampleTests
{
    public static TheoryData<string> Ids => RuleTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ExampleIsReportedWhereThePageSaysSo(string id)
    {
        var (source, diagnostics) = await AnalyzeExampleAsync(id);
        var marked = source.Split('\n').Index().Where(line => line.Item.Contains($"// {id}", StringComparison.Ordinal)).Select(line => line.Index);
        var reported = diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal(marked.Select(line => (id, line)), reported);
    }

    /// <summary>The example of a rule's page, as a source that compiles, and what is reported in it.</summary>
    internal static async Task<(string Source, IEnumerable<Diagnostic> Diagnostics)> AnalyzeExampleAsync(string id)
    {
        var page = Repository.Read("docs", "rules", $"{id}.md");
        var example = Regex.Match(page, "## Example\n\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var source = example.Contains(" class ", StringComparison.Ordinal) ? example : Sources.InClosedMethod(example.TrimEnd());
        return (source, await AnalyzeAsync(source, id));
    }

    /// <summary>What a build reports that has all the default rules and, in any case, the one of the page.</summary>
    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string source, string id)
    {
        var compilation = source.Contains("using Tensorflow;", StringComparison.Ordinal) ? TensorFlowNet.Compile(source, DeclaredLibraries.TensorFlowNet) : Sources.Compile(source);
        compilation = source.Contains(" Main(", StringComparison.Ordinal) ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var options = compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]);
        var reported = await compilation.WithOptions(options).WithAnalyzers([.. RuleTests.Analyzers]).GetAnalyzerDiagnosticsAsync();
        return reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
