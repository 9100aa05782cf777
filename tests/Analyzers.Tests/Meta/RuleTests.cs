using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>Every rule has its analyzer, page, tests, release line, and its fixes or the reason why there is none.</summary>
public class RuleTests
{
    private static readonly Dictionary<string, string> WhyThereIsNoFix = new()
    {
        [RuleIds.OtherGraph] = "In which graph both belong only the author knows.",
        [RuleIds.ShapesDoNotFit] = "Which of the shapes is wrong only the author knows.",
        [RuleIds.PartitionConflict] = "Which of the two ways is meant only the author knows.",
        [RuleIds.FrozenGraph] = "Which variables there should be only the author knows.",
        [RuleIds.NameMissing] = "What the name should be only the author knows.",
        [RuleIds.UnstableName] = "What the name should be only the author knows.",
        [RuleIds.BudgetExhausted] = "It speaks of what the analysis does not see, and not of a mistake.",
        [RuleIds.ModelDoesNotFit] = "What it was meant to stand for only the author knows.",
        [RuleIds.NotAnalyzed] = "It speaks of what the analysis does not see, and not of a mistake.",
    };

    /// <summary>The fixes that mend two rules.</summary>
    private static readonly Dictionary<string, string> FixOfAnother = new() { [RuleIds.NeverCreated] = RuleIds.MissingVariable };

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasOneAnalyzerOfItsOwn(string id)
    {
        var analyzer = Assert.Single(Analyzers, analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));
        Assert.Equal(id, Assert.Single(analyzer.SupportedDiagnostics).Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasAPageThatItsHelpLinkLeadsTo(string id)
    {
        var rule = Descriptors.All.Single(rule => rule.Id == id);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri);
        var page = Repository.Read("docs", "rules", $"{id}.md");
        Assert.StartsWith($"# {id}: {rule.Title}\n", page);
        foreach (var section in new[] { "What happens at run time", "Example", "How to fix it", "When to suppress it", "Background" })
        {
            Assert.Contains($"\n## {section}\n", page);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasTestsThatReportAndTestsThatStaySilent(string id)
    {
        var analyzer = Analyzers.Single(analyzer => analyzer.SupportedDiagnostics[0].Id == id).GetType();
        var file = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Analyzers.Tests", "Rules"))
            .Select(File.ReadAllText)
            .Where(text => text.Contains($"<{analyzer.FullName}>", StringComparison.Ordinal))
            .Select(text => (Reports: Regex.Count(text, "_Reports?"), Silent: Regex.Count(text, "_StaysSilent")))
            .MaxBy(tests => Math.Min(tests.Reports, tests.Silent));
        Assert.True(file.Reports >= 2 && file.Silent >= 2, $"{id} has {file.Reports} tests that report and {file.Silent} that stay silent.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasAReleaseLine(string id)
    {
        var analyzer = Analyzers.Single(analyzer => analyzer.SupportedDiagnostics[0].Id == id).GetType();
        var rule = Descriptors.All.Single(rule => rule.Id == id);
        var lines = Repository.Read("src", "Analyzers", "AnalyzerReleases.Shipped.md") + Repository.Read("src", "Analyzers", "AnalyzerReleases.Unshipped.md");
        Assert.Contains($"{id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity : "Disabled")} | {analyzer.Name}\n", lines);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasAFixOrAReasonForNone(string id) =>
        Assert.NotEqual(WhyThereIsNoFix.ContainsKey(id), HasFix(id));

    private static bool HasFix(string id)
    {
        var file = $"{NameOf(FixOfAnother.GetValueOrDefault(id, id))}Fix.cs";
        return Repository.Has("src", "CodeFixes", file)
            && Repository.Read("src", "CodeFixes", file).Contains($"{nameof(RuleIds)}.{NameOf(id)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/rules/README.md")]
    public void IsInTheTable(string page)
    {
        var folder = page.StartsWith("docs", StringComparison.Ordinal) ? "" : "docs/rules/";
        var rows = Descriptors.All.OrderBy(rule => rule.Id)
            .Select(rule => $"| [{rule.Id}]({folder}{rule.Id}.md) | {(rule.IsEnabledByDefault ? $"{rule.DefaultSeverity}".ToLowerInvariant() : "off")} | {rule.Title} | {(WhyThereIsNoFix.ContainsKey(rule.Id) ? "" : "yes")} |\n");
        Repository.AssertGenerated(page, "rules", $"| Rule | Severity | What it finds | Fix |\n|---|---|---|---|\n{string.Concat(rows)}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void PageTellsWhatItIs(string id)
    {
        var rule = Descriptors.All.Single(rule => rule.Id == id);
        string[] libraries =
        [
            .. id == RuleIds.ScopeNeverEntered ? [] : new[] { "ScopeLint.Runtime" },
            .. Repository.Read("docs", "tensorflow-net.md").Contains(id, StringComparison.Ordinal) ? ["[TensorFlow.NET](../tensorflow-net.md)"] : Array.Empty<string>(),
            .. Repository.Read("docs", "lost-tech.md").Contains(id, StringComparison.Ordinal) ? ["[LostTech.TensorFlow](../lost-tech.md)"] : Array.Empty<string>(),
        ];
        var severity = rule.IsEnabledByDefault ? $"{rule.DefaultSeverity}".ToLowerInvariant() : "off";
        Repository.AssertGenerated(
            $"docs/rules/{id}.md", "facts",
            "| Severity | Category | Fix | Since | Libraries |\n|---|---|---|---|---|\n"
                + $"| {severity} | {rule.Category} | {(WhyThereIsNoFix.TryGetValue(id, out var why) ? $"none: {char.ToLowerInvariant(why[0])}{why[1..^1]}" : "yes")} | 0.1.0 | {string.Join(", ", libraries)} |\n");
    }

    internal static IEnumerable<DiagnosticAnalyzer> Analyzers => typeof(ScopeRuleAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static string NameOf(string id) => typeof(RuleIds).GetFields().Single(constant => (string?)constant.GetValue(null) == id).Name;
}
