using System.Collections.Immutable;
using System.Diagnostics;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>How analysis and runtime agree on many programs.</summary>
/// <param name="Agreements">Each program's.</param>
/// <param name="Crashes">The exceptions of analyzers.</param>
/// <param name="Times">What took how long.</param>
internal sealed record Report(ImmutableArray<Agreement> Agreements, ImmutableArray<string> Crashes, string Times)
{
    private const int BatchSize = 250;

    /// <summary>The runs, each as the failure that stopped it, or null.</summary>
    public IEnumerable<Failure?> Runs => Agreements.SelectMany(agreement => agreement.Runs).Select(run => run.FirstOrDefault());

    /// <summary>The programs on which they do not agree.</summary>
    public IEnumerable<Agreement> Disagreements => Agreements.Where(agreement => agreement.IsBroken);

    /// <summary>Makes programs, analyses and runs them.</summary>
    public static async Task<Report> OfAsync(int count, Features features)
    {
        var (making, analysing, running) = (new Stopwatch(), new Stopwatch(), new Stopwatch());
        var agreements = ImmutableArray.CreateBuilder<Agreement>();
        var crashes = ImmutableArray.CreateBuilder<string>();
        using var thread = new RunThread();
        foreach (var indices in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            making.Start();
            var batch = new ProgramBatch([.. indices.Select(index => ProgramGenerator.Generate(Settings.Seed, index, features))]);
            var loaded = batch.Load();
            making.Stop();
            analysing.Start();
            var (findings, failed) = await batch.FindAsync();
            analysing.Stop();
            crashes.AddRange(failed);
            running.Start();
            agreements.AddRange(batch.Programs.Select(program => Agreement.Of(loaded, program, findings[program], thread)));
            running.Stop();
        }

        return new Report(
            agreements.ToImmutable(), crashes.ToImmutable(),
            FormattableString.Invariant(
                $"made in {making.Elapsed.TotalSeconds:F0} s, analysed in {analysing.Elapsed.TotalSeconds:F0} s, run in {running.Elapsed.TotalSeconds:F0} s"));
    }

    /// <summary>The numbers in one line, and how often each rule was due.</summary>
    public override string ToString()
    {
        var runs = Runs.ToList();
        var rules = runs.OfType<Failure>().GroupBy(failure => failure.RuleId ?? "no rule").OrderBy(rule => rule.Key, StringComparer.Ordinal);
        return $"seed {Settings.Seed}: {Agreements.Length} programs of {Agreements.Sum(agreement => agreement.Program.Lines)} lines, "
            + $"{Agreements.Count(agreement => agreement.Runs.Any(run => !run.IsEmpty))} of them fail; {runs.Count} runs, {runs.Count(run => run is not null)} fail; "
            + $"{Agreements.Sum(agreement => agreement.Findings.Length)} findings, {Agreements.Sum(agreement => agreement.Missed.Length)} missed, "
            + $"{Agreements.Sum(agreement => agreement.Invented.Length)} false, {Crashes.Length} analyzer exceptions; {Times}\n"
            + $"{Disagreements.Count(agreement => !agreement.Missed.IsEmpty)} programs with misses, {Disagreements.Count(agreement => !agreement.Invented.IsEmpty)} with false findings; runs that fail: "
            + string.Join(", ", rules.Select(rule => $"{rule.Key} {rule.Count()}"));
    }
}
