using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Asks values for their types.</summary>
internal static class TypeTests
{
    /// <summary>Whether a value is of a type.</summary>
    public static AbstractValue IsOfType(AbstractValue value, TypeId type) =>
        type.Form == TypeForm.Interface && Comparison.PlainTypeOf(value) is { } plain and not SpecialType.None && PlainInterfaces.Has(plain, type) is { } isOfIt ? AbstractValue.Of(isOfIt) : Comparison.IsOfType(value, type);

    /// <summary>A type with what its type parameters stand for in this run; the type itself where that is not known.</summary>
    public static TypeId Closed(this AnalysisState state, TypeId type, ImmutableArray<TypeArgument> arguments) => arguments.IsEmpty || !type.IsOpen ? type
        : type.Closed(id => arguments.Where(argument => IdOf(argument.Parameter) == id).Select(argument => TypeOf(state.Evaluate(argument.DType))).FirstOrDefault()) ?? type;

    /// <summary>What a value says its type is; null where that is not known.</summary>
    public static ConstantValue? RuntimeTypeOf(AbstractValue value) => value switch
    {
        ObjectValue { Type: { Form: TypeForm.Class or TypeForm.Struct, IsOpen: false } type, Layout: var layout } => new ConstantValue(
            type.IsException ? new ExceptionLiteral(type) : new TypeLiteral(type) { Instance = type.IsGeneric ? null : layout }),
        EnumValue { Type: var type } => new ConstantValue(type),
        StructValue { Type: { IsGeneric: false } type } => new ConstantValue(new TypeLiteral(type)),
        ExceptionValue { Type: { IsGeneric: false } type } => new ConstantValue(new ExceptionLiteral(type)),
        _ => Comparison.PlainTypeOf(value) is { } plain and not SpecialType.None ? new ConstantValue(LiteralOf(BasicTypes.Of(plain))) : null,
    };

    /// <summary>A type as a value, as a type parameter stands for it.</summary>
    public static object LiteralOf(TypeId type) => BasicTypes.ElementOf(type.Special) is { } element ? element : type.IsException ? new ExceptionLiteral(type) : new TypeLiteral(type);

    private static string? IdOf(Slot parameter) => parameter.Form switch
    {
        SlotForm.TypeParameter => FormattableString.Invariant($"`{parameter.Ordinal}"),
        SlotForm.MethodTypeParameter => FormattableString.Invariant($"``{parameter.Ordinal}"),
        _ => null,
    };

    private static TypeId? TypeOf(AbstractValue type) => (type as ConstantValue)?.Value switch
    {
        TypeLiteral known => known.Type,
        ExceptionLiteral known => known.Type,
        DTypeLiteral element => BasicTypes.OfElement(element.Name),
        _ => null,
    };

    /// <summary>Whether a value is of a type that is a value itself; never for null.</summary>
    public static AbstractValue IsOfType(AbstractValue value, AbstractValue type) => TypeOf(type) is { } known ? IsOfType(value, known) : Determined.By(value, type);
}
