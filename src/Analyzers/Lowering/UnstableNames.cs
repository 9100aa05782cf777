using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Knows the members of the framework that say something new each time they are asked: times, random numbers, new identifiers, or
/// in each run, as hash codes and numbers of processes do.</summary>
internal static class UnstableNames
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Random", "System.HashCode", "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Stopwatch", "System.TimeProvider",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "object.GetHashCode", "string.GetHashCode", "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode",
        "System.Environment.ProcessId", "System.Environment.CurrentManagedThreadId", "System.Diagnostics.Process.Id",
        "System.Threading.Thread.ManagedThreadId", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.Environment.TickCount", "System.Environment.TickCount64",
        "System.IO.Path.GetRandomFileName", "System.IO.Path.GetTempFileName",
    };

    /// <summary>What the source calls such a member, such as <c>Guid.NewGuid</c>; null for others.</summary>
    public static string? Describe(ISymbol member)
    {
        var type = member.ContainingType?.OriginalDefinition.ToDisplayString() ?? "";
        return Types.Contains(type) || Members.Contains($"{type}.{member.Name}") ? $"{member.ContainingType!.Name}.{member.Name}" : null;
    }
}
