using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Operators and conversions that are evaluated on known values.</summary>
internal static class EvaluatedOperators
{
    /// <summary>An operator on numbers or letters that is evaluated where its operands are known.</summary>
    public static Term KnownOperator(string @operator, ITypeSymbol? type, bool isChecked, Term otherwise) =>
        EvaluatedType(type) is { } name
            ? EvaluatedBy($"operator {@operator} {name}{(isChecked ? " checked" : "")}", otherwise)
            : otherwise;

    private static Term EvaluatedBy(string known, Term term) => term switch
    {
        BinaryTerm binary => binary with { Known = known },
        ComputedTerm computed => computed with { Known = known },
        _ => term,
    };

    public static Term KnownConversion(IConversionOperation conversion, Term otherwise) =>
        EvaluatedType(conversion.Operand.Type) is not null && EvaluatedType(conversion.Type) is { } name
            ? EvaluatedBy($"convert {name}{(conversion.IsChecked ? " checked" : "")}", otherwise)
            : otherwise;

    /// <summary>The name of a type of numbers, letters or truth values, or of the type that an enum's members have; null for other types.</summary>
    public static string? EvaluatedType(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EvaluatedType(nullable.TypeArguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => underlying.Name,
        { SpecialType: SpecialType.System_IntPtr } => EvaluatedMembers.NativeNumber,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char or (>= SpecialType.System_SByte and <= SpecialType.System_Double) } => type.Name,
        _ => null,
    };
}
