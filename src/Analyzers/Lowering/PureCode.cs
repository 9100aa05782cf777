using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Knows the parts of the framework whose answers follow from what they are told, and from what their objects were told before: nothing
/// from outside of the program comes in by them.</summary>
internal static class PureCode
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Collections.Frozen", "System.Collections.ObjectModel", "System.Collections.Specialized", "System.Linq", "System.Numerics",
        "System.Text", "System.Text.RegularExpressions",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Array", "ArraySegment", "BitConverter", "Boolean", "Byte", "Char", "Convert", "Decimal", "Double", "Enum", "Index", "Int16", "Int32", "Int64",
        "IEquatable", "IComparable", "Lazy", "Math", "MathF", "Memory", "MemoryExtensions", "Nullable", "Object", "Range", "ReadOnlyMemory",
        "ReadOnlySpan", "SByte", "Single", "Span", "String", "StringComparer", "TimeSpan", "Tuple", "Type", "UInt16", "UInt32", "UInt64", "ValueTuple",
        "Version",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "System.IO.Path", "System.Threading.Interlocked", "System.Threading.Volatile", "System.Runtime.CompilerServices.StrongBox",
    };

    /// <summary>Whether a member is one of them.</summary>
    public static bool Contains(ISymbol member)
    {
        var type = member.ContainingType?.OriginalDefinition;
        var space = type?.ContainingNamespace.ToDisplayString();
        return type is not null && UnstableNames.Describe(member) is null
            && (Namespaces.Contains(space!) || (space == "System" && Types.Contains(type.Name)) || Others.Contains($"{space}.{type.Name}")
                || CompletedTasks.IsGivenBy(member));
    }
}
