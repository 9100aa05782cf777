using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>Presets and the page about settings say what the rules say.</summary>
public sealed class SettingFileTests
{
    private static readonly string Folder = Path.Combine(Built.SourceFolder, "Package", "buildTransitive");
    private static readonly string Page = Path.Combine(Built.SourceFolder, "..", "docs", "configuration.md");

    /// <summary>The presets that have a file.</summary>
    public static TheoryData<string> Modes => new(Preset.All.Select(preset => preset.Mode));

    [Theory]
    [MemberData(nameof(Modes))]
    public void File_NamesEveryRule(string mode)
    {
        var preset = Preset.All.Single(preset => preset.Mode == mode);
        Generated.AssertFile(Path.Combine(Folder, preset.FileName), preset.FileText);
    }

    [Fact]
    public void EveryFile_IsAPresetOfTheGenerator() => Assert.Equal(
        Preset.All.Select(preset => preset.FileName).Order(),
        Directory.EnumerateFiles(Folder, "*.globalconfig").Select(file => Path.GetFileName(file)).Order());

    [Fact]
    public void Page_ListsTheSeveritiesOfEveryPreset()
    {
        Preset[] presets = [Preset.Default, .. Preset.All];
        var rows = Preset.Rules.Select(rule =>
            $"| [{rule.Id}](rules/{rule.Id}.md) | {string.Join(" | ", presets.Select(preset => preset.SeverityOf(rule) ?? Preset.OwnSeverity(rule)))} |\n");
        Generated.AssertPart(
            Page,
            "presets",
            $"| Rule | {string.Join(" | ", presets.Select(preset => preset.Mode))} |\n|---{string.Concat(presets.Select(_ => "|---"))}|\n{string.Concat(rows)}");
    }

    [Theory]
    [InlineData(AnalysisOptions.MaxSteps, Budgets.DefaultSteps)]
    [InlineData(AnalysisOptions.MaxCallDepth, Budgets.DefaultCallDepth)]
    [InlineData(AnalysisOptions.MaxStates, Budgets.DefaultStates)]
    public void Page_NamesTheDefaultOfTheOption(string option, int value) =>
        Assert.Contains(FormattableString.Invariant($"| `{option}` | {value} |"), File.ReadAllText(Page));
}
