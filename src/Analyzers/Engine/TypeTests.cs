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

    /// <summary>A type as a value, as a type parameter stands for it.</summary>
    public static object LiteralOf(TypeId type) => PlainTypes.FirstOrDefault(plain => plain.Value.Special == type.Special).Key is { } element ? new DTypeLiteral(element) : type.IsException ? new ExceptionLiteral(type) : new TypeLiteral(type);

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
        DTypeLiteral element when PlainTypes.TryGetValue(element.Name, out var plain) => plain,
        _ => null,
    };

    /// <summary>Whether a value is of a type that is a value itself; never for null.</summary>
    public static AbstractValue IsOfType(AbstractValue value, AbstractValue type) => TypeOf(type) is { } known ? IsOfType(value, known) : Determined.By(value, type);

    /// <summary>The types of numbers and truth values that are element types.</summary>
    private static readonly Dictionary<string, TypeId> PlainTypes = new(StringComparer.Ordinal)
    {
        ["float32"] = Plain(SpecialType.System_Single),
        ["float64"] = Plain(SpecialType.System_Double),
        ["int8"] = Plain(SpecialType.System_SByte),
        ["int16"] = Plain(SpecialType.System_Int16),
        ["int32"] = Plain(SpecialType.System_Int32),
        ["int64"] = Plain(SpecialType.System_Int64),
        ["uint8"] = Plain(SpecialType.System_Byte),
        ["bool"] = Plain(SpecialType.System_Boolean),
    };

    private static TypeId Plain(SpecialType type) => new($"{type}".Replace('_', '.'), $"{type}") { Special = type, Form = TypeForm.Struct, IsValueType = true };
}
