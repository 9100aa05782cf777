using System.Diagnostics;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>
/// Programs of many methods, made at random, are analysed and run with all values of their parameters: what they throw must be reported,
/// and what is reported must be thrown. Another seed or number: SCOPELINT_DIFFERENTIAL_SEED and SCOPELINT_DIFFERENTIAL_COUNT.
/// </summary>
public class ProgramTests(ITestOutputHelper output)
{
    private const int BatchSize = 250;

    private static readonly int Seed = Setting("SCOPELINT_DIFFERENTIAL_SEED", 20261123);
    private static readonly int Count = Setting("SCOPELINT_DIFFERENTIAL_COUNT", 2000);

    [Fact]
    public async Task Programs_AreReportedWhereTheyThrow()
    {
        var agreements = new List<Agreement>();
        var crashes = new List<string>();
        var (writing, analysing, running) = (new Stopwatch(), new Stopwatch(), new Stopwatch());
        using var thread = new RunThread();
        foreach (var indices in Enumerable.Range(0, Count).Chunk(BatchSize))
        {
            writing.Start();
            var batch = new ProgramBatch([.. indices.Select(index => ProgramGenerator.Generate(Seed, index))]);
            var loaded = batch.Load();
            writing.Stop();
            analysing.Start();
            var (findings, failed) = await batch.FindAsync();
            analysing.Stop();
            crashes.AddRange(failed);
            running.Start();
            agreements.AddRange(batch.Programs.Select(program => Agreement.Of(loaded, program, findings[program], thread)));
            running.Stop();
        }

        output.WriteLine($"{writing.Elapsed} {analysing.Elapsed} {running.Elapsed}");
        output.WriteLine(Summary(agreements, crashes));
        foreach (var rule in agreements.SelectMany(a => a.Runs).Select(run => run.FirstOrDefault()).GroupBy(failure => failure?.RuleId ?? (failure is null ? "-" : "none")).OrderBy(rule => rule.Key))
        {
            output.WriteLine($"{rule.Key}: {rule.Count()} runs");
        }
        foreach (var a in agreements.Where(a => !a.Invented.IsEmpty).Take(5)) { output.WriteLine(a.ToString()); }
        foreach (var a in agreements.Where(a => !a.Missed.IsEmpty).Take(3)) { output.WriteLine(a.ToString()); }
    }

    private static string Summary(List<Agreement> agreements, List<string> crashes)
    {
        var runs = agreements.SelectMany(agreement => agreement.Runs).ToList();
        return $"seed {Seed}, {Count} programs, {agreements.Sum(a => a.Program.Lines)} lines, {runs.Count} runs, {agreements.Count(a => a.Runs.Any(run => !run.IsEmpty))} failing programs, {runs.Count(run => !run.IsEmpty)} failing runs, "
            + $"{agreements.Sum(agreement => agreement.Findings.Length)} findings, {agreements.Sum(agreement => agreement.Missed.Length)} missed, "
            + $"{agreements.Sum(agreement => agreement.Invented.Length)} false, {crashes.Count} analyzer exceptions";
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : otherwise;
}
