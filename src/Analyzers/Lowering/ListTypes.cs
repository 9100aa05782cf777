using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Questions about the types and members through which arrays and lists go.</summary>
internal static class ListTypes
{
    private static readonly HashSet<string> ReadOnlyViews =
        ["IEnumerable", "IReadOnlyCollection", "IReadOnlyList", "IReadOnlySet", "ReadOnlySpan", "ReadOnlyMemory"];

    /// <summary>Members of arrays and lists, static ones of <see cref="System.Array"/> too, that leave them as they are.</summary>
    private static readonly HashSet<string> Reading =
    [
        "AsReadOnly", "BinarySearch", "Clone", "Contains", "ConvertAll", "CopyTo", "Equals", "Exists", "Find", "FindAll", "FindIndex", "FindLast",
        "FindLastIndex", "ForEach", "GetEnumerator", "GetHashCode", "GetLength", "GetLowerBound", "GetRange", "GetType", "GetUpperBound", "GetValue",
        "IndexOf", "LastIndexOf", "Slice", "ToArray", "ToString", "TrueForAll",
    ];

    /// <summary>Whether a value of a type may be a list that can be changed, or have one in it.</summary>
    public static bool MayHoldList(this ITypeSymbol? type) => type switch
    {
        null or IArrayTypeSymbol or IDynamicTypeSymbol or ITypeParameterSymbol => true,
        { SpecialType: SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Collections_IEnumerable } => true,
        { SpecialType: SpecialType.System_String } => false,
        { IsTupleType: true } => ((INamedTypeSymbol)type).TupleElements.Any(element => element.Type.MayHoldList()),
        { IsAnonymousType: true } => true,
        _ => type.ContainingNamespace?.ToDisplayString() is "System.Collections" or "System.Collections.Generic" or "System.Linq"
            || type.Name is "Span" or "Memory" or "ReadOnlySpan" or "ReadOnlyMemory",
    };

    /// <summary>Whether the elements of a collection may be lists that can be changed.</summary>
    public static bool MayHoldLists(this ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType.MayHoldList(),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments.Any(MayHoldList),
        _ => true,
    };

    /// <summary>Whether a collection can only be read through a type.</summary>
    public static bool IsReadOnlyView(this ITypeSymbol type) => ReadOnlyViews.Contains(type.Name);

    /// <summary>Whether a type gives access to the elements of another list that can be written.</summary>
    public static bool IsWritableView(this ITypeSymbol? type) => type is { Name: "Span" or "Memory" or "ArraySegment" };

    /// <summary>Whether a member of a list type of the framework changes no list.</summary>
    public static bool LeavesList(this IMethodSymbol method) => Reading.Contains(method.Name);
}
