using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Constant(object? value, ITypeSymbol? type) => _context.Defaults.Constant(value, type);

    private bool IsShape(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _api.Shape);

    /// <summary>The element type that a type stands for; for a type parameter, what it stands for where the member is called.</summary>
    private static Term DTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => new LiteralTerm(new DTypeLiteral("float32")),
        SpecialType.System_Double => new LiteralTerm(new DTypeLiteral("float64")),
        SpecialType.System_SByte => new LiteralTerm(new DTypeLiteral("int8")),
        SpecialType.System_Int16 => new LiteralTerm(new DTypeLiteral("int16")),
        SpecialType.System_Int32 => new LiteralTerm(new DTypeLiteral("int32")),
        SpecialType.System_Int64 => new LiteralTerm(new DTypeLiteral("int64")),
        SpecialType.System_Byte => new LiteralTerm(new DTypeLiteral("uint8")),
        SpecialType.System_Boolean => new LiteralTerm(new DTypeLiteral("bool")),
        _ when type is ITypeParameterSymbol parameter => new ReadTerm(Slot.Of(parameter)),
        _ when type.ToDisplayString() == "System.Half" => new LiteralTerm(new DTypeLiteral("float16")),
        _ => Term.Unknown,
    };

    /// <summary>The exception that a type stands for; null where it is none, or a part of it is only known where the member is called.</summary>
    private static LiteralTerm? ExceptionOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false } named)
        {
            return null;
        }

        for (var ancestor = named; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
            {
                return new LiteralTerm(new ExceptionLiteral(named));
            }
        }

        return null;
    }
}
