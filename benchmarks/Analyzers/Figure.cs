using System.Globalization;

namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>One line of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="By">What it is measured by.</param>
/// <param name="Measured">Its time.</param>
/// <param name="Yardstick">The time it is measured by.</param>
/// <param name="Wanted">The ratio that is allowed.</param>
internal sealed record Figure(string What, string By, TimeSpan Measured, TimeSpan Yardstick, double Wanted)
{
    /// <summary>The heading of the table.</summary>
    internal const string Heading = """
        | what | time | measured by | time | ratio | wanted |
        |---|---:|---|---:|---:|---:|
        """;

    /// <summary>The middle one of some times.</summary>
    internal static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {Text(Measured)} | {By} | {Text(Yardstick)} | {Measured / Yardstick:0.000} | {Wanted:0.00} |");

    private static string Text(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");
}
