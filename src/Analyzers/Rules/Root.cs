using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A body that is entered from outside, and what its interpretation says.</summary>
/// <param name="Location">Where something is said of it as a whole.</param>
/// <param name="Result">What is said.</param>
internal sealed record Root(Location? Location, RootResult Result)
{
    /// <summary>A body that is judged in the contexts of its callers.</summary>
    public static readonly Root None = new(null, RootResult.Empty);

    /// <summary>The budgets that ran out in it, and what was not followed and why.</summary>
    public IEnumerable<Finding> Notices() => Location is null ? [] : Shortages().Concat(Result.NotFollowed
        .Select(stop => Notice(stop.Text, stop.Location.IsInSource ? stop.Location : Location))
        .Distinct());

    /// <summary>The budgets that ran out in it.</summary>
    public IEnumerable<Finding> Shortages() =>
        Location is null ? [] : Result.Exhausted.Select(budget => About(FindingKind.BudgetExhausted, BudgetText(budget), Location));

    /// <summary>A word about the analysis itself, not about the code.</summary>
    public static Finding Notice(string reason, Location place) => About(FindingKind.NotAnalyzed, reason, place);

    private static Finding About(FindingKind kind, string reason, Location place) => new(kind, reason, "", place, [], place, [], Opening: null);

    private static string BudgetText(Budget budget) => budget switch
    {
        Budget.Steps => $"it takes more than {AnalysisOptions.MaxSteps} steps",
        Budget.States => $"it has more than {AnalysisOptions.MaxStates} paths side by side",
        Budget.CallDepth => $"its calls go deeper than {AnalysisOptions.MaxCallDepth}",
        Budget.Names => FormattableString.Invariant($"it creates more than {Budgets.Names} variables"),
        _ => "its code is nested too deep",
    };
}
