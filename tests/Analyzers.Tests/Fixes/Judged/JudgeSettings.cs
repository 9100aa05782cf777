using System.Globalization;

namespace ScopeLint.Analyzers.Tests.Fixes.Judged;

/// <summary>How many programs are mended and from which seed; environment variables change it.</summary>
internal static class JudgeSettings
{
    /// <summary>SCOPELINT_FIXES_SEED.</summary>
    public static int Seed { get; } = Number("SCOPELINT_FIXES_SEED", 20261124);

    /// <summary>SCOPELINT_FIXES_COUNT.</summary>
    public static int Count { get; } = Number("SCOPELINT_FIXES_COUNT", 250);

    /// <summary>SCOPELINT_FIXES_SHOW: how many wrong fixes are printed.</summary>
    public static int Shown { get; } = Number("SCOPELINT_FIXES_SHOW", 5);

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
