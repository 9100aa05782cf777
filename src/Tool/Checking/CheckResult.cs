using System.Collections.Immutable;

namespace ScopeLint.Tool.Checking;

/// <summary>What was found, and what was looked at.</summary>
/// <param name="Findings">The findings, by file and line.</param>
/// <param name="Projects">How many projects use a supported library.</param>
/// <param name="Complaints">What makes the result less than it could be.</param>
internal sealed record CheckResult(ImmutableArray<Finding> Findings, int Projects, ImmutableArray<string> Complaints)
{
    /// <summary>Where nothing was looked at.</summary>
    public static readonly CheckResult None = new([], 0, []);
}
