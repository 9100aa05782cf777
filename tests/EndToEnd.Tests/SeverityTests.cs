using ScopeLint.EndToEnd.Tests.Mistakes;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary><c>dotnet build</c> of a program whose settings treat each rule in another way.</summary>
public sealed class SeverityTests(SeverityTests.ConfiguredProgram program) : IClassFixture<SeverityTests.ConfiguredProgram>
{
    private const string EditorConfig = """
        [*.cs]
        dotnet_diagnostic.SCL0101.severity = error
        dotnet_diagnostic.SCL0102.severity = none
        dotnet_diagnostic.SCL0201.severity = suggestion

        """;

    [Fact]
    public void Error_FailsTheBuild()
    {
        var mistake = Duplicates.InAScope;
        program.Build.Exits(1).PrintsIn(mistake.Source, mistake.Warning with { Severity = "error" });
    }

    [Fact]
    public void None_StaysSilent() => program.Build.PrintsIn(MissingVariables.Misspelt.Source);

    [Fact]
    public void Suggestion_IsNotPrintedByTheBuild() => program.Build.PrintsIn(EarlyReuse.BeforeTheCreations.Source);

    [Fact]
    public void NoWarn_StaysSilent() => program.Build.PrintsIn(Conflicts.OfElementTypes.Source);

    [Fact]
    public void RuleWithoutASetting_StaysAWarning() => program.Build.PrintsIn(Conflicts.OfShapes.Source, Conflicts.OfShapes.Warning);

    [Fact]
    public async Task Category_SetsTheSeverityOfItsRules()
    {
        var mistake = Conflicts.OfShapes;
        await using var project = new Project(ProjectFiles.WithBuiltFiles(), MistakeProgram.SourcesOf([mistake]));
        project.Write(".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Scoping.severity = error\n");

        (await project.BuildAsync()).Exits(1).Prints(mistake.Warning with { Severity = "error" });
    }

    /// <summary>The program, built once.</summary>
    public sealed class ConfiguredProgram : IAsyncLifetime
    {
        private readonly Project _project = new(
            ProjectFiles.WithBuiltFiles("<NoWarn>$(NoWarn);SCL0105</NoWarn>"),
            MistakeProgram.SourcesOf(
            [
                Duplicates.InAScope, MissingVariables.Misspelt, EarlyReuse.BeforeTheCreations, Conflicts.OfShapes, Conflicts.OfElementTypes,
            ]));

        internal CommandResult Build { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            _project.Write(".editorconfig", EditorConfig);
            Build = await _project.BuildAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _project.DisposeAsync();
    }
}
