using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>The concrete semantics that abstract values are held against: what each symbol stands for in one run.</summary>
internal sealed class Valuation(IReadOnlyDictionary<AbstractValue, object?> symbols)
{
    /// <summary>The concrete value of an abstract one.</summary>
    public object? ValueOf(AbstractValue value) => value switch
    {
        ConstantValue constant => constant.Value,
        TextValue { Text: { IsExact: true, Text: var text } } => text,
        OpaqueSymbol symbol => symbols[symbol],
        OffsetValue offset => Number(offset.Base) + offset.By,
        DerivedSymbol { Right: null, Operator: Comparison.Negation, Left: var operand } => !Truth(operand),
        DerivedSymbol { Right: { } right } derived => derived.Operator switch
        {
            Comparison.And => Truth(derived.Left) && Truth(right),
            Comparison.Equality => Equals(ValueOf(derived.Left), ValueOf(right)),
            Comparison.Order => Number(derived.Left) < Number(right),
            var name => Calculate(Enum.Parse<TermOperator>(name), Number(derived.Left), Number(right)),
        },
        _ => throw new ArgumentException($"{value} has no concrete value.", nameof(value)),
    };

    /// <summary>Whether an abstract condition holds.</summary>
    public bool Truth(AbstractValue condition) => (bool)ValueOf(condition)!;

    /// <summary>Whether a path can be taken. How a condition turns out that cannot be followed, such as a quotient by zero, no run says.</summary>
    public bool Satisfies(PathConditions path) => path.Known.Entries.All(entry => IsOfNoRun(entry.Key) || entry.Value.Holds(ValueOf(entry.Key)));

    private bool IsOfNoRun(AbstractValue value) => value is OpaqueSymbol && !symbols.ContainsKey(value);

    /// <summary>What an operator makes of two concrete values. Quotients by zero are something too: nobody asks in which run.</summary>
    public static object? Calculate(TermOperator @operator, object? left, object? right) => @operator switch
    {
        TermOperator.Equal => Equals(left, right),
        TermOperator.Less => (long)left! < (long)right!,
        TermOperator.LessOrEqual => (long)left! <= (long)right!,
        TermOperator.And => (bool)left! && (bool)right!,
        TermOperator.Or => (bool)left! || (bool)right!,
        _ => Calculate(@operator, (long)left!, (long)right!),
    };

    private static long Calculate(TermOperator @operator, long left, long right) => @operator switch
    {
        TermOperator.Add => left + right,
        TermOperator.Subtract => left - right,
        TermOperator.Multiply => left * right,
        TermOperator.Divide => right == 0 ? 0 : left / right,
        TermOperator.Remainder => right == 0 ? 0 : left % right,
        TermOperator.BitAnd => left & right,
        TermOperator.BitOr => left | right,
        TermOperator.BitXor => left ^ right,
        _ => throw new ArgumentOutOfRangeException(nameof(@operator)),
    };

    private long Number(AbstractValue value) => (long)ValueOf(value)!;
}

/// <summary>What sets of values stand for.</summary>
internal static class Membership
{
    /// <summary>Whether a set holds a concrete value.</summary>
    public static bool Holds(this ValueSet set, object? value) => set switch
    {
        IntervalSet numbers => value is long number && numbers.Intervals.Any(interval => interval.From <= number && number <= interval.To),
        ChoiceSet choices => choices.AllBut != choices.Values.Any(choice => Equals(Concrete(choice), value)),
        _ => throw new ArgumentException($"{set} is no set of values.", nameof(set)),
    };

    private static object? Concrete(AbstractValue choice) => choice is TextValue text ? text.Text.Text : ((ConstantValue)choice).Value;
}
