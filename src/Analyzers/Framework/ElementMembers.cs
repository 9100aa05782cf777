using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a property, or a member of an array, says of a container or of a part of it.</summary>
internal enum ElementMember
{
    /// <summary>The number of elements or letters.</summary>
    Length,

    /// <summary>Whether there are none.</summary>
    IsEmpty,

    /// <summary>An empty container.</summary>
    Empty,

    /// <summary>The number of dimensions.</summary>
    Rank,

    /// <summary>The keys.</summary>
    Keys,

    /// <summary>The values.</summary>
    Values,

    /// <summary>The key of a pair or group.</summary>
    Key,

    /// <summary>The value of a pair, or of what may be nothing.</summary>
    Value,

    /// <summary>Whether there is a value.</summary>
    HasValue,

    /// <summary>The value of what may be nothing, or another one.</summary>
    ValueOrDefault,

    /// <summary>The element at which an enumerator stands.</summary>
    Current,

    /// <summary>Moves an enumerator.</summary>
    MoveNext,

    /// <summary>An enumerator.</summary>
    GetEnumerator,

    /// <summary>A copy of an array.</summary>
    Clone,

    /// <summary>Copies an array into another one.</summary>
    CopyTo,

    /// <summary>Puts one value into all elements.</summary>
    Fill,

    /// <summary>Unsets all elements, or takes them out.</summary>
    Clear,

    /// <summary>A part, from an index on.</summary>
    Slice,

    /// <summary>Copies the elements where there is room for them, and tells whether.</summary>
    TryCopyTo,

    /// <summary>An element of an array, as an object.</summary>
    GetValue,

    /// <summary>Puts an object into an array.</summary>
    SetValue,

    /// <summary>A view of a container, or of a part.</summary>
    View,

    /// <summary>Whether there is no container at all.</summary>
    IsDefault,

    /// <summary>What a view of memory shows.</summary>
    Span,

    /// <summary>The length of a dimension.</summary>
    DimensionLength,

    /// <summary>The last index of a dimension.</summary>
    UpperBound,

    /// <summary>The first index of a dimension.</summary>
    LowerBound,
}

/// <summary>The members that speak of what containers are made of.</summary>
internal static class ElementMembers
{
    /// <summary>How the elements of tuples are called, with their numbers behind that.</summary>
    public const string TupleElement = "Item";

    private static readonly Dictionary<string, ElementMember> Rows = new(StringComparer.Ordinal)
    {
        ["Length"] = ElementMember.Length,
        ["LongLength"] = ElementMember.Length,
        ["Count"] = ElementMember.Length,
        ["IsEmpty"] = ElementMember.IsEmpty,
        ["IsDefaultOrEmpty"] = ElementMember.IsEmpty,
        ["IsDefault"] = ElementMember.IsDefault,
        ["Empty"] = ElementMember.Empty,
        ["Rank"] = ElementMember.Rank,
        ["Keys"] = ElementMember.Keys,
        ["Values"] = ElementMember.Values,
        ["Key"] = ElementMember.Key,
        ["Value"] = ElementMember.Value,
        ["HasValue"] = ElementMember.HasValue,
        ["GetValueOrDefault"] = ElementMember.ValueOrDefault,
        ["Current"] = ElementMember.Current,
        ["MoveNext"] = ElementMember.MoveNext,
        ["GetEnumerator"] = ElementMember.GetEnumerator,
        ["Clone"] = ElementMember.Clone,
        ["CopyTo"] = ElementMember.CopyTo,
        ["TryCopyTo"] = ElementMember.TryCopyTo,
        ["GetValue"] = ElementMember.GetValue,
        ["SetValue"] = ElementMember.SetValue,
        ["Fill"] = ElementMember.Fill,
        ["Clear"] = ElementMember.Clear,
        ["Slice"] = ElementMember.Slice,
        ["AsSpan"] = ElementMember.View,
        ["AsMemory"] = ElementMember.View,
        ["Span"] = ElementMember.Span,
        ["GetLength"] = ElementMember.DimensionLength,
        ["GetLongLength"] = ElementMember.DimensionLength,
        ["GetUpperBound"] = ElementMember.UpperBound,
        ["GetLowerBound"] = ElementMember.LowerBound,
    };

    private static readonly MemberSet TensorMakers = new(("System.Numerics.Tensors.Tensor", ["Create", "CreateFromShape", "CreateFromShapeUninitialized", "CreateUninitialized"]));

    private static readonly TypeSet Tensors = new("System.Numerics.Tensors.Tensor");

    /// <summary>Whether a type is that of tensors that are no operations.</summary>
    public static bool IsTensor(ITypeSymbol? type) => Tensors.Contains(type);

    /// <summary>Whether a parameter takes the lengths of a tensor that its method makes.</summary>
    public static bool AreLengths(IParameterSymbol? parameter) => parameter is { Name: "lengths", ContainingSymbol: IMethodSymbol { IsStatic: true } method } && TensorMakers.Contains(method);

    /// <summary>What a member says, if its type is one of which that is known; null for others.</summary>
    public static ElementMember? Of(ISymbol member) => Rows.TryGetValue(member.Name, out var known) ? known : null;
}
