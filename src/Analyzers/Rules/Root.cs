using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A body that is entered from outside, and what its interpretation says.</summary>
/// <param name="Location">Where something is said of it as a whole; null where it is judged in the contexts of its callers.</param>
/// <param name="Result">What is said.</param>
/// <param name="Places">Tells where a place is in the source.</param>
internal sealed record Root(Location? Location, RootResult Result, SourcePlaces Places)
{
    /// <summary>A body that is judged in the contexts of its callers.</summary>
    public static readonly Root None = new(null, RootResult.Empty, SourcePlaces.None);

    /// <summary>The trees in which something has happened.</summary>
    public IEnumerable<SyntaxTree> Trees => Result.Events.Select(told => Locate(told.Event.Location).SourceTree).OfType<SyntaxTree>().Distinct();

    /// <summary>Where a place is in the source of the project; none for one of other code.</summary>
    public Location Locate(Site place) => Places.Locate(place);
}
