using ScopeLint.EndToEnd.Tests.Mistakes;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary><c>dotnet build</c> of a program with every kind of mistake, and the program itself.</summary>
public sealed class WarningTests(WarningTests.MistakenProgram program) : IClassFixture<WarningTests.MistakenProgram>
{
    private static readonly Mistake[] Mistakes =
    [
        Duplicates.InAScope, Duplicates.AtTheRoot, MissingVariables.Misspelt, MissingVariables.NeverCreated, EarlyReuse.BeforeTheCreations,
        EarlyReuse.BeforeAMisspelling, Conflicts.OfShapes, Conflicts.OfElementTypes, Suppressions.ByPragma,
    ];

    /// <summary>The names of the mistakes.</summary>
    public static TheoryData<string> Names => new(Mistakes.Select(mistake => mistake.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_ReportsTheMistakeWhereItStands(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        program.Build.PrintsIn(mistake.Source, mistake.Warning);
    }

    [Fact]
    public void Build_ReportsNothingElseAndSucceeds() => program.Build.Exits(0).Prints(Mistakes.Select(mistake => mistake.Warning));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program_ThrowsWhatTheRulePredicts(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        var run = await program.Project.RunAsync(name);
        Assert.Equal(mistake.Thrown, run.Exits(1).Output);
    }

    /// <summary>The program, built once.</summary>
    public sealed class MistakenProgram : IAsyncLifetime
    {
        internal Project Project { get; } = new(ProjectFiles.WithBuiltFiles(), MistakeProgram.SourcesOf(Mistakes));

        internal CommandResult Build { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => Build = await Project.BuildAsync();

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Project.DisposeAsync();
    }
}
