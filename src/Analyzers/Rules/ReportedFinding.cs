using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A mistake, or a word about the analysis itself, where it is in the source.</summary>
internal sealed record ReportedFinding : FindingFacts
{
    /// <summary>A mistake that an interpretation found.</summary>
    /// <param name="found">The mistake.</param>
    /// <param name="places">Tells where a place is in the source.</param>
    public ReportedFinding(Finding found, SourcePlaces places)
        : base(found)
    {
        Location = places.Locate(found.Location);
        Calls = [.. found.Calls.Select(places.Locate).Where(IsHere)];
        Cause = places.Locate(found.Cause);
        CauseCalls = [.. found.CauseCalls.Select(places.Locate).Where(IsHere)];
        Opening = found.Opening is { } opening && places.Locate(opening) is var opened && IsHere(opened) ? opened : null;
        FailsElsewhere = found.Calls.IsEmpty ? null : places.Describe(found.Calls[found.Calls.Length - 1]);
        CauseElsewhere = found.CauseCalls.IsEmpty ? null : places.Describe(found.CauseCalls[found.CauseCalls.Length - 1]);
        IsWithinCall = found.IsWithinCall;
    }

    /// <summary>A word about the analysis itself.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="text">What is said.</param>
    /// <param name="place">Where.</param>
    public ReportedFinding(FindingKind kind, string text, Location place)
        : base(kind, text, "")
    {
        (Location, Cause) = (place, place);
        (Calls, CauseCalls) = ([], []);
    }

    /// <summary>The statement that fails, in the innermost body that brings both causes together: a call of the library, or one that leads to
    /// it.</summary>
    public Location Location { get; }

    /// <summary>Where that is a call: the calls inside that lead to the library, the last of them the library's.</summary>
    public ImmutableArray<Location> Calls { get; }

    /// <summary>What happened earlier, seen from the same body: the first creation, the opening that reuses, ReuseVariables().</summary>
    public Location Cause { get; }

    /// <summary>Where that is a call too: the calls inside that led there.</summary>
    public ImmutableArray<Location> CauseCalls { get; }

    /// <summary>The call that opened the scope in force; null at the root.</summary>
    public Location? Opening { get; }

    /// <summary>The member and file of a referenced project in which the library is called that fails; null where that is done here.</summary>
    public string? FailsElsewhere { get; }

    /// <summary>The member and file of a referenced project that hold the earlier cause; null where it is here.</summary>
    public string? CauseElsewhere { get; }

    /// <summary>Whether both causes are in one call of code of another project.</summary>
    public bool IsWithinCall { get; }

    /// <summary>The places beside the first one, in order: the calls that lead to the failure, the cause, the calls that led to it.</summary>
    public ImmutableArray<Location> AdditionalLocations => Kind is FindingKind.NotAnalyzed or FindingKind.BudgetExhausted ? [] : [.. Calls, Cause, .. CauseCalls];

    /// <summary>The call of the library that fails.</summary>
    public Location Failure => Calls.IsEmpty ? Location : Calls[Calls.Length - 1];

    private static bool IsHere(Location place) => place.IsInSource;

    /// <inheritdoc/>
    public bool Equals(ReportedFinding? other) =>
        other is not null && Kind == other.Kind && Variable == other.Variable && Location.Equals(other.Location) && Failure.Equals(other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => (Variable.GetHashCode() * 31) ^ (int)Kind ^ Location.GetHashCode();
}
