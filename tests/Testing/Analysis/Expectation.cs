using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing.Analysis;

/// <summary>An expected diagnostic with its labels resolved; null means that this part is not compared.</summary>
/// <param name="Id">The id.</param>
/// <param name="Place">The primary location; null stands for a diagnostic without source location.</param>
/// <param name="Additional">The additional locations.</param>
/// <param name="Severity">The effective severity.</param>
/// <param name="Message">The formatted message.</param>
internal sealed record Expectation(
    string Id,
    Place? Place,
    ImmutableArray<Place?>? Additional = null,
    DiagnosticSeverity? Severity = null,
    string? Message = null)
{
    /// <summary>Expects a diagnostic like a given one in every part.</summary>
    public static Expectation Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        Place.Of(diagnostic.Location),
        [.. diagnostic.AdditionalLocations.Select(Place.Of)],
        diagnostic.Severity,
        diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>Whether a diagnostic is what was expected.</summary>
    public bool Matches(Diagnostic actual) =>
        actual.Id == Id
        && Place.Of(actual.Location) == Place
        && (Severity is null || actual.Severity == Severity)
        && (Message is null || actual.GetMessage(CultureInfo.InvariantCulture) == Message)
        && (Additional is not { } additional || actual.AdditionalLocations.Select(Place.Of).SequenceEqual(additional));
}
