namespace ScopeLint.Torch.Tests.Analysis;

/// <summary>The analyzers follow code that uses the package. This needs no native library.</summary>
public class AnalysisTests
{
    public static TheoryData<int> Cases => ProgramCases.Numbers;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Rules_SayWhatTheRunWillDo(int number)
    {
        var (statements, members, rule) = ProgramCases.At(number);
        var found = await new AnalyzedProgram(statements, members).FindAsync();
        Assert.True(found.SequenceEqual(rule.Length == 0 ? [] : [rule]), $"{string.Join(", ", found)} instead of '{rule}': {statements}");
    }
}
