using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>A project in this process.</summary>
/// <param name="sources">Its files.</param>
/// <param name="references">What it is compiled against.</param>
/// <param name="kind">Whether it is a library or a program.</param>
/// <param name="settings">Which rules are on, if not those that say so themselves.</param>
internal sealed class AnalyzedProject(
    IReadOnlyList<string> sources, ImmutableArray<MetadataReference> references, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, AnalyzerConfigSet? settings = null)
{
    /// <summary>What the SDK adds to a program that asks for implicit usings.</summary>
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>A sample of this repository.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="references">What it is compiled against.</param>
    internal static AnalyzedProject Sample(string name, ImmutableArray<MetadataReference> references) =>
        Program(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples", name), "*.cs"), references);

    /// <summary>The ports of models among the programs that the tests analyse, without a mistake.</summary>
    /// <param name="references">What they are compiled against.</param>
    internal static IEnumerable<AnalyzedProject> Models(ImmutableArray<MetadataReference> references) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Models"), "*.cs", SearchOption.AllDirectories)
            .GroupBy(Path.GetDirectoryName).OrderBy(files => files.Key, StringComparer.Ordinal).Select(files => Program(files, references));

    private static AnalyzedProject Program(IEnumerable<string> files, ImmutableArray<MetadataReference> references) =>
        new([.. files.Order().Select(File.ReadAllText), ImplicitUsings], references, OutputKind.ConsoleApplication);

    /// <summary>The same project where a text is another one.</summary>
    internal AnalyzedProject Replacing(string text, string other) => new([.. sources.Select(source => source.Replace(text, other, StringComparison.Ordinal))], references, kind, settings);

    /// <summary>The same project where some rules are switched on or off.</summary>
    internal AnalyzedProject With(AnalyzerConfigSet settings) => new(sources, references, kind, settings);

    /// <summary>How long the compiler takes to bind the project.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    internal TimeSpan BindingTime()
    {
        var compilation = Compile();
        var watch = Stopwatch.StartNew();
        var error = compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? watch.Elapsed : throw new InvalidOperationException($"It does not compile: {error}");
    }

    /// <summary>The times that the driver reports for some sets of analyzers, run together over the whole project as a build does.
    /// Everything is parsed anew, so that nothing that is kept by tree helps.</summary>
    /// <param name="sets">The sets.</param>
    /// <returns>For each set the sum of its analyzers' times.</returns>
    internal async Task<ImmutableArray<TimeSpan>> ReportedTimesAsync(params ImmutableArray<ImmutableArray<DiagnosticAnalyzer>> sets)
    {
        var result = await Drive(Compile(), [.. sets.SelectMany(analyzers => analyzers)]).GetAnalysisResultAsync(CancellationToken.None);
        return [.. sets.Select(analyzers => analyzers.Aggregate(
            TimeSpan.Zero, (sum, analyzer) => sum + (result.AnalyzerTelemetryInfo.TryGetValue(analyzer, out var told) ? told.ExecutionTime : TimeSpan.Zero)))];
    }

    /// <summary>How many bytes are alive after some edits and after many more, as an editor makes them.</summary>
    /// <param name="analyzers">What looks at each of them.</param>
    /// <param name="some">How many edits are some.</param>
    /// <param name="many">How many are many.</param>
    /// <param name="edited">Gives the text of the document after the edit of a number.</param>
    internal async Task<(long AfterSome, long AfterMany)> MemoryAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, int some, int many, Func<string, int, string> edited)
    {
        var compilation = Compile();
        var place = sources.Count / 2;
        long afterSome = 0;
        await Drive(compilation, analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        for (var edit = 1; edit <= many; edit++)
        {
            var document = Parse(edited(sources[place], edit), place);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[place], document);
            await Drive(compilation, analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(document), filterSpan: null, CancellationToken.None);
            afterSome = edit == some ? GC.GetTotalMemory(forceFullCollection: true) : afterSome;
        }

        var afterMany = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(compilation);
        return (afterSome, afterMany);
    }

    /// <summary>The times of edits in one document of each of some projects: a compilation with the new text, and the diagnostics of that document alone.
    /// The projects were analysed before, as in an editor.</summary>
    /// <param name="variants">The projects and what looks at them, which take turns. Those of the same project share its compilations.</param>
    /// <param name="edits">How many edits each has.</param>
    /// <param name="edited">Gives the text of the document after the edit of a number.</param>
    /// <returns>For each variant the times, in order.</returns>
    internal static async Task<ImmutableArray<ImmutableArray<TimeSpan>>> EditTimesAsync(
        ImmutableArray<(AnalyzedProject Project, ImmutableArray<DiagnosticAnalyzer> Analyzers)> variants, int edits, Func<string, int, string> edited)
    {
        var times = variants.Select(_ => ImmutableArray.CreateBuilder<TimeSpan>()).ToList();
        var compilations = variants.Select(variant => variant.Project).Distinct().ToDictionary(project => project, project => project.Compile());
        foreach (var (project, analyzers) in variants)
        {
            await Drive(compilations[project], analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        }

        for (var edit = 0; edit < edits; edit++)
        {
            for (var variant = 0; variant < variants.Length; variant++)
            {
                var (project, analyzers) = variants[variant];
                times[variant].Add(await project.EditTimeAsync(analyzers, edited, edit, compilations));
            }
        }

        return [.. times.Select(some => some.ToImmutable())];
    }

    private async Task<TimeSpan> EditTimeAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, Func<string, int, string> edited, int edit, Dictionary<AnalyzedProject, CSharpCompilation> compilations)
    {
        var place = sources.Count / 2;
        var document = Parse(edited(sources[place], edit), place);
        await document.GetRootAsync();
        var watch = Stopwatch.StartNew();
        var compilation = compilations[this] = compilations[this].ReplaceSyntaxTree(compilations[this].SyntaxTrees[place], document);
        await Drive(compilation, analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(document), filterSpan: null, CancellationToken.None);
        return watch.Elapsed;
    }

    private static CompilationWithAnalyzers Drive(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => Console.Error.WriteLine($"{analyzer} threw: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));

    private static SyntaxTree Parse(string source, int place) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), Parsing, $"Part{place}.cs");

    /// <summary>The project, parsed anew.</summary>
    internal CSharpCompilation Compile() => CSharpCompilation.Create(
        "Generated",
        sources.Select(Parse),
        references,
        new CSharpCompilationOptions(
            kind, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: settings?.GlobalConfigOptions.TreeOptions));
}
