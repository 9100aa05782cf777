using System.Globalization;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>How many programs are made and from which seed; environment variables change it.</summary>
internal static class Settings
{
    /// <summary>SCOPELINT_DIFFERENTIAL_SEED.</summary>
    public static int Seed { get; } = Number("SCOPELINT_DIFFERENTIAL_SEED", 20261123);

    /// <summary>SCOPELINT_DIFFERENTIAL_COUNT.</summary>
    public static int Count { get; } = Number("SCOPELINT_DIFFERENTIAL_COUNT", 1000);

    /// <summary>SCOPELINT_DIFFERENTIAL_SHOW: how many disagreeing programs are printed.</summary>
    public static int Shown { get; } = Number("SCOPELINT_DIFFERENTIAL_SHOW", 5);

    /// <summary>SCOPELINT_DIFFERENTIAL_SHRINK: 1 to print them as small as they can be made.</summary>
    public static bool Shrinks { get; } = Number("SCOPELINT_DIFFERENTIAL_SHRINK", 0) != 0;

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
