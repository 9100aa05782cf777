using ScopeLint.EndToEnd.Tests.Mistakes;

namespace ScopeLint.EndToEnd.Tests;

/// <summary><c>dotnet format analyzers</c> over all rules at once.</summary>
public sealed class FormatTests(FormatTests.Program program) : IClassFixture<FormatTests.Program>
{
    /// <summary>The same rule in several files needs another action in each.</summary>
    private static readonly Mistake[] Mistakes =
    [
        Duplicates.InAScope, Duplicates.AtTheRoot, MissingVariables.Misspelt, MissingVariables.NeverCreated, EarlyReuse.BeforeTheCreations,
        EarlyReuse.BeforeAMisspelling,
    ];

    /// <summary>The names of the mistakes.</summary>
    public static TheoryData<string> Names => new(Mistakes.Select(mistake => mistake.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Format_MendsTheText(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        program.Passes[0].Exits(0);
        Assert.Equal(mistake.Fixed, program.TextAfter(1, mistake));
    }

    [Fact]
    public void MendedProgram_BuildsWithoutAWarning() => program.Build.Exits(0).Prints();

    [Fact]
    public void SecondFormat_ChangesNothing() => program.Verification.Exits(0).Prints();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task MendedProgram_RunsToItsEnd(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        Assert.Equal(mistake.Prints, (await program.Project.RunAsync(name)).Exits(0).Output);
    }

    /// <summary>The program, mended once.</summary>
    public sealed class Program() : FormattedProgram(FormatTests.Mistakes, [[]]);
}
