namespace ScopeLint.Torch.Tests.Analysis;

/// <summary>The same programs run: those that a rule reports, and no others, end in the exception that names it.</summary>
public class RunTests : TorchTest
{
    public static TheoryData<int> Cases => ProgramCases.Numbers;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_EndsAsTheRulesSay(int number)
    {
        var (statements, members, rule) = ProgramCases.At(number);
        var seen = new AnalyzedProgram(statements, members).Run() ?? "";
        Assert.True(seen == rule, $"'{seen}' instead of '{rule}': {statements}");
    }
}
