using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The types that the language knows by keywords, and which of them are element types of variables.</summary>
internal static class BasicTypes
{
    private const string Namespace = "System_";

    private static readonly (SpecialType Type, string Element)[] Elements =
    [
        (SpecialType.System_Single, "float32"),
        (SpecialType.System_Double, "float64"),
        (SpecialType.System_SByte, "int8"),
        (SpecialType.System_Int16, "int16"),
        (SpecialType.System_Int32, "int32"),
        (SpecialType.System_Int64, "int64"),
        (SpecialType.System_Byte, "uint8"),
        (SpecialType.System_Boolean, "bool"),
    ];

    private static readonly Dictionary<SpecialType, DTypeLiteral> ByType = Elements.ToDictionary(row => row.Type, row => new DTypeLiteral(row.Element));
    private static readonly Dictionary<string, TypeId> ByElement = Elements.ToDictionary(row => row.Element, row => Of(row.Type), StringComparer.Ordinal);

    /// <summary>The id of a type that is no part of another and has no type parameters.</summary>
    public static TypeId Of(SpecialType type) => new($"{type}".Replace('_', '.'), NameOf(type))
    {
        Special = type,
        Form = type == SpecialType.System_String ? TypeForm.Class : TypeForm.Struct,
        IsNullable = type == SpecialType.System_String,
        IsValueType = type != SpecialType.System_String,
    };

    /// <summary>The type of the elements that initializers fill.</summary>
    public static readonly TypeId ArrayOfDoubles = new("System.Double[]", "Double[]") { Form = TypeForm.Array, IsNullable = true, HasIdentity = true, MayBeChanged = true };

    /// <summary>The element type that a type is; null for other types.</summary>
    public static DTypeLiteral? ElementOf(SpecialType type) => ByType.TryGetValue(type, out var element) ? element : null;

    /// <summary>The type that an element type is; null for one that the language has no keyword for.</summary>
    public static TypeId? OfElement(string element) => ByElement.TryGetValue(element, out var type) ? type : null;

    /// <summary>The name of a type alone.</summary>
    private static string NameOf(SpecialType type) => $"{type}".Substring(Namespace.Length);
}
