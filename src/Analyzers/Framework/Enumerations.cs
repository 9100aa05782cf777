using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The types by which sequences are enumerated.</summary>
internal static class Enumerations
{
    /// <summary>The full names of the interfaces, as they are in metadata.</summary>
    public const string EnumerableOf = "System.Collections.Generic.IEnumerable`1",
        EnumeratorOf = "System.Collections.Generic.IEnumerator`1",
        StreamOf = "System.Collections.Generic.IAsyncEnumerable`1",
        Enumerable = "System.Collections.IEnumerable",
        Enumerator = "System.Collections.IEnumerator";

    /// <summary>The name of the interface of enumerators.</summary>
    public const string EnumeratorName = "IEnumerator";

    /// <summary>Their members.</summary>
    public const string GetEnumerator = "GetEnumerator", GetAsyncEnumerator = "GetAsyncEnumerator", MoveNext = "MoveNext", GetCurrent = "get_Current";

    private static readonly TypeSet Enumerables = new("System.Collections.IEnumerable", "System.Collections.Generic.IEnumerable");
    private static readonly TypeSet Letters = new("System.CharEnumerator");
    private static readonly TypeSet Enumerators = new("System.Collections.IEnumerator", "System.Collections.Generic.IEnumerator");

    /// <summary>Whether a type is the interface of sequences.</summary>
    public static bool IsEnumerable(ITypeSymbol type) => type.TypeKind == TypeKind.Interface && Enumerables.Contains(type);

    /// <summary>Whether a type is the interface of enumerators, or the type of those that go through the letters of a text.</summary>
    public static bool IsEnumerator(ITypeSymbol? type) => (type is { TypeKind: TypeKind.Interface } && Enumerators.Contains(type)) || Letters.Contains(type);

    /// <summary>The type whose enumerator a type is, as those of the framework are; null for other types.</summary>
    public static ITypeSymbol? EnumeratedBy(ITypeSymbol type) => type.Name == "Enumerator" ? type.ContainingType : null;
}
