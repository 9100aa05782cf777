using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>Which values a value of some type can have.</summary>
/// <param name="All">All of them.</param>
internal sealed record ValueDomain(ValueSet All)
{
    /// <summary>Truth values.</summary>
    public static readonly ValueDomain Truth = new(ChoiceSet.Of([AbstractValue.True, AbstractValue.False]));

    /// <summary>Whole numbers.</summary>
    public static readonly ValueDomain Integer = new(IntervalSet.Between(int.MinValue, int.MaxValue));

    /// <summary>Whole numbers that count something.</summary>
    public static readonly ValueDomain Count = new(IntervalSet.Between(0, int.MaxValue));

    /// <summary>Reuse modes.</summary>
    public static readonly ValueDomain Reuse = new(ChoiceSet.Of(
        [new ConstantValue(ReuseLiteral.None), new ConstantValue(ReuseLiteral.True), new ConstantValue(ReuseLiteral.Auto)]));

    /// <summary>Anything.</summary>
    public static readonly ValueDomain Any = new(ChoiceSet.Everything);

    /// <summary>The values of which one is some of those that are known; anything where they are not all numbers, texts or truth values.</summary>
    public static ValueDomain Among(IReadOnlyCollection<AbstractValue> values) =>
        values.All(value => value is ConstantValue { Value: long }) ? new ValueDomain(IntervalSet.Between(values.Min(NumberOf), values.Max(NumberOf)))
        : values.All(value => value is TextValue { Text.IsExact: true } or ConstantValue { Value: bool }) ? new ValueDomain(ChoiceSet.Of(values))
        : Any;

    private static long NumberOf(AbstractValue value) => (long)((ConstantValue)value).Value!;

    /// <summary>The values of a type.</summary>
    public static ValueDomain Of(TypeId? type) => type switch
    {
        { Special: SpecialType.System_Boolean } => Truth,
        { Special: SpecialType.System_Int32 } => Integer,
        { Special: SpecialType.System_Byte } => new ValueDomain(IntervalSet.Between(byte.MinValue, byte.MaxValue)),
        { Special: SpecialType.System_Int16 } => new ValueDomain(IntervalSet.Between(short.MinValue, short.MaxValue)),
        { Special: SpecialType.System_UInt32 } => new ValueDomain(IntervalSet.Between(uint.MinValue, uint.MaxValue)),
        { Special: SpecialType.System_Int64 } => new ValueDomain(IntervalSet.Between(long.MinValue, long.MaxValue)),
        { Library: LibraryType.Reuse } => Reuse,
        { EnumValues: { IsEmpty: false } values } => new ValueDomain(ChoiceSet.Of(values.Select(value => new ConstantValue(value)))),
        _ => Any,
    };
}
