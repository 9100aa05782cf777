using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>Between which numbers the results of operators are, of whole numbers that are not known.</summary>
internal static class WholeNumbers
{
    /// <summary>The values that the result of an operator can have: those of an <c>int</c>, as others wrap around.</summary>
    public static ValueDomain DomainOf(TermOperator @operator, AbstractValue left, AbstractValue right) =>
        BoundsOf(left) is { } one && BoundsOf(right) is { } other && BoundsOf(@operator, one, other) is ( >= int.MinValue and var from, <= int.MaxValue and var to)
            ? new ValueDomain(IntervalSet.Between(from, to)) : ValueDomain.Integer;

    /// <summary>Whether a condition compares what arithmetic makes of a number with what it makes of the same one: it may hold for all numbers or for none.</summary>
    public static bool AreOfOneNumber(DerivedSymbol condition) => condition is { Operator: Comparison.Order or Comparison.Equality, Right: { } right } && (IsMade(condition.Left) || IsMade(right))
        && NumbersIn(condition.Left).Intersect(NumbersIn(right)).Any();

    /// <summary>Whether arithmetic makes a number of others that are not known.</summary>
    private static bool IsMade(AbstractValue value) => value is DerivedSymbol { Right: not null, Operator: var sign } && Enum.TryParse<TermOperator>(sign, out var @operator) && @operator is TermOperator.Add or TermOperator.Subtract or TermOperator.Multiply or TermOperator.Divide or TermOperator.Remainder;

    private static IEnumerable<AbstractValue> NumbersIn(AbstractValue value) => value switch
    {
        OffsetValue offset => NumbersIn(offset.Base),
        DerivedSymbol { Right: { } right } derived when IsMade(value) => NumbersIn(derived.Left).Concat(NumbersIn(right)),
        Symbolic => [value],
        _ => [],
    };

    /// <summary>What is left of a multiple of a number, and some more, when it is divided; null where that is not known. Where a product wraps around, a power of two still divides it.</summary>
    public static long? RemainderOf(Symbolic product, long more, long by) =>
        product is DerivedSymbol { Right: ConstantValue { Value: long factor }, Domain.All: IntervalSet { IsEmpty: false } all, Operator: var sign } && sign == $"{TermOperator.Multiply}"
        && factor % by == 0 && (all.Intervals[0].From + more >= 0 || (more == 0 && (by & (by - 1)) == 0)) ? more % by : null;

    /// <summary>Whether a value is the number zero, such as the member of an enum that says nothing.</summary>
    public static bool IsZero(AbstractValue value) => value is ConstantValue { Value: 0L };

    /// <summary>Whether all values that a number can have are among some others.</summary>
    public static bool AreWithin(AbstractValue number, ValueDomain domain) => BoundsOf(number) is var (from, to) && domain.All is IntervalSet all && all.Includes(IntervalSet.Between(from, to));

    /// <summary>The smallest and the greatest value that a number can have; null for what is no such number.</summary>
    public static (long From, long To)? BoundsOf(AbstractValue value) => value switch
    {
        ConstantValue { Value: long number } => (number, number),
        Symbolic { Domain.All: IntervalSet { IsEmpty: false } all } => (all.Intervals[0].From, all.Highest!.Value),
        OffsetValue { Base.Domain.All: IntervalSet { IsEmpty: false } all, By: var by and >= int.MinValue and <= int.MaxValue }
            when all.Intervals[0].From + by >= int.MinValue && all.Highest + by <= int.MaxValue => (all.Intervals[0].From + by, all.Highest!.Value + by),
        _ => null,
    };

    private static (long From, long To)? BoundsOf(TermOperator @operator, (long From, long To) left, (long From, long To) right)
    {
        if (!AreInts(left) || !AreInts(right))
        {
            return null;
        }

        return @operator switch
        {
            TermOperator.Add => (left.From + right.From, left.To + right.To),
            TermOperator.Subtract => (left.From - right.To, left.To - right.From),
            TermOperator.Multiply => Among(left.From * right.From, left.From * right.To, left.To * right.From, left.To * right.To),
            TermOperator.Divide when right.From > 0 => Among(left.From / right.From, left.From / right.To, left.To / right.From, left.To / right.To),
            TermOperator.Remainder when right is not (0, 0) => Remainder(left, Math.Max(Math.Abs(right.From), Math.Abs(right.To)) - 1),
            TermOperator.BitAnd when left.From >= 0 && right.From >= 0 => (0, Math.Min(left.To, right.To)),
            TermOperator.BitAnd when left.From >= 0 => (0, left.To),
            TermOperator.BitAnd when right.From >= 0 => (0, right.To),
            TermOperator.BitOr or TermOperator.BitXor when left.From >= 0 && right.From >= 0 => (0, int.MaxValue),
            _ => null,
        };
    }

    private static bool AreInts((long From, long To) bounds) => bounds is ( >= int.MinValue, <= int.MaxValue);

    private static (long From, long To) Among(params long[] numbers) => (numbers.Min(), numbers.Max());

    /// <summary>A remainder has the sign of what is divided.</summary>
    private static (long From, long To) Remainder((long From, long To) divided, long most) =>
        (divided.From >= 0 ? 0 : Math.Max(divided.From, -most), divided.To <= 0 ? 0 : Math.Min(divided.To, most));
}
