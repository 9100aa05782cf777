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
    private const int SampleEdits = 15;

    private static readonly string[] s_parts = ["builds", "totals", "edits", "samples", "programs", "summaries", "models", "roots", "iterations", "memory"];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="options">Which parts, such as <c>builds</c> or <c>models</c>, if not all of them; then how many lines and rounds, if not the usual:
    /// <c>totals 20000 3</c>.</param>
    internal static async Task RunAsync(string[] options)
    {
        var numbers = options.Except(s_parts).Select(option => int.Parse(option, CultureInfo.InvariantCulture)).ToList();
        var lines = numbers.Count > 0 ? numbers[0] : Lines;
        var rounds = numbers.Count > 1 ? numbers[1] : Rounds;
        var folder = Directory.CreateTempSubdirectory("scopelint-benchmarks-").FullName;
        try
        {
            var sources = GeneratedProject.Write(lines, usesScopes: true);
            var scopes = BuiltProject.Write(Path.Combine(folder, "scopes"), sources, referencesLibrary: true);
            ImmutableArray<MetadataReference> references = [.. scopes.References.Select(path => MetadataReference.CreateFromFile(path))];
            var half = new AnalyzedProject(GeneratedProject.Write(lines / 2, usesScopes: true), references);
            var whole = new AnalyzedProject(sources, references);

            Console.WriteLine(Figure.Heading);
            if (IsWanted("builds"))
            {
                var plainSources = GeneratedProject.Write(lines, usesScopes: false);
                var plain = BuiltProject.Write(Path.Combine(folder, "plain"), plainSources, referencesLibrary: false);
                Print(BuildFigures(plain, scopes, rounds));
            }

            if (IsWanted("totals"))
            {
                Print(await TotalFiguresAsync(half, whole, rounds));
            }

            if (IsWanted("edits"))
            {
                Print(await EditFiguresAsync(half, whole));
            }

            if (IsWanted("samples"))
            {
                Print(await SampleFiguresAsync(AnalyzedProject.Sample("GanFixed", references), rounds));
            }

            if (IsWanted("summaries"))
            {
                foreach (var figure in await SummaryBenchmarks.FiguresAsync(references, rounds))
                {
                    Console.WriteLine(figure);
                }
            }

            if (IsWanted("programs"))
            {
                var settings = AnalyzerConfigSet.Create(scopes.AnalyzerSettings.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList());
                Print(await ProgramFiguresAsync(
                    [.. AnalyzedProject.Models(references).Prepend(AnalyzedProject.Sample("GanFixed", references)).Select(program => program.With(settings))],
                    AnalyzerSets.In(scopes.Analyzers), rounds));
            }

            if (IsWanted("models"))
            {
                Print(await ModelBenchmarks.EditFiguresAsync(references, AnalyzerSets.In(scopes.Analyzers)));
            }

            if (IsWanted("roots"))
            {
                Print(await ModelBenchmarks.RootFiguresAsync(references, rounds));
            }

            if (IsWanted("iterations"))
            {
                Print(await ModelBenchmarks.IterationFiguresAsync(references, rounds));
            }

            if (IsWanted("memory"))
            {
                Print(await ModelBenchmarks.MemoryFiguresAsync(references));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        bool IsWanted(string part) => options.Contains(part) || !options.Intersect(s_parts).Any();
    }

    private static IEnumerable<Figure> BuildFigures(BuiltProject plain, BuiltProject scopes, int rounds)
    {
        var (rules, lookUp) = (AnalyzerSets.Rules.Location, typeof(LookUpYardstick).Assembly.Location);
        var times = Turns.Take(
            rounds, () => plain.Compile(Compiler.Server, []), () => plain.Compile(Compiler.Server, [rules]), () => plain.Compile(Compiler.Server, [lookUp]));
        yield return new Figure("build, no reference", "build without the rules", times[1], times[0], 1.02);
        yield return new Figure("build, no reference", "build with an analyzer that looks up one type", times[1], times[2], 1.02);
        times = Turns.Take(rounds, () => scopes.Compile(Compiler.Server, []), () => scopes.Compile(Compiler.Server, [rules]));
        yield return new Figure("build, scopes", "build without the rules", times[1], times[0], 1.05);
        times = Turns.Take(rounds, () => scopes.Compile(Compiler.Process, []), () => scopes.Compile(Compiler.Process, [rules]));
        yield return new Figure("build, scopes, in a new process", "build without the rules", times[1], times[0], 1.05);
    }

    private static async Task<IEnumerable<Figure>> TotalFiguresAsync(AnalyzedProject half, AnalyzedProject whole, int rounds)
    {
        var (rules, disposable) = (AnalyzerSets.AllRules(), AnalyzerSets.DisposableRule());
        ImmutableArray<DiagnosticAnalyzer> flowGraphs = [new FlowGraphYardstick()];
        var times = await Turns.TakeAsync(
            rounds,
            () => whole.ReportedTimesAsync(rules, disposable, flowGraphs),
            () => half.ReportedTimesAsync(rules, disposable, flowGraphs));
        return
        [
            new Figure("all rules, scopes", "IDISP001", times[0], times[1], 0.1),
            new Figure("all rules, scopes", "control-flow graph of every block", times[0], times[2], 1),
            new Figure("all rules, scopes", "all rules, half the code", times[0], times[3], 2.1),
        ];
    }

    private static async Task<IEnumerable<Figure>> EditFiguresAsync(AnalyzedProject half, AnalyzedProject whole)
    {
        ImmutableArray<DiagnosticAnalyzer> rules = AnalyzerSets.AllRules(), empty = [new EmptyBlockYardstick()];
        var inHalf = await AnalyzedProject.EditTimesAsync([(half, rules), (half, empty)], Edits, EditedText);
        var inWhole = await AnalyzedProject.EditTimesAsync([(whole, rules), (whole, empty)], Edits, EditedText);
        return
        [
            new Figure("an edit, half the code", "empty operation-block analyzer", Figure.Median(inHalf[0]), Figure.Median(inHalf[1]), 3),
            new Figure("an edit, scopes", "empty operation-block analyzer", Figure.Median(inWhole[0]), Figure.Median(inWhole[1]), 3),
            new Figure(
                "an edit, scopes, the slowest tenth", "the same of the empty analyzer", SlowestTenth(inWhole[0]), SlowestTenth(inWhole[1]), 3),
        ];
    }

    /// <summary>A program whose loop runs 1,500 iterations, each of which makes objects.</summary>
    private static async Task<IEnumerable<Figure>> SampleFiguresAsync(AnalyzedProject sample, int rounds)
    {
        var rules = AnalyzerSets.AllRules();
        var times = await Turns.TakeAsync(rounds, () => sample.ReportedTimesAsync(rules), Turns.Later(sample.BindingTime));
        var edits = await AnalyzedProject.EditTimesAsync([(sample, rules), (sample, [new EmptyBlockYardstick()])], SampleEdits, EditedText);
        return
        [
            new Figure("all rules, GanFixed", "binding it", times[0], times[1], 1),
            new Figure("an edit, GanFixed", "empty operation-block analyzer", Figure.Median(edits[0]), Figure.Median(edits[1]), 3),
        ];
    }

    /// <summary>Programs that use scopes all over, as ports of models do.</summary>
    private static async Task<IEnumerable<Figure>> ProgramFiguresAsync(ImmutableArray<AnalyzedProject> programs, ImmutableArray<DiagnosticAnalyzer> ofSdk, int rounds)
    {
        var rules = AnalyzerSets.AllRules();
        var times = await Turns.TakeAsync(rounds, async () => await SumAsync([ofSdk, rules]));
        return [new Figure($"all rules, {programs.Length} programs", "the SDK's analyzers", times[1], times[0], 3)];

        async Task<ImmutableArray<TimeSpan>> SumAsync(ImmutableArray<ImmutableArray<DiagnosticAnalyzer>> sets)
        {
            var sums = new TimeSpan[sets.Length];
            foreach (var program in programs)
            {
                var own = await program.ReportedTimesAsync(sets);
                for (var set = 0; set < sums.Length; set++)
                {
                    sums[set] += own[set];
                }
            }

            return [.. sums];
        }
    }

    /// <summary>The time that nine tenths do not exceed.</summary>
    private static TimeSpan SlowestTenth(ImmutableArray<TimeSpan> times) => times.Sort()[times.Length * 9 / 10];

    /// <summary>Puts a statement into every scope method, or a plain comment, or leaves all as it was, in turn.</summary>
    private static string EditedText(string source, int edit) => (edit % 3) switch
    {
        0 => source.Replace("return ", $"Console.WriteLine({edit}); return ", StringComparison.Ordinal),
        1 => source.Replace(
            "Variable.Get<float>(",
            $"_ = VariableScope.Current.Name; Variable.Get<float>(\"extra{edit}\", [1]); Variable.Get<float>(",
            StringComparison.Ordinal),
        _ => source,
    };

    private static void Print(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
        {
            Console.WriteLine(figure);
        }
    }
}
