using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Tool.Mapping;

/// <summary>Says what a map does not show.</summary>
internal static class MapNotes
{
    /// <summary>The notes, in sentences.</summary>
    /// <param name="root">What is said of the body.</param>
    /// <param name="known">The ends of its paths.</param>
    /// <param name="shown">Those of them that the map shows.</param>
    public static IEnumerable<string> Of(Root root, ImmutableArray<PathEnd> known, ImmutableArray<PathEnd> shown)
    {
        var result = root.Result;
        if (!result.IsComplete)
        {
            yield return "The analysis ran out of a budget, so that there may be more (see SCL0902).";
        }

        foreach (var (reason, location) in result.NotFollowed)
        {
            yield return $"{(Places.Of(root.Locate(location)) is { } place ? place + ": " : "")}{reason.Explain()}";
        }

        if (result.Ends.Length > known.Length)
        {
            yield return "Some paths end at an await, and what follows is not shown.";
        }

        if (known.IsEmpty)
        {
            yield return "No path was followed to its end.";
        }
        else if (shown.All(end => end.HasThrown))
        {
            yield return "Every path ends in an exception: this is what there is when it is thrown.";
        }
        else if (known.Any(end => end is { HasThrown: true, IsDoubtful: false }))
        {
            yield return "Some paths end in an exception; what they make is not shown.";
        }

        foreach (var failure in known.Where(end => !end.IsDoubtful).Select(end => end.Failure).OfType<Event>().Distinct())
        {
            yield return $"{(Places.Of(root.Locate(failure.Failure)) is { } place ? place + ": " : "")}the library throws ({failure.What.Error ?? "an exception"}) for '{failure.What.Name}'.";
        }
    }
}
