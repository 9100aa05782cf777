using System.Collections.Immutable;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Tool.Mapping;

/// <summary>Tells on which condition something holds that holds at the ends of some paths.</summary>
/// <param name="all">The ends of all paths.</param>
internal sealed class Conditions(ImmutableArray<PathEnd> all)
{
    private const string NotKnown = "sometimes";

    // What every path assumes is no condition for one of them.
    private readonly ImmutableHashSet<string> _usual = all.Length == 0 ? [] :
        all.Select(end => end.Path.Describe().ToImmutableHashSet()).Aggregate((left, right) => left.Intersect(right));

    /// <summary>The condition, such as <c>when 'training' is true</c>; empty where there is none.</summary>
    /// <param name="holding">The ends of the paths on which it holds.</param>
    public string Of(ImmutableArray<PathEnd> holding)
    {
        if (holding.Length == all.Length)
        {
            return "";
        }

        var ways = PathConditions.Joined(holding.Select(end => end.Path)).Select(path => path.Describe().Except(_usual).ToList()).ToList();
        return holding.Any(end => end.IsDoubtful) || ways.Exists(way => way.Count == 0)
            ? NotKnown
            : "when " + string.Join(" or ", ways.Select(way => string.Join(" and ", way)).Distinct());
    }
}
