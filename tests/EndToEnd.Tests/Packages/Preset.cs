using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>The severities that a value of ScopeLintMode gives to the rules.</summary>
/// <param name="Mode">The value.</param>
/// <param name="Summary">What it does.</param>
/// <param name="SeverityOf">The severity as an .editorconfig spells it; null where the rule keeps its own, so that a setting for the whole
/// category still reaches it.</param>
internal sealed partial record Preset(string Mode, string Summary, Func<DiagnosticDescriptor, string?> SeverityOf)
{
    /// <summary>The rules as they come, without a file.</summary>
    public static Preset Default { get; } = new("Default", "every rule as it comes", _ => null);

    /// <summary>The presets that have a file.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("Strict", "each rule one step more severe", Stricter),
        new("Minimum", "only the rules that predict an exception", rule => PredictsException(rule) ? null : "none"),
        new("None", "no rule at all", _ => "none"),
    ];

    /// <summary>The name of its file.</summary>
    public string FileName => $"{Mode.ToLowerInvariant()}.globalconfig";

    /// <summary>The text that its file must have.</summary>
    public string FileText => $"""
        # ScopeLintMode {Mode}: {Summary}. Generated from the descriptors; a test fails when it drifts.
        is_global = true
        global_level = -99

        {string.Concat(Rules.Select(Line))}
        """;

    /// <summary>Every rule, by id.</summary>
    public static IEnumerable<DiagnosticDescriptor> Rules => Descriptors.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The severity that a rule brings itself, as an .editorconfig spells it.</summary>
    public static string OwnSeverity(DiagnosticDescriptor rule) => !rule.IsEnabledByDefault ? "none" : rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    /// <summary>Those that the library names in its exceptions, and the one that says of the whole project what another says of a path.</summary>
    private static bool PredictsException(DiagnosticDescriptor rule) => Thrown.Contains(rule.Id) || rule.Id == RuleIds.NeverCreated;

    private static readonly HashSet<string> Thrown =
    [
        .. Directory.EnumerateFiles(Path.Combine(Built.SourceFolder, "Runtime", "Errors"), "*.cs")
            .SelectMany(file => QuotedId().Matches(File.ReadAllText(file)))
            .Select(id => id.Groups["id"].Value),
    ];

    private static string? Stricter(DiagnosticDescriptor rule) => OwnSeverity(rule) switch
    {
        "warning" => "error",
        "suggestion" => "warning",
        "silent" or "none" => "suggestion",
        _ => null,
    };

    private string Line(DiagnosticDescriptor rule) => SeverityOf(rule) is { } severity
        ? $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n"
        : $"# {rule.Id} keeps its severity, {OwnSeverity(rule)}\n";

    [GeneratedRegex("\"(?<id>SCL[0-9]{4})\"")]
    private static partial Regex QuotedId();
}
