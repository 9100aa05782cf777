using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>What the rules cost a build and an editor, as ratios within this run.</summary>
internal static class AnalyzerBenchmarks
{
    private const int Lines = 200_000;
    private const int Rounds = 5;
    private const int Edits = 60;

    /// <summary>Measures everything and prints a table.</summary>
    /// <param name="options">How many lines and rounds, if not the usual: <c>20000 3</c>.</param>
    internal static async Task RunAsync(string[] options)
    {
        var lines = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : Lines;
        var rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : Rounds;
        var folder = Directory.CreateTempSubdirectory("scopelint-benchmarks-").FullName;
        try
        {
            Console.WriteLine(Figure.Heading);
            var plain = BuiltProject.Write(Path.Combine(folder, "plain"), GeneratedProject.Write(lines, usesScopes: false), referencesLibrary: false);
            var sources = GeneratedProject.Write(lines, usesScopes: true);
            var scopes = BuiltProject.Write(Path.Combine(folder, "scopes"), sources, referencesLibrary: true);
            Print(BuildFigures(plain, scopes, rounds));

            ImmutableArray<MetadataReference> references = [.. scopes.References.Select(path => MetadataReference.CreateFromFile(path))];
            var half = new AnalyzedProject(GeneratedProject.Write(lines / 2, usesScopes: true), references);
            var whole = new AnalyzedProject(sources, references);
            Print(await TimeFiguresAsync(half, whole, rounds));
            Print(await EditFiguresAsync(half, whole));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Figure> BuildFigures(BuiltProject plain, BuiltProject scopes, int rounds)
    {
        var (rules, lookUp) = (AnalyzerSets.Rules.Location, typeof(LookUpYardstick).Assembly.Location);
        var times = InTurns(rounds, () => plain.Compile(), () => plain.Compile(rules), () => plain.Compile(lookUp));
        yield return new Figure("build, no reference", "build without the rules", times[1], times[0], 1.02);
        yield return new Figure("build, no reference", "build with an analyzer that looks up one type", times[1], times[2], 1.02);
        times = InTurns(rounds, () => scopes.Compile(), () => scopes.Compile(rules));
        yield return new Figure("build, scopes", "build without the rules", times[1], times[0], 1.05);
    }

    private static async Task<IEnumerable<Figure>> TimeFiguresAsync(AnalyzedProject half, AnalyzedProject whole, int rounds)
    {
        var (rules, disposable) = (AnalyzerSets.AllRules(), AnalyzerSets.DisposableRule());
        ImmutableArray<DiagnosticAnalyzer> flowGraphs = [new FlowGraphYardstick()];
        var times = await InTurnsAsync(
            rounds,
            () => whole.AnalyzerTimeAsync(rules),
            () => whole.AnalyzerTimeAsync(disposable),
            () => whole.AnalyzerTimeAsync(flowGraphs),
            () => half.AnalyzerTimeAsync(rules));
        return
        [
            new Figure("all rules, scopes", "IDISP001", times[0], times[1], 0.1),
            new Figure("all rules, scopes", "control-flow graph of every block", times[0], times[2], 1),
            new Figure("all rules, scopes", "all rules, half the code", times[0], times[3], 2.1),
        ];
    }

    private static async Task<IEnumerable<Figure>> EditFiguresAsync(AnalyzedProject half, AnalyzedProject whole)
    {
        ImmutableArray<ImmutableArray<DiagnosticAnalyzer>> variants = [AnalyzerSets.AllRules(), [new EmptyBlockYardstick()]];
        var inHalf = await half.EditTimesAsync(variants, Edits);
        var inWhole = await whole.EditTimesAsync(variants, Edits);
        return
        [
            new Figure("an edit, half the code", "empty operation-block analyzer", Figure.Median(inHalf[0]), Figure.Median(inHalf[1]), 3),
            new Figure("an edit, scopes", "empty operation-block analyzer", Figure.Median(inWhole[0]), Figure.Median(inWhole[1]), 3),
            new Figure("an edit, scopes, the slowest tenth", "the same of the empty analyzer", SlowestTenth(inWhole[0]), SlowestTenth(inWhole[1]), 3),
        ];
    }

    /// <summary>The time that nine tenths do not exceed.</summary>
    private static TimeSpan SlowestTenth(ImmutableArray<TimeSpan> times) => times.Sort()[times.Length * 9 / 10];

    private static ImmutableArray<TimeSpan> InTurns(int rounds, params ImmutableArray<Func<TimeSpan>> variants) =>
        InTurnsAsync(rounds, [.. variants.Select(variant => (Func<Task<TimeSpan>>)(() => Task.FromResult(variant())))]).GetAwaiter().GetResult();

    /// <summary>The median of each variant. They take turns, so that whatever else the machine does meets all of them; the first turn only
    /// warms up.</summary>
    private static async Task<ImmutableArray<TimeSpan>> InTurnsAsync(int rounds, params ImmutableArray<Func<Task<TimeSpan>>> variants)
    {
        var times = variants.Select(_ => new List<TimeSpan>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var variant = 0; variant < variants.Length; variant++)
            {
                GC.Collect();
                var time = await variants[variant]();
                if (round > 0)
                {
                    times[variant].Add(time);
                }
            }
        }

        return [.. times.Select(Figure.Median)];
    }

    private static void Print(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
        {
            Console.WriteLine(figure);
        }
    }
}
