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

    /// <summary>The type of the whole number that a conversion makes an object of; none for other conversions.</summary>
    public static SpecialType BoxedType(this IConversionOperation conversion) =>
        conversion.Type is { IsReferenceType: true } && Underlying(conversion.Operand.Type) is { IsValueType: true, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 and var type } ? type : SpecialType.None;

    /// <summary>The value of an enum that an operation makes an object; the same term for other operations.</summary>
    public static Term UnboxedEnum(this IOperation operation, Term term) => operation switch
    {
        IArgumentOperation argument => argument.Value.UnboxedEnum(term),
        IConversionOperation { Type.IsReferenceType: true } conversion when Underlying(conversion.Operand.Type)?.TypeKind == TypeKind.Enum && term is ComputedTerm { Left: { } value } => value,
        _ => term,
    };

    /// <summary>Whether each element of a tuple stays the same object, seen as one of its base types or not, or the same value.</summary>
    private static bool KeepsElements(INamedTypeSymbol source, INamedTypeSymbol target) => source.TupleElements.Length == target.TupleElements.Length
        && source.TupleElements.Zip(target.TupleElements, (from, to) => from.Type is { IsReferenceType: true }
            ? from.Type.IsOrComesFrom(to.Type)
            : SymbolEqualityComparer.Default.Equals(from.Type, to.Type)).All(keeps => keeps);

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
