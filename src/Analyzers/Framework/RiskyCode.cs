using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Knows the members of other assemblies that may well throw: those that ask the machine or somebody else, and those that are told what
/// they may not take. Any code may run out of memory; that is not meant.</summary>
internal static class RiskyCode
{
    private static readonly string[] SafeSpaces =
    [
        "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Linq",
        "System.Threading", "System.Threading.Tasks", "System.Globalization", "System.Numerics", "System.Runtime.CompilerServices", "System.ComponentModel",
        "System.Text.RegularExpressions", "Microsoft.Extensions.Logging",
    ];

    private static readonly TypeSet SafeTypes = new(
        "System.Console", "System.Math", "System.MathF", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Environment", "System.GC", "System.Random", "System.Guid",
        "System.Object", "System.String", "System.Char", "System.Boolean", "System.Delegate", "System.MulticastDelegate", "System.IDisposable", "System.Array", "System.Exception", "System.Type",
        "System.HashCode", "System.StringComparer", "System.FormattableString", "System.Text.StringBuilder", "System.IO.Path", "System.Diagnostics.Debug", "System.Diagnostics.Trace",
        "System.Diagnostics.Stopwatch", "System.ArgumentNullException", "System.ArgumentException", "System.ArgumentOutOfRangeException", "System.ObjectDisposedException", "System.MemoryExtensions",
        "System.IO.TextWriter", "System.IO.StringWriter", "System.IO.StringReader");

    /// <summary>Members of any type that do not throw. Neither do those whose names begin with Try.</summary>
    private static readonly HashSet<string> SafeNames = new(StringComparer.Ordinal) { "ToString", "Equals", "GetHashCode", "GetType", "CompareTo" };

    /// <summary>Members of safe types that are told what they may not take.</summary>
    private static readonly HashSet<string> RiskyNames = new(StringComparer.Ordinal)
    {
        "Parse", "ParseExact", "Substring", "Insert", "Single", "SingleOrDefault", "ElementAt", "ToDictionary", "Format", "CopyTo", "Copy", "InvokeMember", "CreateInstance", "DynamicInvoke", "Release", "SetResult", "SetException", "SetCanceled",
    };

    /// <summary>Members of safe types that are refused where their object is not ready for them.</summary>
    private static readonly MemberSet Refused = new(
        ("System.Collections.IEnumerator", ["Reset"]),
        ("System.Collections.Concurrent.BlockingCollection", ["Add", "Take"]),
        ("System.Collections.BitArray", ["Get", "Set", "get_Item", "set_Item"]));

    /// <summary>Whether a member is refused where its object is not ready for it.</summary>
    public static bool IsRefused(IMethodSymbol? method) => method is not null && Refused.Contains(method);

    /// <summary>Whether a member may well throw.</summary>
    public static bool Contains(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var isSafe = type.TypeKind is TypeKind.Delegate or TypeKind.Enum || SafeNames.Contains(method.Name) || method.Name.StartsWith("Try", StringComparison.Ordinal)
            || SafeTypes.Contains(type) || Array.Exists(SafeSpaces, type.ContainingNamespace.IsNamed);
        return !isSafe || RiskyNames.Contains(method.Name) || IsRefused(method);
    }
}
