using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Tests.Differential;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>What one action did to a program.</summary>
/// <param name="Before">The program before.</param>
/// <param name="After">The program after.</param>
/// <param name="Finding">What was to be mended.</param>
/// <param name="Title">What the action is called.</param>
/// <param name="Place">Where the finding stood, as a position behind the change; null where that was taken away.</param>
internal sealed record AppliedFix(MendedProgram Before, MendedProgram After, Diagnostic Finding, string Title, int? Place)
{
    /// <summary>The rule that finds scopes that are closed out of order: it speaks at the beginning of a using statement that throws at its
    /// end.</summary>
    private const string OutOfOrder = "SCL0304";

    /// <summary>What is wrong with the fix; null if nothing is.</summary>
    /// <param name="before">What each run of the program before threw.</param>
    /// <param name="after">What each run of the program after threw, with the same arguments in the same order.</param>
    public string? Complaint(ImmutableArray<ImmutableArray<Failure>> before, ImmutableArray<ImmutableArray<Failure>> after)
    {
        if (Place is { } place && After.Findings.Any(finding => finding.Id == Finding.Id && finding.Location.SourceSpan.Start == place))
        {
            return "The finding is still there.";
        }

        for (var run = 0; run < after.Length; run++)
        {
            if (after[run].FirstOrDefault() is not { } failure)
            {
                continue;
            }

            var what = $"throws {failure.RuleId} {failure.Variable} with ({failure.Arguments}) on line {string.Join(" or ", failure.Lines.Order())}.";
            if (before[run].IsEmpty)
            {
                return "A run that ended well " + what;
            }

            if (After.Places.Any(touched => failure.Lines.Contains(After.LineOf(touched))) && !IsReportedElsewhere(failure))
            {
                return "What was touched " + what;
            }
        }

        return null;
    }

    /// <summary>What was found, what was done, and the program before and after.</summary>
    public override string ToString() =>
        $"{Finding.Id} on line {Before.LineOf(Finding.Location.SourceSpan.Start)}: {Finding.GetMessage(CultureInfo.InvariantCulture)}\n"
        + $"{Title}\n{Before.Program.Numbered()}touched: {string.Join(", ", After.Places.Select(After.LineOf).Distinct().Order())}\n"
        + string.Concat(After.Findings.Select(finding => $"left: {finding.Id} on line {After.LineOf(finding.Location.SourceSpan.Start)}\n"))
        + After.Program.Numbered();

    /// <summary>Whether a failure is about another call on the same line, or inside the one that was touched: the analysis tells where.</summary>
    private bool IsReportedElsewhere(Failure failure) => After.Findings.Any(finding =>
        !After.Places.Contains(finding.Location.SourceSpan.Start)
        && (failure.RuleId == OutOfOrder
            ? finding.Id is OutOfOrder or Failure.LeftOpen // What is left open keeps what is around it from being closed.
            : finding.Id == failure.RuleId && failure.Lines.Contains(After.LineOf(finding.Location.SourceSpan.Start))));
}
