using ScopeLint.EndToEnd.Tests.Mistakes;

namespace ScopeLint.EndToEnd.Tests;

/// <summary><c>dotnet format analyzers</c> for one rule after the other.</summary>
public sealed class FormatByRuleTests(FormatByRuleTests.Program program) : IClassFixture<FormatByRuleTests.Program>
{
    private static readonly string[] Rules = ["SCL0101", "SCL0102", "SCL0201"];

    private static readonly Mistake[] Mistakes =
    [
        Duplicates.InAScope, Duplicates.AtTheRoot, MissingVariables.NeverCreated, EarlyReuse.BeforeTheCreations,
    ];

    /// <summary>The rules, in the order in which they are mended.</summary>
    public static TheoryData<int> Passes => new(Enumerable.Range(0, Rules.Length));

    /// <summary>The names of the mistakes.</summary>
    public static TheoryData<string> Names => new(Mistakes.Select(mistake => mistake.Name));

    [Theory]
    [MemberData(nameof(Passes))]
    public void FormatForARule_MendsItsFilesOnly(int pass)
    {
        program.Passes[pass].Exits(0);
        Assert.All(Mistakes, mistake => Assert.Equal(
            mistake.Rule == Rules[pass] ? mistake.Fixed : program.TextAfter(pass, mistake), program.TextAfter(pass + 1, mistake)));
    }

    [Fact]
    public void MendedProgram_BuildsWithoutAWarning() => program.Build.Exits(0).Prints();

    [Fact]
    public void FurtherFormat_ChangesNothing() => program.Verification.Exits(0).Prints();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task MendedProgram_RunsToItsEnd(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        Assert.Equal(mistake.Prints, (await program.Project.RunAsync(name)).Exits(0).Output);
    }

    /// <summary>The program, mended once.</summary>
    public sealed class Program()
        : FormattedProgram(FormatByRuleTests.Mistakes, [.. Rules.Select(rule => new[] { "--diagnostics", rule })]);
}
