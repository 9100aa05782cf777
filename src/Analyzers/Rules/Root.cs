using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A body that is entered from outside, and what its interpretation says.</summary>
/// <param name="Location">Where something is said of it as a whole.</param>
/// <param name="Result">What is said.</param>
/// <param name="Places">Tells where a place is in the source.</param>
internal sealed record Root(Location? Location, RootResult Result, SourcePlaces Places)
{
    /// <summary>A body that is judged in the contexts of its callers.</summary>
    public static readonly Root None = new(null, RootResult.Empty, SourcePlaces.None);

    /// <summary>The mistakes.</summary>
    public ImmutableArray<ReportedFinding> Findings { get; } = [.. Result.Findings.Where(IsOfThisCode).Select(finding => new ReportedFinding(finding, Places))];

    /// <summary>Variables asked for under reuse that other code may have created.</summary>
    public ImmutableArray<ReportedFinding> Candidates { get; } = [.. Result.Candidates.Where(IsOfThisCode).Select(finding => new ReportedFinding(finding, Places))];

    /// <summary>The ReuseVariables() calls that ran, with what to report where nothing noticed them; null where something did.</summary>
    public IEnumerable<(Location Call, ReportedFinding? Unnoticed)> Switches => Result.Switches.Select(site =>
        (Places.Locate(site.Key), site.Value.IsNoticed ? null : new ReportedFinding(site.Value.Finding, Places)));

    /// <summary>The budgets that ran out in it, and what was not followed and why.</summary>
    public IEnumerable<ReportedFinding> Notices() => Location is null ? [] : Shortages().Concat(Result.NotFollowed
        .Select(stop => Notice(stop.Text, Places.Locate(stop.Location) is { IsInSource: true } place ? place : Location))
        .Distinct());

    /// <summary>The budgets that ran out in it.</summary>
    public IEnumerable<ReportedFinding> Shortages() =>
        Location is null ? [] : Result.Exhausted.Select(budget => About(FindingKind.BudgetExhausted, BudgetText(budget), Location));

    /// <summary>Whether a mistake is told here: not one that throws nothing and lies in code of another project as a whole.</summary>
    private static bool IsOfThisCode(Finding finding) => !finding.IsWithinCall || finding.Kind.Throws();

    /// <summary>A word about the analysis itself, not about the code.</summary>
    public static ReportedFinding Notice(string reason, Location place) => About(FindingKind.NotAnalyzed, reason, place);

    private static ReportedFinding About(FindingKind kind, string reason, Location place) => new(kind, reason, place);

    private static string BudgetText(Budget budget) => budget switch
    {
        Budget.Steps => $"it takes more than {AnalysisOptions.MaxSteps} steps",
        Budget.States => $"it has more than {AnalysisOptions.MaxStates} paths side by side",
        Budget.CallDepth => $"its calls go deeper than {AnalysisOptions.MaxCallDepth}",
        Budget.Names => FormattableString.Invariant($"it creates more than {Budgets.Names} variables"),
        _ => "its code is nested too deep",
    };
}
