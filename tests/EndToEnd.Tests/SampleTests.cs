using System.Globalization;
using System.Text.RegularExpressions;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>The samples do what the README says of them.</summary>
public sealed partial class SampleTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Built.SourceFolder, ".."));

    [Fact]
    public async Task GanWithMistakes_PrintsTheWarningsThatTheReadmeShows()
    {
        var built = (await BuildAsync("Gan", "--no-incremental")).Exits(0);
        var shown = ShownWarning().Matches(await File.ReadAllTextAsync(Path.Combine(Root, "README.md"), TestContext.Current.CancellationToken));
        Assert.NotEmpty(shown);
        built.Prints(shown.Select(PrintedDiagnostic.Of).Distinct());
    }

    [Fact]
    public async Task GanWithMistakes_IsMendedByFormatAndRuns()
    {
        await using var project = new Project(ProjectFiles.WithBuiltFiles(), Directory.GetFiles(Path.Combine(Root, "samples", "Gan"), "*.cs")
            .Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllText(file))));
        (await project.RestoreAsync()).Exits(0);
        (await project.FormatAsync()).Exits(0);
        (await project.BuildAsync("--no-restore")).Exits(0).Prints();
        foreach (var use in (string[])["train", "restore", "sample", "between", "deepen", "encode", "count"])
        {
            Assert.NotEmpty((await project.RunAsync(use)).Exits(0).Output);
        }
    }

    [Fact]
    public async Task CorrectedGan_SharesItsWeightsAndLearns()
    {
        (await BuildAsync("GanFixed", "--no-incremental")).Exits(0).Prints();
        var output = (await RunAsync("GanFixed")).Exits(0).Output;

        Assert.Contains("shared weights: True", output);
        Assert.Contains("total: 6 variables, 99 elements, 396 bytes", output);
        Assert.Contains("variables after training: 6", output);
        var last = Generated().Matches(output).Last();
        Assert.InRange(double.Parse(last.Groups["mean"].Value, CultureInfo.InvariantCulture), 3.7, 4.3);
        Assert.InRange(double.Parse(last.Groups["stddev"].Value, CultureInfo.InvariantCulture), 0.3, 0.7);

        var diagram = await File.ReadAllTextAsync(Diagram().Match(output).Groups["path"].Value, TestContext.Current.CancellationToken);
        Assert.StartsWith("flowchart", diagram);
        Assert.Equal(4, Regex.Count(diagram, ":::shared"));
    }

    private static Task<CommandResult> BuildAsync(string sample, params string[] options) => DotNet.RunAsync(
        Root,
        ["build", $"samples/{sample}", "-c", Built.Configuration, "--no-restore", "--no-dependencies", .. CompilerServer.Options, .. options]);

    private static Task<CommandResult> RunAsync(string sample) =>
        DotNet.RunAsync(Root, ["run", "--project", $"samples/{sample}", "-c", Built.Configuration, "--no-build"]);

    [GeneratedRegex(@"^(?<path>samples/\S+?)\((?<line>\d+),(?<column>\d+)\): (?<severity>warning) (?<id>SCL\d+): (?<message>[^\r\n]*)\r?$", RegexOptions.Multiline)]
    private static partial Regex ShownWarning();

    [GeneratedRegex(@"^diagram: (?<path>[^\r\n]*)", RegexOptions.Multiline)]
    private static partial Regex Diagram();

    [GeneratedRegex(@"generated mean (?<mean>[\d.]+), stddev (?<stddev>[\d.]+)")]
    private static partial Regex Generated();
}
