namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Top-level statements with local functions: a program that starts with an empty graph.</summary>
public class TopLevelTests
{
    [Fact]
    public Task LocalFunctionThatSharesTheSecondTime_StaysSilent() => AllRules.ProgramAsync("""
        Discriminator(Reuse.None);
        Discriminator(Reuse.True);

        void Discriminator(Reuse reuse)
        {
            using var scope = VariableScope.Open("discriminator", reuse: reuse);
            Variable.Get<float>("w", [1]);
        }
        """);

    [Fact]
    public Task LocalFunctionThatCreatesTwice_Reports() => AllRules.ProgramAsync("""
        Discriminator(Reuse.None);
        {|SCL0101:Discriminator|}(Reuse.None);

        void Discriminator(Reuse reuse)
        {
            using var scope = VariableScope.Open("discriminator", reuse: reuse);
            Variable.Get<float>("w", [1]);
        }
        """);
}
