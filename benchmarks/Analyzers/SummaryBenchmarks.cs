using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Generation;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>What summaries cost: the build that writes one, the assembly that carries it, the build that reads it.</summary>
internal static class SummaryBenchmarks
{
    private const int Builders = 2_000;
    private const int Calls = 50;
    private const int WarmUps = 2;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>The figures.</summary>
    internal static async Task<IEnumerable<string>> FiguresAsync(ImmutableArray<MetadataReference> references, int rounds)
    {
        var sources = BuilderLibrary.Write(Builders);
        var lines = sources.Sum(source => source.AsSpan().Count('\n'));
        var (written, bound) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            written.Add(Build(sources, references, new SummaryGenerator()).Time);
            bound.Add(Build(sources, references, new BindingGenerator()).Time);
        }

        var (whole, plain) = (Build(sources, references, new SummaryGenerator()).Image, Build(sources, references, null).Image);
        var few = Build(BuilderLibrary.Write(Calls * 4), references, new SummaryGenerator()).Image;
        var (ofWhole, ofFew) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            ofWhole.Add(await ConsumeAsync(whole, Builders, references));
            ofFew.Add(await ConsumeAsync(few, Calls * 4, references));
        }

        return
        [
            new Figure($"building {lines} lines, {Builders} builders, with the summary", "a generator that binds the same bodies", Middle(written), Middle(bound), 1.3).ToString(),
            new Figure($"all rules, {Calls} calls into it", $"the same into a library of {Calls * 4} builders", Middle(ofWhole), Middle(ofFew), 1.3).ToString(),
            string.Create(CultureInfo.InvariantCulture, $"| summary | {whole.Length - plain.Length} bytes | assembly without it | {plain.Length} bytes | {(double)(whole.Length - plain.Length) / plain.Length:0.000} | 0.10 |"),
        ];

        TimeSpan Middle(IEnumerable<TimeSpan> times) => Figure.Median(times.Skip(WarmUps));
    }

    private static (TimeSpan Time, byte[] Image) Build(IReadOnlyList<string> sources, ImmutableArray<MetadataReference> references, IIncrementalGenerator? generator)
    {
        GC.Collect();
        var compilation = Compile("Library", sources, references, OutputKind.DynamicallyLinkedLibrary);
        var watch = Stopwatch.StartNew();
        if (generator is not null)
        {
            var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
            compilation = driver.GetRunResult().Results.Single().Exception is { } failure ? throw failure : (CSharpCompilation)generated;
        }

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        watch.Stop();
        return result.Success ? (watch.Elapsed, image.ToArray()) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }

    /// <summary>The reported time of all rules on a program that calls builders of a library, whose metadata nobody has read before.</summary>
    private static async Task<TimeSpan> ConsumeAsync(byte[] library, int builders, ImmutableArray<MetadataReference> references)
    {
        GC.Collect();
        var compilation = Compile(
            "Consumer", [BuilderLibrary.WriteConsumer(builders, Calls)], references.Add(MetadataReference.CreateFromImage(library)), OutputKind.ConsoleApplication);
        var rules = AnalyzerSets.AllRules();
        var result = await compilation.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true)).GetAnalysisResultAsync(CancellationToken.None);
        return rules.Aggregate(TimeSpan.Zero, (sum, rule) => sum + result.AnalyzerTelemetryInfo[rule].ExecutionTime);
    }

    private static CSharpCompilation Compile(string name, IReadOnlyList<string> sources, ImmutableArray<MetadataReference> references, OutputKind kind) => CSharpCompilation.Create(
        name,
        sources.Select((source, place) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), Parsing, $"{name}{place}.cs")),
        references,
        new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
}
