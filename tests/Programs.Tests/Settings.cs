using System.Reflection;

namespace ScopeLint.Programs.Tests;

/// <summary>What the environment says.</summary>
internal static class Settings
{
    /// <summary>Where the programs of this repository are.</summary>
    public static string RepositoryFolder { get; } = typeof(Settings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProgramsFolder").Value!;

    /// <summary>Another folder of programs to run, or one program, all of which must agree; null for those of the repository.</summary>
    public static string? OtherPlace { get; } = Read("SCOPELINT_PROGRAMS");

    /// <summary>Whether to write the list of disagreements anew.</summary>
    public static bool IsUpdate { get; } = Read("SCOPELINT_UPDATE_PROGRAMS") == "1";

    /// <summary>Where to write the report; null for nowhere.</summary>
    public static string? ReportFile { get; } = Read("SCOPELINT_PROGRAMS_REPORT");

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
