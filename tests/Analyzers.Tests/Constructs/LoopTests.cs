using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>How often loops run, and with what.</summary>
public class LoopTests
{
    [Theory]
    [InlineData("Enumerable.Range(0, Math.Max(0, n))")]
    [InlineData("Enumerable.Range(0, Math.Min(5, n))")]
    [InlineData("Enumerable.Range(0, Math.Max(n, 2))")]
    public Task LoopThatMayRunTwice_Reports(string numbers) => CheckAsync($$"""
        foreach (var i in {{numbers}})
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Theory]
    [InlineData("Enumerable.Range(0, Math.Min(1, n))")]
    [InlineData("Enumerable.Empty<int>()")]
    [InlineData("Array.Empty<int>()")]
    public Task LoopThatRunsOnceAtMost_StaysSilent(string numbers) => CheckAsync($$"""
        foreach (var i in {{numbers}})
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task LoopOfACaseInWhichItDoesNotRun_StaysSilent() => CheckAsync("""
        switch (n)
        {
            case 0:
                foreach (var i in Enumerable.Range(0, Math.Max(0, n)))
                {
                    Variable.Get<float>("v", [1]);
                }

                break;
        }
        """);

    [Theory]
    [InlineData("Enumerable.Range(0, 6)")]
    [InlineData("new[] { 0, 1, 2, 3, 4, 5 }")]
    [InlineData("Enumerable.Range(0, n)")]
    public Task ElementThatOnlyTheFirstRoundHas_StaysSilentWhereTheLoopMayBeLeft(string numbers) => CheckAsync($$"""
        foreach (var i in {{numbers}})
        {
            if (i == 0)
            {
                if (flag)
                {
                    break;
                }

                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task NumbersOfARange_AreToldApart() => CheckAsync("""
        foreach (var i in Enumerable.Range(1, n))
        {
            Variable.Get<float>($"v{i}", [1]);
        }

        if (n > 1)
        {
            Variable.Get<float>([|"v2"|], [1]);
        }
        """);

    [Fact]
    public Task CodeBehindALoopUpToAnUnknownNumber_ReportsWhatOnlyALargeNumberShows() => CheckAsync("""
        for (var i = 0; i < n; i++)
        {
            Variable.Get<float>($"x{i}", [1]);
        }

        Variable.Get<float>("v", [1]);
        if (n > 10)
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    private static Task CheckAsync(string statements) => Verify.Async(Inputs.InMethod(statements));
}
