using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What is certain of numbers with a fraction that are not known exactly: members of known values, whose last digits platforms work out in different ways.</summary>
internal static class NumberBounds
{
    /// <summary>What an operator or a conversion to a whole number gives for such numbers; null where that is not certain.</summary>
    /// <param name="operator">The operator, by its name among the operations, or the conversion as the source writes it.</param>
    /// <param name="left">The left operand, or the only one.</param>
    /// <param name="right">The right operand; null where there is none.</param>
    public static AbstractValue? Combine(string @operator, AbstractValue left, AbstractValue? right)
    {
        if (left is ConstantValue && right is null or ConstantValue || Of(left) is not { } one)
        {
            return null;
        }

        return right is null ? Whole(@operator, one) : Of(right) is { } other && Bounds.Compare(@operator, one, other) is { } holds ? AbstractValue.Of(holds) : null;
    }

    /// <summary>The numbers that an answer can be that is another one each time.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="told">What the member was told.</param>
    /// <param name="type">Its type.</param>
    public static ValueDomain DomainOf(string name, AbstractValue? told, TypeId? type) =>
        KnownRanges.OfAnswer(name, told is ListValue { Elements.Items: var items } ? [.. items.Select(WholeNumbers.BoundsOf)] : []) is var (from, to)
            ? Within(from, to, type) : ValueDomain.Of(type);

    /// <summary>The values that the answer of a member can have.</summary>
    public static ValueDomain DomainOf(MemberId member, IReadOnlyList<AbstractValue> arguments)
    {
        if (member.Type is not { Special: SpecialType.System_Int32 or SpecialType.System_Int64 })
        {
            return ValueDomain.Of(member.Type);
        }

        return OfAnswer(member, arguments) is { } bounds && Math.Abs(bounds.Least) <= int.MaxValue && Math.Abs(bounds.Most) <= int.MaxValue ? new ValueDomain(IntervalSet.Between((long)bounds.Least, (long)bounds.Most))
            : KnownRanges.OfAnswer(member) is var (from, to) ? Within(from, to, member.Type)
            : ValueDomain.Of(member.Type);
    }

    /// <summary>The numbers between two that a type has.</summary>
    private static ValueDomain Within(long from, long to, TypeId? type) => new(IntervalSet.Between(from, type is { Special: SpecialType.System_Int32 } ? Math.Min(to, int.MaxValue) : to));

    private static Bounds? OfAnswer(MemberId member, IReadOnlyList<AbstractValue> arguments) => arguments.Select(Of).ToList() is var operands && operands.TrueForAll(operand => operand is not null)
        ? KnownBounds.Of(member, [.. operands.Select(operand => operand!.Value)]) : null;

    /// <summary>A number without its fraction.</summary>
    private static ConstantValue? Whole(string conversion, Bounds number) =>
        conversion is "(int)" or "(long)" && Math.Abs(number.Least) < int.MaxValue && Math.Truncate(number.Least) == Math.Truncate(number.Most) ? new ConstantValue((long)number.Least) : null;

    private static Bounds? Of(AbstractValue value) => value switch
    {
        ConstantValue { Value: long number } => Bounds.At(number),
        ConstantValue { Value: double number } when !double.IsNaN(number) && !double.IsInfinity(number) => Bounds.At(number),
        ConstantValue { Value: float number } when !float.IsNaN(number) && !float.IsInfinity(number) => Bounds.At(number),
        Symbolic { Domain.All: IntervalSet { IsEmpty: false } all } => new Bounds(all.Intervals[0].From, all.Highest!.Value),
        DerivedSymbol { Operator: var name } when KnownRanges.OfFraction(name) is { } fraction => fraction,
        OffsetValue => WholeNumbers.BoundsOf(value) is var (from, to) ? new Bounds(from, to) : null,
        MemberSymbol { Receiver: null } asked => OfAnswer(asked.Member, asked.Arguments.Items),
        DerivedSymbol { Right: null } derived => Of(derived.Left) is { } only ? KnownBounds.Of(derived.Operator, only, null) : null,
        DerivedSymbol derived => Of(derived.Left) is { } left && Of(derived.Right) is { } right ? KnownBounds.Of(derived.Operator, left, right) : null,
        _ => null,
    };
}
