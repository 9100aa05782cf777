using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Knows the parts of the framework whose answers follow from what they are told, and from what their objects were told before: nothing
/// from outside of the program comes in by them.</summary>
internal static class PureCode
{
    /// <summary>The namespaces whose answers come from the machine, other processes, or the time.</summary>
    private static readonly string[] Outside =
        ["System.IO", "System.Net", "System.Diagnostics", "System.Security", "System.Runtime.InteropServices", "System.Threading", "System.Globalization"];

    /// <summary>Types of <c>System</c> whose answers do.</summary>
    private static readonly HashSet<string> OutsideTypes = new(StringComparer.Ordinal)
    {
        "AppContext", "AppDomain", "Console", "DateTime", "DateTimeOffset", "Environment", "GC", "Guid", "OperatingSystem", "Random", "TimeProvider", "TimeZoneInfo",
    };

    /// <summary>Those of other namespaces whose answers do not.</summary>
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.Threading.Interlocked", "System.Threading.Volatile", "System.Threading.CancellationToken",
        "System.Threading.CancellationTokenSource", "System.Threading.Lock", "System.Threading.ThreadLocal", "System.Threading.AsyncLocal", "System.Threading.LazyInitializer", "System.Threading.Tasks.Task",
        "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.TaskCompletionSource",
    };

    /// <summary>Whether a member is one of them.</summary>
    public static bool Contains(ISymbol member)
    {
        var type = member.ContainingType?.OriginalDefinition;
        var space = type?.ContainingNamespace.ToDisplayString();
        return type is not null && UnstableNames.Describe(member) is null
            && (space == "System" ? !OutsideTypes.Contains(type.Name)
                : Inside.Contains($"{space}.{type.Name}") || CompletedTasks.IsGivenBy(member)
                || (space!.StartsWith("System.", StringComparison.Ordinal) && !Outside.Any(outside => space == outside || space.StartsWith(outside + ".", StringComparison.Ordinal))));
    }
}
