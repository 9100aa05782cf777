using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Numbers that are compared with each other can be so just where some numbers are.</summary>
public class OrderLaws
{
    /// <summary>The sets of numbers that are small enough to leave gaps.</summary>
    private static readonly Gen<ValueSet> Numbers = Gen.Long[-3, 4].Array[1, 5].Select(numbers => numbers
        .Select(ValueSet (number) => IntervalSet.Between(number, number))
        .Aggregate((left, right) => left.Or(right)));

    private static readonly Gen<(TermOperator Operator, long By, bool Holds)> Tested =
        Gen.Select(Gen.OneOf(TermOperator.Less, TermOperator.LessOrEqual, TermOperator.Equal), Gen.Long[-4, 4], Gen.Bool);

    [Fact]
    public void ComparedNumbersCanBeSoJustWhereSomeAre() =>
        Gen.Select(Tested.Array[1, 5], Numbers, Numbers).Sample(
            (comparisons, first, second) =>
            {
                var path = Path(comparisons, first, second);
                Assert.Equal(
                    path.Known.Entries.Any(IsInequality) ? null : ConcreteTerms.Valuations.Any(valuation => valuation.Satisfies(path)),
                    Orders.CanHold(path, ConcreteTerms.NumberSymbols[0]));
            },
            iter: Draw.Some);

    /// <summary>A path that compares each number with the next, so that all hang together.</summary>
    private static PathConditions Path((TermOperator Operator, long By, bool Holds)[] comparisons, ValueSet first, ValueSet second)
    {
        var numbers = ConcreteTerms.NumberSymbols;
        var path = PathConditions.None.With(numbers[0], Within(first, numbers[0])).With(numbers[1], Within(second, numbers[1]));
        for (var index = 0; index < comparisons.Length; index++)
        {
            var (@operator, by, holds) = comparisons[index];
            var right = Comparison.Combine(TermOperator.Add, numbers[(index + 1) % numbers.Length], new ConstantValue(by));
            var condition = Comparison.Combine(@operator, numbers[index % numbers.Length], right);
            path = condition is DerivedSymbol { Operator: Comparison.Negation, Left: Symbolic negated }
                ? path.With(negated, ChoiceSet.Of([AbstractValue.Of(!holds)]))
                : path.With((Symbolic)condition, ChoiceSet.Of([AbstractValue.Of(holds)]));
        }

        return path;
    }

    private static ValueSet Within(ValueSet numbers, Symbolic symbol)
    {
        var (from, to) = ((IntervalSet)symbol.Domain.All).Intervals[0];
        return numbers.AtLeast(from).Below(to + 1);
    }

    private static bool IsInequality(KeyValuePair<Symbolic, ValueSet> known) =>
        known is { Key: DerivedSymbol { Operator: Comparison.Equality }, Value.Single: ConstantValue { Value: false } };
}
