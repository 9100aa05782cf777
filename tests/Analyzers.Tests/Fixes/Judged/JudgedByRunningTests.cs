namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>
/// Broken programs made at random get one action after the other until no fixer offers any, and are run after each: what a fix has touched
/// throws no more, and what ran before still does. Another seed or number: SCOPELINT_FIXES_SEED and SCOPELINT_FIXES_COUNT; how
/// many wrong fixes are shown: SCOPELINT_FIXES_SHOW.
/// </summary>
public class JudgedByRunningTests(ITestOutputHelper output)
{
    [Fact]
    public Task GeneratedPrograms_AreMendedByTheFirstAction() => CheckAsync(JudgeSettings.Count, takesLast: false);

    [Fact]
    public Task GeneratedPrograms_AreMendedByTheLastAction() => CheckAsync(JudgeSettings.Count / 8, takesLast: true);

    private async Task CheckAsync(int count, bool takesLast)
    {
        var judgement = await Judgement.OfAsync(JudgeSettings.Seed, count, takesLast);
        output.WriteLine(judgement.ToString());
        Assert.True(judgement.Findings.Length > judgement.Programs / 2 && judgement.Fixed.Length > judgement.Findings.Length / (takesLast ? 3 : 2), $"{judgement}\n\nToo little was fixed to tell.");
        Assert.True(
            judgement.Wrong.IsEmpty,
            $"{judgement}\n\n{string.Join("\n", judgement.Wrong.OrderBy(wrong => wrong.Fix.Before.Program.Lines).Take(JudgeSettings.Shown))}");
        Assert.True(judgement.Endless.IsEmpty, $"{judgement}\n\n{judgement.Endless.FirstOrDefault()?.Program.Numbered()}");
    }
}
