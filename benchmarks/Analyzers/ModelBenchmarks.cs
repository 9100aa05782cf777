using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>What programs cost that build many models, or the same again and again.</summary>
internal static class ModelBenchmarks
{
    private const int Files = 60;
    private const int Edits = 300;
    private const int Classes = 400;
    private const int Layers = 400;
    private const int SomeEdits = 5;
    private const int ManyEdits = 500;
    private const string Iterations = "const int Steps = 1500;";
    private const double MostMicrosecondsOfAStep = 20;

    /// <summary>An edit in one body of a program that builds sixty models, and twice as many.</summary>
    internal static async Task<IEnumerable<Figure>> EditFiguresAsync(ImmutableArray<MetadataReference> references, ImmutableArray<DiagnosticAnalyzer> ofSdk)
    {
        var rules = AnalyzerSets.AllRules();
        var (once, twice) = (Program(Files, references), Program(2 * Files, references));
        var times = await AnalyzedProject.EditTimesAsync([(once, rules), (twice, rules), (once, ofSdk)], Edits, EditedText);
        return
        [
            new Figure($"an edit, {Files} models", $"{ofSdk.Sum(analyzer => analyzer.SupportedDiagnostics.Length)} rules of the SDK on that document", Median(times[0]), Median(times[2]), 1),
            new Figure($"an edit, {2 * Files} models", $"an edit, {Files} models", Median(times[1]), Median(times[0]), 1.2),
        ];
    }

    /// <summary>Many roots that each make a large model twice.</summary>
    internal static async Task<IEnumerable<Figure>> RootFiguresAsync(ImmutableArray<MetadataReference> references, int rounds)
    {
        var rules = AnalyzerSets.AllRules();
        var (many, one) = (new AnalyzedProject(ModelProject.WriteRoots(Classes, Layers), references), new AnalyzedProject(ModelProject.WriteRoots(1, Layers), references));
        var times = await Turns.TakeAsync(rounds, () => many.ReportedTimesAsync(rules), () => one.ReportedTimesAsync(rules));
        return [new Figure($"{Classes} classes build {Layers} layers twice", "one class does, times 20", times[0], times[1] * 20, 2)];
    }

    /// <summary>A loop that trains for many iterations.</summary>
    internal static async Task<IEnumerable<Figure>> IterationFiguresAsync(ImmutableArray<MetadataReference> references, int rounds)
    {
        var rules = AnalyzerSets.AllRules();
        var many = AnalyzedProject.Sample("GanFixed", references);
        var one = many.Replacing(Iterations, Iterations.Replace("1500", "1", StringComparison.Ordinal));
        var (steps, time) = (0L, TimeSpan.Zero);
        var times = await Turns.TakeAsync(rounds, () => many.ReportedTimesAsync(rules), () => one.ReportedTimesAsync(rules), Turns.Later(TimeOfSteps));
        return
        [
            new Figure("GanFixed, 1,500 iterations", "GanFixed, one iteration", times[0], times[1], 3),
            new Figure($"{steps} steps of it", "as many times 1 µs", times[2], TimeSpan.FromMicroseconds(steps), MostMicrosecondsOfAStep),
        ];

        // Its bodies are lowered already: what is left is running them.
        TimeSpan TimeOfSteps()
        {
            var compilation = many.Compile();
            Interpret(compilation);
            var watch = Stopwatch.StartNew();
            steps = Interpret(compilation).Steps;
            time = watch.Elapsed;
            return time;
        }
    }

    /// <summary>What is alive after many edits.</summary>
    internal static async Task<IEnumerable<Figure>> MemoryFiguresAsync(ImmutableArray<MetadataReference> references)
    {
        var (afterSome, afterMany) = await Program(Files, references).MemoryAsync(AnalyzerSets.AllRules(), SomeEdits, ManyEdits, EditedText);
        return [new Figure($"memory after {ManyEdits} edits", $"memory after {SomeEdits}; a byte counts as a tick", TimeSpan.FromTicks(afterMany), TimeSpan.FromTicks(afterSome), 1.2)];
    }

    private static AnalyzedProject Program(int files, ImmutableArray<MetadataReference> references) => new(ModelProject.Write(files), references, OutputKind.ConsoleApplication);

    private static Work Interpret(Compilation compilation)
    {
        var project = new ScopeLint.Analyzers.Rules.Project(compilation, ScopeApi.TryCreate(compilation)!, CancellationToken.None, kept: null);
        foreach (var (tree, body) in project.Index.ReachingBodies)
        {
            project.Interpret(tree, body, AfterFailure.End, Budgets.Default, CancellationToken.None);
        }

        return project.Work;
    }

    private static TimeSpan Median(ImmutableArray<TimeSpan> times) => Figure.Median(times.Skip(times.Length / 2)); // The first are slow until all code is compiled for good.

    /// <summary>Puts a statement into one body, or a variable, or names one in it otherwise, in turn.</summary>
    private static string EditedText(string source, int edit) => (edit % 3) switch
    {
        0 => source.Replace("Normalize(\"norm\", 8);", $"Console.WriteLine({edit}); Normalize(\"norm\", 8);", StringComparison.Ordinal),
        1 => source.Replace("Normalize(\"norm\", 8);", $"Variable.Get<float>(\"extra{edit}\", [1]); Normalize(\"norm\", 8);", StringComparison.Ordinal),
        _ => source.Replace("Normalize(\"norm\", 8);", $"Normalize(\"norm{edit}\", 8);", StringComparison.Ordinal),
    };
}
