using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A body that is entered from outside, and what its interpretation says.</summary>
/// <param name="Location">Where its name stands.</param>
/// <param name="Result">What is said.</param>
internal sealed record Root(Location? Location, RootResult Result)
{
    /// <summary>A body that is judged in the contexts of its callers.</summary>
    public static readonly Root None = new(null, RootResult.Empty);

    /// <summary>What was not followed in it, and why.</summary>
    public IEnumerable<Finding> Notices()
    {
        if (Location is null)
        {
            return [];
        }

        return Result.Exhausted is { } budget
            ? [Notice($"the budget {BudgetText(budget)} ran out", Location)]
            : Result.NotFollowed.Select(stop => Notice(stop.Text, stop.Location.IsInSource ? stop.Location : Location)).Distinct();
    }

    private static Finding Notice(string reason, Location place) =>
        new(FindingKind.NotAnalyzed, reason, "", place, [], place, [], Opening: null);

    private static string BudgetText(Budget budget) => budget switch
    {
        Budget.Steps => "scopelint.max_steps",
        Budget.States => "scopelint.max_states",
        Budget.CallDepth => "scopelint.max_call_depth",
        Budget.Names => "of variables in one graph",
        _ => "of nested code",
    };
}
