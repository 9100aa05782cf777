using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers constants, and members that hold the same plain data for ever.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ConstantLowering(BodyLowering lowering, EffectFactory factory)
{
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

        if (factory.Api.IsDType(underlying))
        {
            return factory.Api.DTypeName(number) is { } name ? new LiteralTerm(new DTypeLiteral(name)) : factory.Unknown(type);
        }

        if (factory.Api.IsReuse(underlying))
        {
            return new LiteralTerm(factory.Api.ReuseName(number) switch
            {
                RuntimeNames.ReuseNone => ReuseLiteral.None,
                RuntimeNames.ReuseTrue => ReuseLiteral.True,
                RuntimeNames.ReuseAuto => ReuseLiteral.Auto,
                _ => ReuseLiteral.Unknown,
            });
        }

        return new LiteralTerm(number);
    }

    /// <summary>The value of a static field or property that is never set again and whose initializer is plain data; null for others.</summary>
    public Term? WrittenDown(ISymbol member)
    {
        if (TextMembers.IsEmpty(member))
        {
            return new LiteralTerm("");
        }

        return member.IsSetOnce() && factory.Context.IsOwn(member) && member.InitializerSyntax() is { } initializer
            && factory.Context.OperationOf(initializer, factory.Cancellation) is { } value
                ? PlainData(value)
                : null;
    }

    private Term? PlainData(IOperation operation)
    {
        switch (operation.Unwrap())
        {
            case { ConstantValue: { HasValue: true, Value: var constant } } literal:
                return Constant(constant, literal.Type);
            case ITupleOperation tuple:
                return Plain(tuple.Elements) is { } parts ? new ListTerm(parts, IsTuple: true) : null;
            case ICollectionExpressionOperation collection when lowering.LibraryTypes.IsShape(collection.Type):
                return Plain(collection.Elements) is { } lengths ? ShapeLowering.ShapeOf(lengths) : null;
            default:
                return null;
        }
    }

    private ImmutableArray<Term>? Plain(ImmutableArray<IOperation> elements)
    {
        var terms = elements.Select(PlainData).OfType<Term>().ToImmutableArray();
        return terms.Length == elements.Length ? terms : null;
    }
}
