using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Reads the settings of .editorconfig.</summary>
internal static class AnalysisOptions
{
    /// <summary>The setting of <see cref="Budgets.Steps"/>.</summary>
    public const string MaxSteps = "scopelint.max_steps";

    /// <summary>The setting of <see cref="Budgets.CallDepth"/>.</summary>
    public const string MaxCallDepth = "scopelint.max_call_depth";

    /// <summary>The setting of <see cref="Budgets.States"/>.</summary>
    public const string MaxStates = "scopelint.max_states";

    private static readonly (string Key, int Default)[] Defaults =
        [(MaxSteps, Budgets.DefaultSteps), (MaxCallDepth, Budgets.DefaultCallDepth), (MaxStates, Budgets.DefaultStates)];

    /// <summary>The budgets for a body; the default where a setting is absent or no positive whole number.</summary>
    /// <param name="options">The settings of its tree.</param>
    /// <param name="body">The body.</param>
    /// <param name="index">The index of its project.</param>
    public static Budgets BudgetsOf(AnalyzerConfigOptions options, BodyEntry body, ProjectIndex index) => new(
        Number(options, MaxSteps) ?? (body.RunsFirst ? Budgets.DefaultSteps : Budgets.StepsAmong(index.ReachingCount)),
        Number(options, MaxCallDepth) ?? Budgets.DefaultCallDepth,
        Number(options, MaxStates) ?? Budgets.DefaultStates);

    /// <summary>What is said of settings whose values mean nothing.</summary>
    public static IEnumerable<string> Complaints(AnalyzerConfigOptions options) =>
        from setting in Defaults
        where options.TryGetValue(setting.Key, out _) && Number(options, setting.Key) is null
        select $"{setting.Key} is '{Text(options, setting.Key)}', which is no whole number above 0, so that the default of "
            + $"{setting.Default.ToString(CultureInfo.InvariantCulture)} counts. Correct it in .editorconfig.";

    private static string Text(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var text) ? text : "";

    private static int? Number(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
