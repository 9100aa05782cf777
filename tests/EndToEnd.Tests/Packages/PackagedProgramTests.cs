using ScopeLint.EndToEnd.Tests.Mistakes;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>A program that <c>dotnet add package</c> gives the library: for two frameworks, with mistakes in several files, built, mended
/// by <c>dotnet format</c> and run.</summary>
public sealed class PackagedProgramTests(PackagedProgramTests.Program program) : IClassFixture<PackagedProgramTests.Program>
{
    private static readonly Mistake[] Mistakes =
        [Duplicates.InAScope, Duplicates.AtTheRoot, MissingVariables.Misspelt, EarlyReuse.BeforeTheCreations];

    /// <summary>The names of the mistakes.</summary>
    public static TheoryData<string> Names => new(Mistakes.Select(mistake => mistake.Name));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Build_ReportsEveryMistake(string framework) => program.Builds[framework].Exits(0).Prints(Mistakes.Select(mistake => mistake.Warning));

    [Fact]
    public void VerifyNoChanges_FailsBeforeTheFormat() => program.VerificationBefore.Exits(2);

    [Theory]
    [MemberData(nameof(Names))]
    public void Format_MendsEveryFile(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        program.Format.Exits(0);
        Assert.Equal(mistake.Fixed, program.Project.Read(mistake.Source.Name));
    }

    [Fact]
    public void VerifyNoChanges_PassesAfterTheFormat() => program.VerificationAfter.Exits(0).Prints();

    [Fact]
    public void MendedProgram_BuildsWithoutAWarning() => program.BuildOfTheMended.Exits(0).Prints();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task MendedProgram_RunsToItsEnd(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        Assert.Equal(mistake.Prints, (await program.Project.RunAsync(name)).Exits(0).Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Log_HasTheHelpLinkAndTheOtherCause(string name)
    {
        var mistake = Mistakes.Single(mistake => mistake.Name == name);
        var logged = Assert.Single(program.Logged, logged => logged.File == mistake.Source.Name);

        Assert.Equal((mistake.Rule, "warning", mistake.Warning.Line), (logged.Id, logged.Level, logged.Line));
        Assert.EndsWith($"/docs/rules/{mistake.Rule}.md", logged.HelpUri);
        Assert.Contains($"on line {Assert.Single(logged.Related)}", mistake.Message);
    }

    /// <summary>The program, built and mended once.</summary>
    public sealed class Program(PackageFeed feed) : IAsyncLifetime
    {
        internal Project Project { get; } = new(
            ProjectFiles.WithoutReferences("net8.0;net10.0", feed.CacheProperty), feed.NuGetConfig, MistakeProgram.SourcesOf(Mistakes));

        internal Dictionary<string, CommandResult> Builds { get; } = [];

        internal IReadOnlyList<LoggedDiagnostic> Logged { get; private set; } = [];

        internal CommandResult VerificationBefore { get; private set; } = null!;

        internal CommandResult Format { get; private set; } = null!;

        internal CommandResult VerificationAfter { get; private set; } = null!;

        internal CommandResult BuildOfTheMended { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            (await Project.AddPackageAsync("ScopeLint.Runtime", "0.1.0")).Exits(0);
            foreach (var framework in new[] { "net8.0", "net10.0" })
            {
                Builds[framework] = await Project.BuildAsync("--no-restore", "--framework", framework, "-p:ErrorLog=log.sarif%2Cversion=2.1");
            }

            Logged = LoggedDiagnostic.Read(Project.Read("log.sarif"));
            VerificationBefore = await Project.FormatAsync("--verify-no-changes");
            Format = await Project.FormatAsync();
            VerificationAfter = await Project.FormatAsync("--verify-no-changes");
            BuildOfTheMended = await Project.BuildAsync("--no-restore", "--framework", ProjectFiles.TargetFramework);
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Project.DisposeAsync();
    }
}
