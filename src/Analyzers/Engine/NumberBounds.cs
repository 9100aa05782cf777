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

    /// <summary>A number without its fraction.</summary>
    private static ConstantValue? Whole(string conversion, Bounds number) =>
        conversion is "(int)" or "(long)" && Math.Abs(number.Least) < int.MaxValue && Math.Truncate(number.Least) == Math.Truncate(number.Most) ? new ConstantValue((long)number.Least) : null;

    private static Bounds? Of(AbstractValue value) => value switch
    {
        ConstantValue { Value: long number } => Bounds.At(number),
        ConstantValue { Value: double number } when !double.IsNaN(number) && !double.IsInfinity(number) => Bounds.At(number),
        ConstantValue { Value: float number } when !float.IsNaN(number) && !float.IsInfinity(number) => Bounds.At(number),
        Symbolic { Domain.All: IntervalSet { IsEmpty: false } all } => new Bounds(all.Intervals[0].From, all.Highest!.Value),
        MemberSymbol { Receiver: null } asked => asked.Arguments.Items.Select(Of).ToList() is var operands && operands.All(operand => operand is not null)
            ? KnownBounds.Of(asked.Member, [.. operands.Select(operand => operand!.Value)]) : null,
        DerivedSymbol derived => Of(derived.Left) is { } left && (derived.Right is null || Of(derived.Right) is not null) ? KnownBounds.Of(derived.Operator, left, derived.Right is null ? null : Of(derived.Right)) : null,
        _ => null,
    };
}
