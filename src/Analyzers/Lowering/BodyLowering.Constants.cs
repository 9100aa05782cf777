using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>The value of a constant. Constants of other enums are numbers: they are compared, and written only where that is certain.</summary>
    private Term Constant(object? value, ITypeSymbol? type)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        if (value is not int number || underlying?.TypeKind != TypeKind.Enum)
        {
            return new LiteralTerm(value);
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, _api.DType))
        {
            return _api.DTypeName(number) is { } name ? new LiteralTerm(new DTypeLiteral(name)) : Unknown(type);
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, _api.Reuse))
        {
            return new LiteralTerm(_api.ReuseName(number) switch
            {
                RuntimeNames.ReuseNone => ReuseLiteral.None,
                RuntimeNames.ReuseTrue => ReuseLiteral.True,
                RuntimeNames.ReuseAuto => ReuseLiteral.Auto,
                _ => ReuseLiteral.Unknown,
            });
        }

        return new LiteralTerm(number);
    }

    private bool IsShape(ITypeSymbol? type) => _context.IsShape(type);

    /// <summary>The element type that a type stands for; for a type parameter, what it stands for where the member is called.</summary>
    private Term DTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => new LiteralTerm(new DTypeLiteral("float32")),
        SpecialType.System_Double => new LiteralTerm(new DTypeLiteral("float64")),
        SpecialType.System_SByte => new LiteralTerm(new DTypeLiteral("int8")),
        SpecialType.System_Int16 => new LiteralTerm(new DTypeLiteral("int16")),
        SpecialType.System_Int32 => new LiteralTerm(new DTypeLiteral("int32")),
        SpecialType.System_Int64 => new LiteralTerm(new DTypeLiteral("int64")),
        SpecialType.System_Byte => new LiteralTerm(new DTypeLiteral("uint8")),
        SpecialType.System_Boolean => new LiteralTerm(new DTypeLiteral("bool")),
        _ when type is ITypeParameterSymbol parameter => new ReadTerm(SlotFor(parameter)),
        _ when CompilerMembers.IsHalf(type) => new LiteralTerm(new DTypeLiteral("float16")),
        _ => Term.Unknown,
    };

    /// <summary>The exception that a type stands for; null where it is none, or a part of it is only known where the member is called.</summary>
    private LiteralTerm? ExceptionOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named)
        {
            return null;
        }

        for (var ancestor = named; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Exceptions.IsRoot(ancestor))
            {
                return new LiteralTerm(new ExceptionLiteral(Named(named)));
            }
        }

        return null;
    }
}
