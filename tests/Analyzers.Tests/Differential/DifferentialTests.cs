using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>
/// Programs made at random are analysed and run: the lines that throw must be the lines that are reported. Another seed or number:
/// SCOPELINT_DIFFERENTIAL_SEED and SCOPELINT_DIFFERENTIAL_COUNT.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("SCOPELINT_DIFFERENTIAL_SEED", 20261123);
    private static readonly int Count = Setting("SCOPELINT_DIFFERENTIAL_COUNT", 1500);

    [Fact]
    public async Task ProgramsThatStartWithAnEmptyGraph_AreReportedExactlyWhereTheyThrow()
    {
        var programs = new GeneratedPrograms(Seed, Count, startsClosed: true);
        var (found, thrown) = (await programs.FindAsync(), programs.Run());
        var disagreements = programs.Names
            .Select(name => (name, Found: found[name].ToHashSet(), Thrown: Reportable(thrown, name).ToHashSet()))
            .Where(program => !program.Found.SetEquals(program.Thrown))
            .Select(program => Describe(programs, program.name, program.Found, thrown.GetValueOrDefault(program.name)))
            .ToList();

        Print(thrown, found, $"{disagreements.Count} disagreements");
        Assert.True(
            disagreements.Count == 0,
            $"seed {Seed}: {disagreements.Count} of {Count} programs disagree\n{string.Join("\n", disagreements.Take(5))}");
        foreach (var rule in Descriptors.All)
        {
            Assert.Contains(thrown.Values, mistake => mistake.RuleId == rule.Id);
        }
    }

    [Fact]
    public async Task ProgramsThatStartInAnyGraph_AreReportedOnlyWhereTheyThrow()
    {
        var programs = new GeneratedPrograms(Seed, Count, startsClosed: false);
        var (found, thrown) = (await programs.FindAsync(), programs.Run());
        var invented = programs.Names
            .Where(name => found[name].Any(mistake => thrown.GetValueOrDefault(name) is not { } actual || IsAfter(mistake, actual)))
            .Select(name => Describe(programs, name, found[name], thrown.GetValueOrDefault(name)))
            .ToList();

        Print(thrown, found, $"{invented.Count} invented");
        Assert.True(
            invented.Count == 0,
            $"seed {Seed}: {invented.Count} of {Count} programs are reported wrongly\n{string.Join("\n", invented.Take(5))}");
        Assert.NotEmpty(found);

        // In an empty graph an open program may fail before the line that fails in a graph that holds what it shares.
        static bool IsAfter(Mistake mistake, Mistake actual) => mistake != actual && mistake.Line <= actual.Line;
    }

    private void Print(IReadOnlyDictionary<string, Mistake> thrown, ILookup<string, Mistake> found, string verdict)
    {
        output.WriteLine($"seed {Seed}, {Count} programs: {thrown.Count} throw, {found.Sum(program => program.Count())} findings, {verdict}");
        foreach (var rule in thrown.Values.GroupBy(mistake => mistake.RuleId).OrderBy(rule => rule.Key))
        {
            output.WriteLine($"{rule.Key}: {rule.Count()} throw");
        }
    }

    private static IEnumerable<Mistake> Reportable(IReadOnlyDictionary<string, Mistake> thrown, string name) =>
        thrown.TryGetValue(name, out var mistake) && Descriptors.All.Any(rule => rule.Id == mistake.RuleId) ? [mistake] : [];

    private static string Describe(GeneratedPrograms programs, string name, IEnumerable<Mistake> found, Mistake? thrown) =>
        $"{name}: found {string.Join(", ", found)}; thrown {thrown?.ToString() ?? "nothing"}\n{programs.SourceOf(name)}";

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : otherwise;
}
