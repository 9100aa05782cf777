using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Constants as literals, and what a field or element of a type holds before anything is put there.</summary>
/// <param name="api">The library, whose enums have literals of their own.</param>
internal sealed class DefaultValues(ScopeApi api)
{
    /// <summary>The value that a type has by default; null where it is not known.</summary>
    public LiteralTerm? Of(ITypeSymbol? type) => type switch
    {
        null => null,
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => new LiteralTerm(null),
        { TypeKind: TypeKind.Enum } => Constant(0, type) as LiteralTerm,
        { SpecialType: SpecialType.System_Boolean } => new LiteralTerm(false),
        { SpecialType: SpecialType.System_Single } => new LiteralTerm(0f),
        { SpecialType: SpecialType.System_Double } => new LiteralTerm(0d),
        { SpecialType: SpecialType.System_Decimal } => new LiteralTerm(0m),
        _ when type.IsWholeNumber() => new LiteralTerm(0),
        _ when SymbolEqualityComparer.Default.Equals(type, api.Shape) => new LiteralTerm(new ShapeLiteral([])),
        _ => null,
    };

    /// <summary>The value of a constant. Constants of other enums are numbers: they are compared, and written only where that is certain.</summary>
    public Term Constant(object? value, ITypeSymbol? type)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        if (value is not int number || underlying?.TypeKind != TypeKind.Enum)
        {
            return new LiteralTerm(value);
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, api.DType))
        {
            return api.DTypeName(number) is { } name ? new LiteralTerm(new DTypeLiteral(name)) : new UnknownTerm(type);
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, api.Reuse))
        {
            return new LiteralTerm(api.ReuseName(number) switch
            {
                RuntimeNames.ReuseNone => ReuseLiteral.None,
                RuntimeNames.ReuseTrue => ReuseLiteral.True,
                RuntimeNames.ReuseAuto => ReuseLiteral.Auto,
                _ => ReuseLiteral.Unknown,
            });
        }

        return new LiteralTerm(number);
    }
}
