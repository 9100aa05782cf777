using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Knows the members of the framework that say something new each time they are asked: times, random numbers, new identifiers, or
/// in each run, as hash codes and numbers of processes do.</summary>
internal static class UnstableNames
{
    private static readonly TypeSet Types = new(
        "System.Random", "System.HashCode", "System.Security.Cryptography.RandomNumberGenerator", "System.TimeProvider");

    private static readonly MemberSet Members = new(
        ("System.Diagnostics.Stopwatch", ["Elapsed", "ElapsedMilliseconds", "ElapsedTicks", "GetTimestamp", "GetElapsedTime", "ToString"]),
        ("System.Object", ["GetHashCode"]),
        ("System.String", ["GetHashCode"]),
        ("System.Runtime.CompilerServices.RuntimeHelpers", ["GetHashCode"]),
        ("System.Environment", ["ProcessId", "CurrentManagedThreadId", "TickCount", "TickCount64"]),
        ("System.Diagnostics.Process", ["Id"]),
        ("System.Threading.Thread", ["ManagedThreadId"]),
        ("System.Guid", ["NewGuid", "CreateVersion7"]),
        ("System.DateTime", ["Now", "UtcNow", "Today"]),
        ("System.DateTimeOffset", ["Now", "UtcNow"]),
        ("System.IO.Path", ["GetRandomFileName", "GetTempFileName"]));

    private static readonly TypeSet Identifiers = new("System.Guid");

    /// <summary>Whether such a member makes an identifier: it is another one each time, and nobody chooses it, so that code cannot go by what it says.</summary>
    public static bool MakeIdentifiers(ISymbol member) => member.IsStatic && Identifiers.Contains(member.ContainingType) && Members.Contains(member);

    /// <summary>What the source calls such a member, such as <c>Guid.NewGuid</c>; null for others.</summary>
    public static string? Describe(ISymbol member) =>
        Members.Contains(member) || Types.Contains(member.ContainingType) ? $"{member.ContainingType.Name}.{member.Name}" : null;
}
