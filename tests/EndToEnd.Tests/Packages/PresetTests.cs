using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary><c>ScopeLintMode</c> over a program with one finding of each kind.</summary>
public sealed class PresetTests(PresetTests.Program program) : IClassFixture<PresetTests.Program>
{
    /// <summary>A warning that predicts an exception, one that does not, a suggestion, and what is off by default.</summary>
    private static readonly SourceFile Findings = new("Findings.cs", """
        using ScopeLint;

        Graph.ResetDefault();
        Variable.Get<float>("twice", [1]);
        Variable.Get<float>("twice", [1]); // SCL0101

        public static class Others
        {
            public static void Share()
            {
                VariableScope.Current.ReuseVariables(); // SCL0203
                Variable.Get<float>("shared", [1]);
            }

            public static void Inherit()
            {
                Graph.ResetDefault();
                using (VariableScope.Open("outer", reuse: Reuse.Auto))
                using (VariableScope.Open("inner", reuse: Reuse.None)) // SCL0204
                {
                    Variable.Get<float>("inherited", [1]);
                }
            }

            public static void Late()
            {
                dynamic late = Variable.Get<float>("late", [1]);
                late.Assign(1.0f); // SCL0901
            }
        }

        """);

    [Theory]
    [InlineData("Default", "SCL0101 warning, SCL0203 warning, SCL0204 note")]
    [InlineData("Strict", "SCL0101 error, SCL0203 error, SCL0204 warning, SCL0901 note")]
    [InlineData("Minimum", "SCL0101 warning")]
    [InlineData("None", "")]
    public async Task Mode_SetsTheSeverities(string mode, string findings) => Assert.Equal(findings, await program.FindingsAsync(mode));

    /// <summary>The mode is written in another case than usual, which does not matter.</summary>
    [Theory]
    [InlineData("STRICT", "dotnet_diagnostic.SCL0101.severity = suggestion", "SCL0101 note, SCL0203 error, SCL0204 warning, SCL0901 note")]
    [InlineData("minimum", "dotnet_analyzer_diagnostic.category-Scoping.severity = error", "SCL0101 error")]
    public async Task EditorConfig_WinsOverTheMode(string mode, string setting, string findings)
    {
        program.Project.Write(".editorconfig", $"[*.cs]\n{setting}\n");
        try
        {
            Assert.Equal(findings, await program.FindingsAsync(mode));
        }
        finally
        {
            program.Project.Write(".editorconfig", "");
        }
    }

    [Fact]
    public async Task UnknownMode_FailsAndListsTheModes() => (await program.BuildAsync("Loud")).Exits(1).Prints(new PrintedDiagnostic(
        "Demo.csproj", 0, 0, "error", "SCOPELINTMODE",
        "ScopeLintMode is 'Loud', which is none of Default, Strict, Minimum and None. Set it to one of these, or leave it out."));

    /// <summary>The program, which takes the library as it was built and the analyzers from their package.</summary>
    public sealed class Program(PackageFeed feed) : IAsyncLifetime
    {
        internal Project Project { get; } = new(ProjectFiles.WithAnalyzerPackage(feed.CacheProperty), feed.NuGetConfig, Findings);

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => (await Project.RestoreAsync()).Exits(0);

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Project.DisposeAsync();

        internal Task<CommandResult> BuildAsync(string mode) => Project.BuildAsync(
            "--no-restore", "--no-incremental", $"-p:ScopeLintMode={mode}", "-p:ErrorLog=log.sarif%2Cversion=2.1");

        internal async Task<string> FindingsAsync(string mode)
        {
            await BuildAsync(mode);
            return string.Join(", ", LoggedDiagnostic.Read(Project.Read("log.sarif"))
                .Where(logged => logged.Id.StartsWith("SCL", StringComparison.Ordinal))
                .Select(logged => $"{logged.Id} {logged.Level}"));
        }
    }
}
