using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using ScopeLint.Analyzers.Generation;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Summaries;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>How a project comes to another one.</summary>
public enum Link
{
    /// <summary>As a compilation, as in an editor.</summary>
    Source,

    /// <summary>As an assembly that was built with the generator, as in a build.</summary>
    Assembly,
}

/// <summary>Projects that reference others.</summary>
internal static class Linked
{
    /// <summary>What all of these tests call: a model whose variable is created once.</summary>
    public const string Gan = """
        namespace Models;

        public static class Gan
        {
            public static void Discriminator(bool reuse = false)
            {
                using var scope = VariableScope.Open("d", reuse: reuse ? Reuse.True : Reuse.None);
                Variable.Get<float>("w", [2, 1]);
            }
        }
        """;

    /// <summary>A project of its own.</summary>
    /// <param name="source">Its source; the usual using directives are put beside it.</param>
    /// <param name="name">The name of its assembly, and of its file.</param>
    /// <param name="references">The projects that it references.</param>
    public static CSharpCompilation Project(string source, string name, params IEnumerable<MetadataReference> references)
    {
        var compilation = Sources.Compile(source).WithAssemblyName(name).AddReferences(references);
        compilation = source.Contains(" Main()", StringComparison.Ordinal) ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
        var tree = compilation.SyntaxTrees[0];
        compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath($"{name}.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>A project as another one references it.</summary>
    public static MetadataReference As(this CSharpCompilation project, Link link) => link switch
    {
        Link.Source => project.ToMetadataReference(),
        Link.Assembly => MetadataReference.CreateFromImage(project.WithSummary().Image()),
        _ => throw new ArgumentOutOfRangeException(nameof(link)),
    };

    /// <summary>A project with what the generator writes.</summary>
    public static CSharpCompilation WithSummary(this CSharpCompilation project, AnalyzerConfigOptionsProvider? options = null)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SummaryGenerator().AsSourceGenerator()], parseOptions: References.Parsing, optionsProvider: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out var generated, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        return (CSharpCompilation)generated;
    }

    /// <summary>The reference assembly of a project.</summary>
    public static byte[] Image(this CSharpCompilation project)
    {
        using var image = new MemoryStream();
        var emitted = project.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.ToArray();
    }

    /// <summary>The texts that the generator writes for a project, as they are before they are packed.</summary>
    public static ImmutableArray<string> SummaryOf(CSharpCompilation project, AnalyzerConfigOptionsProvider? options = null)
    {
        var texts = PackedSummaryOf(project, options);
        var packing = CommonTo(texts, PackedText.Alone.Unpack);
        return [.. texts.Select(text => WithRest(text, IsOfType(text) ? packing.Unpack : PackedText.Alone.Unpack))];
    }

    /// <summary>The same, packed.</summary>
    public static ImmutableArray<string> Packed(IReadOnlyCollection<string> texts)
    {
        var packing = CommonTo(texts, common => common);
        return [.. texts.Select(text => WithRest(text, IsOfType(text) ? packing.Pack : PackedText.Alone.Pack))];
    }

    private static PackedText CommonTo(IEnumerable<string> texts, Func<string, string> read) =>
        PackedText.After(texts.Where(text => text.StartsWith($"{SummaryText.Version}{SummaryText.Common}\n", StringComparison.Ordinal)).Select(text => read(text.Split('\n', 2)[1])).FirstOrDefault(""));

    private static bool IsOfType(string text) => !text.StartsWith($"{SummaryText.Version}{SummaryText.Common}\n", StringComparison.Ordinal) && !text.StartsWith($"{SummaryText.Version}{SummaryText.Assembly}\n", StringComparison.Ordinal);

    private static string WithRest(string text, Func<string, string> change) => text.Split('\n', 2) is [var first, var rest] ? $"{first}\n{change(rest)}" : text;

    /// <summary>The texts that the generator writes for a project.</summary>
    public static ImmutableArray<string> PackedSummaryOf(CSharpCompilation project, AnalyzerConfigOptionsProvider? options = null) =>
    [
        .. project.WithSummary(options).Assembly.GetAttributes().Where(attribute => attribute.ConstructorArguments is [{ Value: AssemblySummaries.Key }, _])
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!),
    ];

    /// <summary>The assembly of a project that says something of itself, whatever that is.</summary>
    public static MetadataReference Reference(CSharpCompilation project, IEnumerable<string> texts) => MetadataReference.CreateFromImage(project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        string.Concat(texts.Select(text => $"[assembly: System.Reflection.AssemblyMetadata(\"{AssemblySummaries.Key}\", {SymbolDisplay.FormatLiteral(text, quote: true)})]\n")), References.Parsing)).Image());

    /// <summary>What a statement of a program finds that starts with an empty graph and references a library.</summary>
    public static Task<ImmutableArray<string>> FindingsOfAsync(Link link, string library, string statements) =>
        FindingsOfAsync(Project(Program(statements), "App", Project(library, "Lib").As(link)));

    /// <summary>Statements as a program.</summary>
    public static string Program(string statements) => $$"""
        using Models;

        internal static class Program
        {
            private static void Main()
            {
        {{statements}}
            }
        }
        """;

    /// <summary>The findings of a project that are shown: line, rule and message.</summary>
    public static async Task<ImmutableArray<string>> FindingsOfAsync(CSharpCompilation project) =>
    [
        .. (await DiagnosticsOfAsync(project)).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage(null)}"),
    ];

    /// <summary>All that the rules say of a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(CSharpCompilation project)
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (failure, _, _) => failures.Add(failure), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await project.WithAnalyzers(EveryRule.Create(), options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(failures);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
