using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells conversions that leave a value as it is from those that make another one.</summary>
internal static class Conversions
{
    /// <summary>Whether the converted value is the same one, and would be the same text: references, boxing, nullable types, and whole
    /// numbers that go into wider types.</summary>
    public static bool KeepsValue(this IConversionOperation conversion)
    {
        if (conversion.Conversion.IsIdentity || Underlying(conversion.Operand.Type) is not { } source || Underlying(conversion.Type) is not { } target
            || SymbolEqualityComparer.Default.Equals(source, target))
        {
            return true;
        }

        if (source.IsTupleType && target.IsTupleType)
        {
            return conversion.Conversion.IsImplicit && KeepsElements((INamedTypeSymbol)source, (INamedTypeSymbol)target);
        }

        if (target.TypeKind == TypeKind.Enum || source.TypeKind == TypeKind.Enum)
        {
            return false;
        }

        return !source.IsValueType || !target.IsValueType || (conversion.Conversion.IsImplicit && source.IsWholeNumber() && target.IsWholeNumber());
    }

    /// <summary>The type of the value that a conversion makes an object of, if the value alone does not say it; null for other conversions.</summary>
    public static ITypeSymbol? BoxedType(this IConversionOperation conversion) => conversion.Type is { IsReferenceType: true } && Underlying(conversion.Operand.Type) is { } type && IsBoxed(type) ? type : null;

    /// <summary>Whether a value of a type becomes another one as an object: it knows its type then.</summary>
    public static bool IsBoxed(ITypeSymbol? type) => type is ITypeParameterSymbol { IsReferenceType: false } or { IsTupleType: true } or { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

    /// <summary>The value of which a term makes an object; the same term for other terms.</summary>
    public static Term Unboxed(this Term term) => term is BoxTerm box ? box.Value : term;

    /// <summary>Whether each element of a tuple stays the same object, seen as one of its base types or not, or the same value.</summary>
    private static bool KeepsElements(INamedTypeSymbol source, INamedTypeSymbol target) => source.TupleElements.Length == target.TupleElements.Length
        && source.TupleElements.Zip(target.TupleElements, (from, to) => from.Type is { IsReferenceType: true }
            ? from.Type.IsOrComesFrom(to.Type)
            : SymbolEqualityComparer.Default.Equals(from.Type, to.Type)).All(keeps => keeps);

    /// <summary>The type of the value that a type may hold, or the type itself.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
