using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Values as objects, which know their types, and what is in such objects.</summary>
internal static class Boxes
{
    /// <summary>A value as an object.</summary>
    public static AbstractValue Boxed(this AnalysisState state, BoxTerm box)
    {
        var value = state.Evaluate(box.Value);
        return value is not ConstantValue { Value: null or long } && box.Otherwise is { } otherwise ? state.Evaluate(otherwise)
            : TypeOf(state.Evaluate(box.Type)) is { } type ? Boxed(value, type) : value;
    }

    /// <summary>What is in an object; what is known otherwise where the object is not.</summary>
    public static AbstractValue Unboxed(this AnalysisState state, UnboxTerm unbox) => (state.Evaluate(unbox.Value), unbox.Type is null ? null : TypeOf(state.Evaluate(unbox.Type))) switch
    {
        (EnumValue, TypeLiteral { Type.IsValueType: false }) => state.Evaluate(unbox.Otherwise),
        (EnumValue boxed, _) => boxed.Unboxed,
        (ConstantValue { Value: null or long } value, _) => value,
        _ => state.Evaluate(unbox.Otherwise),
    };

    /// <summary>A value that is of a type, as places of that type hold it.</summary>
    public static AbstractValue Held(AbstractValue value, TypeId type) => value is EnumValue boxed && type.IsValueType ? boxed.Unboxed : value;

    /// <summary>An element of a sequence as an element of another type.</summary>
    /// <param name="element">The element.</param>
    /// <param name="boxed">The type of which it is, if it is made an object; null where it is one already.</param>
    /// <param name="asked">The other type; null where it stays what it is.</param>
    public static AbstractValue Cast(AbstractValue element, AbstractValue? boxed, TypeId? asked) =>
        boxed is not null && TypeOf(boxed) is { } type ? Boxed(element, type) : asked is null ? element : Held(element, asked);

    /// <summary>The text of a member of an enum; null where its members are not known.</summary>
    public static TextValue? TextOf(EnumValue value) => KnownFormats.Call(EvaluatedMembers.AnyText, [value.Number, value.Type]) is string text ? new TextValue(KnownName.Exactly(text)) : null;

    private static AbstractValue Boxed(AbstractValue value, TypeLiteral type) =>
        value is ConstantValue { Value: long number } && type.Type.Form == TypeForm.Enum ? new EnumValue(number, type) : Boxed(value, type.Type);

    /// <summary>A number or tuple as an object. The elements of a tuple know their types then.</summary>
    private static AbstractValue Boxed(AbstractValue value, TypeId type) => (value, type) switch
    {
        (ListValue { IsTuple: true, BoxedAs: null } tuple, { IsTuple: true, TypeArguments: var types }) when types.Length == tuple.Elements.Items.Count => tuple with
        {
            Elements = StructuralList<AbstractValue>.Of(tuple.Elements.Items.Zip(types, Boxed)),
            BoxedAs = type,
        },
        (ConstantValue { Value: long } number, { Special: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 and var special }) => number with { BoxedAs = special },
        _ => value,
    };

    private static TypeLiteral? TypeOf(AbstractValue type) => (type as ConstantValue)?.Value switch
    {
        TypeLiteral known => known,
        DTypeLiteral element => BasicTypes.OfElement(element.Name) is { } basic ? new TypeLiteral(basic) : null,
        _ => null,
    };
}
