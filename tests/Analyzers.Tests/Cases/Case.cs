namespace ScopeLint.Analyzers.Tests.Cases;

/// <summary>A mistake that somebody really made, as a program of ScopeLint, and the same program without it.</summary>
internal sealed record Case
{
    /// <summary>Its number in the collection that it comes from, which counts in odd numbers.</summary>
    public required int Number { get; init; }

    /// <summary>Where it was told.</summary>
    public required string Source { get; init; }

    /// <summary>The program with the mistake. A comment that begins with the id of a rule stands on each line that is to be reported, and
    /// nowhere else.</summary>
    public required string Wrong { get; init; }

    /// <summary>What running it shows; see <see cref="Ending"/>.</summary>
    public required string WrongEnding { get; init; }

    /// <summary>The program as it should be, in which nothing is reported; null where nothing is wrong with the first.</summary>
    public string? Fixed { get; init; }

    /// <summary>What running that shows; null where there is none.</summary>
    public string? FixedEnding { get; init; }

    /// <summary>How often the programs are run, one after the other, in the same process.</summary>
    public int Runs { get; init; } = 1;
}
