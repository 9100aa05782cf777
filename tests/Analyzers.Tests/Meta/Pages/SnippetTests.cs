using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Tests.Differential;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>Every program of the pages for users compiles, runs, does what its comments say, and is reported where they say so.</summary>
public partial class SnippetTests
{
    private const string FileName = "Program.cs";

    private const string ImplicitUsings =
        "global using System.Collections.Generic; global using System.IO; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] s_pages = ["docs/from-tensorflow.md", "docs/getting-started.md", "docs/how-it-decides.md"];

    private static readonly Snippet[] s_snippets = [.. s_pages.SelectMany(Snippet.Of)];

    public static TheoryData<string> Snippets => [.. s_snippets.Select(snippet => $"{snippet}")];

    [Fact]
    public void EveryPageHasSnippets() => Assert.Equal(s_pages, s_snippets.Select(snippet => snippet.Page).Distinct());

    [Theory]
    [MemberData(nameof(Snippets))]
    public void DoesWhatItsCommentsSay(string name)
    {
        var snippet = Find(name);
        Assert.DoesNotMatch(Claim(), snippet.Checked);

        // Types alone are a library: nothing says with which arguments to call it.
        if (Load(snippet.Checked).EntryPoint?.CreateDelegate<Action<string[]>>() is not { } main)
        {
            return;
        }

        ScopeException? thrown = null;
        Stated.TakeOutput();
        lock (DefaultGraph.Use)
        {
            using var thread = new RunThread();
            thread.Invoke(() =>
            {
                Graph.ResetDefault();
                try
                {
                    main([]);
                }
                catch (ScopeException exception)
                {
                    thrown = exception;
                }

                Graph.ResetDefault();
            });
        }

        var output = Stated.TakeOutput();
        Assert.Equal(snippet.Output ?? output, output);
        Assert.Equal(snippet.Throws?.Error, thrown is null ? null : thrown.RuleId ?? $"{thrown.Error}");
        if (snippet.Throws is { } expected)
        {
            Assert.Contains(expected.Line, LinesOf(thrown!));
        }
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

    // The line that fails, and those of the calls that lead to it.
    private static IEnumerable<int> LinesOf(Exception thrown) => new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() == FileName)
        .Select(frame => frame.GetFileLineNumber() - 1);

    private static CSharpCompilation Compile(string source)
    {
        var compilation = Sources.Compile(source);
        var program = compilation.SyntaxTrees[0];
        var hasStatements = program.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        return compilation
            .ReplaceSyntaxTree(program, program.WithFilePath(FileName))
            .WithOptions(compilation.Options.WithOutputKind(hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(ImplicitUsings, Encoding.UTF8), (CSharpParseOptions)program.Options));
    }

    private static Assembly Load(string source)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = Compile(source)
            .AddReferences(MetadataReference.CreateFromFile(typeof(Stated).Assembly.Location))
            .Emit(image, symbols);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(image.ToArray(), symbols.ToArray());
    }

    [GeneratedRegex("// (?:name: |same as |prints )")]
    private static partial Regex Claim();
}
