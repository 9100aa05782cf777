using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Tells where places in members are.</summary>
/// <param name="Locate">Where a place is in the source of the project; none for one of other code.</param>
/// <param name="Describe">What stands for a place in code of a referenced project: its member and file; null for other places.</param>
/// <param name="PartOf">The part of a place that is underlined where it is about something of a full name; of no name where it is about the analysis.</param>
/// <param name="OriginsOf">What the name or scope in a call depends on that the source does not settle, each with where it stands.</param>
internal sealed record SourcePlaces(Func<Site, Location> Locate, Func<Site, string?> Describe, Func<Location, string?, Location> PartOf,
    Func<Location, IReadOnlyCollection<(string What, Location Where)>> OriginsOf)
{
    /// <summary>Those of no code at all.</summary>
    public static readonly SourcePlaces None = new(_ => Location.None, _ => null, (place, _) => place, _ => []);
}
