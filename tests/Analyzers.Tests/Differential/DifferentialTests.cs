using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>
/// Programs made at random are analysed, and run with all values of their parameters: what they throw must be reported, and what is
/// reported must be thrown. Another seed or number: SCOPELINT_DIFFERENTIAL_SEED and SCOPELINT_DIFFERENTIAL_COUNT.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public Task ProgramsOfOneStraightBody_AreReportedExactlyWhereTheyThrow() => CheckAsync(Settings.Count / 4, Features.None);

    [Fact]
    public Task ProgramsOfManyMethods_AreReportedExactlyWhereTheyThrow() => CheckAsync(Settings.Count, Features.All);

    [Fact]
    public void GeneratedPrograms_AreTheSameForTheSameSeed() =>
        Assert.Equal(ProgramGenerator.Generate(7, 11).Text, ProgramGenerator.Generate(7, 11).Text);

    private async Task CheckAsync(int count, Features features)
    {
        var report = await Report.OfAsync(count, features);
        output.WriteLine(report.ToString());
        Assert.Empty(report.Crashes);
        foreach (var rule in Agreement.ReportableRules)
        {
            Assert.Contains(report.Runs, failure => failure?.RuleId == rule);
        }

        var shown = report.Disagreements.OrderBy(agreement => agreement.Invented.IsEmpty).ThenBy(agreement => agreement.Program.Lines).Take(Settings.Shown);
        Assert.False(report.Disagreements.Any(), $"{report}\n\n{string.Join("\n", shown)}");
    }
}
