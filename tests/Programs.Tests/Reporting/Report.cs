using ScopeLint.Programs.Tests.Judging;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>What steers the work on the analysis: the figures, and the reasons why something became unknown.</summary>
internal static class Report
{
    private const int Most = 20;
    private const string NoRule = "no rule";
    private const string None = "(nothing is said to be unknown)";

    /// <summary>The report as a page.</summary>
    public static string Write(IReadOnlyCollection<Verdict> verdicts, DisagreementList list)
    {
        var wrong = verdicts.Where(verdict => verdict.IsWrong).ToList();
        var withoutRule = wrong.Where(verdict => verdict.Run!.Failure!.RuleId is null).ToList();
        return string.Join('\n',
        [
            "# Programs: analysis against run", "",
            .. Figures.Of(verdicts, list).Print(), "",
            $"## Why values, names and paths are unknown: the {Most} reasons in most missed programs", "",
            "missed  false alarms  programs  reason",
            .. Reasons(verdicts).Take(Most), "",
            "## Exceptions by rule", "",
            "missed  wrong  rule",
            .. wrong.ToLookup(verdict => verdict.Run!.Failure!.RuleId ?? NoRule).OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => $"{rule.Count(verdict => verdict.IsMissed),6}  {rule.Count(),5}  {rule.Key}"), "",
            $"## Programs whose exception has {NoRule}", "",
            .. withoutRule.Select(verdict => $"{(verdict.IsMissed ? "missed" : "found ")}  {verdict.Program.Name}: {verdict.Run}"), "",
        ]);
    }

    // A program counts once for each of its reasons.
    private static IEnumerable<string> Reasons(IEnumerable<Verdict> verdicts) => verdicts
        .SelectMany(verdict => UnknownReasons.Of(verdict).DefaultIfEmpty(None).Select(reason => (Reason: reason, Verdict: verdict)))
        .GroupBy(pair => pair.Reason, pair => pair.Verdict, StringComparer.Ordinal)
        .Select(group => (
            Reason: group.Key,
            Programs: group.Count(),
            Missed: group.Count(verdict => verdict.IsMissed),
            FalseAlarms: group.Count(verdict => verdict.Is(DisagreementKind.FalseAlarm))))
        .OrderByDescending(row => row.Missed).ThenByDescending(row => row.Programs).ThenBy(row => row.Reason, StringComparer.Ordinal)
        .Select(row => $"{row.Missed,6}  {row.FalseAlarms,12}  {row.Programs,8}  {row.Reason}");
}
