using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Tests.Differential;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>Every program of the pages for users compiles, runs, does what its comments say, and is reported where they say so.</summary>
[Collection(DefaultGraph.Collection)]
public partial class SnippetTests
{
    private const string ImplicitUsings =
        "global using System.Collections.Generic; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] s_pages = ["docs/from-tensorflow.md", "docs/getting-started.md"];

    private static readonly Snippet[] s_snippets = [.. s_pages.SelectMany(Snippet.Of)];

    public static TheoryData<string> Snippets => [.. s_snippets.Select(snippet => $"{snippet}")];

    [Fact]
    public void EveryPageHasSnippets() => Assert.Equal(s_pages, s_snippets.Select(snippet => snippet.Page).Distinct());

    [Theory]
    [MemberData(nameof(Snippets))]
    public void DoesWhatItsCommentsSay(string name)
    {
        var snippet = Find(name);
        Assert.Equal(ClaimsIn(snippet.Source), ClaimsIn(snippet.Source) - ClaimsIn(snippet.Checked));

        var main = Load(snippet.Checked).EntryPoint!.CreateDelegate<Action<string[]>>();
        Stated.TakeOutput();
        using (var thread = new RunThread())
        {
            thread.Invoke(() =>
            {
                Graph.ResetDefault();
                main([]);
                Graph.ResetDefault();
            });
        }

        var output = Stated.TakeOutput();
        Assert.Equal(snippet.Output ?? output, output);
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task IsReportedWhereItsCommentsSaySo(string name)
    {
        var snippet = Find(name);
        var reported = await DiagnosticsOf(snippet.Source);
        Assert.Equal(snippet.Reports, reported.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
    }

    /// <summary>What the analyzers report in a program, in the order of its text.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOf(string source)
    {
        var compilation = Compile(source);
        var reported = await compilation.WithAnalyzers([.. RuleTests.Analyzers]).GetAnalyzerDiagnosticsAsync();
        return reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private static Snippet Find(string name) => s_snippets.Single(snippet => $"{snippet}" == name);

    private static int ClaimsIn(string source) => Claim().Count(source);

    private static CSharpCompilation Compile(string source)
    {
        var compilation = Sources.Compile(source);
        var program = compilation.SyntaxTrees[0];
        return compilation
            .ReplaceSyntaxTree(program, program.WithFilePath("Program.cs"))
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(ImplicitUsings, (CSharpParseOptions)program.Options));
    }

    private static Assembly Load(string source)
    {
        using var image = new MemoryStream();
        var emitted = Compile(source)
            .AddReferences(MetadataReference.CreateFromFile(typeof(Stated).Assembly.Location), MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location))
            .Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(image.ToArray());
    }

    [GeneratedRegex("// (?:name: |same as |prints |throws )")]
    private static partial Regex Claim();
}
