using System.Text;
using ScopeLint.Programs.Tests.Judging;

namespace ScopeLint.Programs.Tests.Reporting;

/// <summary>What steers the work on the analysis: the figures, and the reasons why something became unknown.</summary>
internal static class Report
{
    private const int Most = 20;
    private const string None = "(nothing is said to be unknown)";

    /// <summary>The report as a page.</summary>
    public static string Write(IReadOnlyCollection<Verdict> verdicts, DisagreementList list)
    {
        var reasons = verdicts
            .SelectMany(verdict => UnknownReasons.Of(verdict) is { Count: > 0 } some ? some.Select(reason => (reason, verdict)) : [(None, verdict)])
            .GroupBy(pair => pair.Item1, pair => pair.verdict, StringComparer.Ordinal)
            .Select(group => (
                Reason: group.Key,
                Programs: group.Count(),
                Missed: group.Count(verdict => verdict.IsMissed),
                False: group.Count(verdict => verdict.Is(DisagreementKind.FalseAlarm))))
            .OrderByDescending(row => row.Missed).ThenByDescending(row => row.Programs).ThenBy(row => row.Reason, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder("# Programs: analysis against run\n\n");
        text.AppendJoin('\n', Figures.Of(verdicts, list).Print()).Append("\n\n");
        text.Append($"## The {Most} reasons for unknown values, names and paths in most missed programs, of {reasons.Count}\n\n");
        text.Append("missed  false alarms  programs  reason\n");
        foreach (var row in reasons.Take(Most))
        {
            text.Append($"{row.Missed,6}  {row.False,12}  {row.Programs,8}  {row.Reason}\n");
        }

        return text.ToString();
    }
}
