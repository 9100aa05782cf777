using System.Text.RegularExpressions;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>The first steps of docs/getting-started.md, taken with the real tools: what the page shows is what they print.</summary>
public sealed class GettingStartedTests
{
    private const string Comment = "    // throws SCL0101";

    private static readonly string Page =
        File.ReadAllText(Path.Combine(Built.SourceFolder, "..", "docs", "getting-started.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task StepsOfThePage_GoAsThePageSays()
    {
        var programs = Blocks("csharp").ToList();
        await using var project = new Project(
            ProjectFiles.WithBuiltFiles(), new SourceFile("Program.cs", programs[0].Replace(Comment, "", StringComparison.Ordinal)));

        var build = (await project.BuildAsync()).Exits(0);
        Assert.Equal(Blocks("warning").Single().Trim(), Printed(Assert.Single(build.Diagnostics)));
        Assert.NotEqual(0, (await project.RunAsync()).ExitCode);

        (await project.FormatAsync()).Exits(0);
        Assert.Equal(programs[1], project.Read("Program.cs"));
        (await project.BuildAsync("--no-restore")).Exits(0).Prints();
        Assert.Equal(Blocks("output").Single().Trim(), (await project.RunAsync()).Exits(0).Output.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void Difference_IsThatOfTheTwoPrograms()
    {
        var programs = Blocks("csharp").Select(program => program.Replace(Comment, "", StringComparison.Ordinal).Split('\n')).ToList();
        var changed = programs[0].Zip(programs[1]).Where(lines => lines.First != lines.Second).Single();
        Assert.Equal($"-{changed.First}\n+{changed.Second}\n", Blocks("diff").Single());
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    private static string Printed(PrintedDiagnostic diagnostic) =>
        $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}";
}
