using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Conditions hold in the states that say so, and in no others.</summary>
public class ConditionLaws
{
    [Fact]
    public void AbstractValuesAreWhatTermsAreInARun() =>
        Gen.Select(Gen.OneOf(ConcreteTerms.Calculating, ConcreteTerms.Comparing), Gen.OneOf(ConcreteTerms.Runs)).Sample(
            (condition, run) =>
            {
                var value = ConcreteTerms.State.Evaluate(condition);
                Assert.True(
                    condition.Value(run) is not (true, var truth) || value is UnknownValue
                    || Equals(truth, ConcreteTerms.ValuationOf(run).ValueOf(value)),
                    $"{condition} is not {value} where {string.Join(", ", run)}");
            },
            iter: Draw.Many);

    [Fact]
    public void EveryRunGoesAWayThatSaysHowConditionsTurnOut() =>
        ConcreteTerms.Calculating.Array[1, 3].Sample(
            conditions =>
            {
                var ways = Ways(conditions);
                foreach (var run in ConcreteTerms.Runs)
                {
                    var truths = conditions.Select(condition => condition.Value(run)).ToList();
                    if (truths.All(truth => truth.IsDefined))
                    {
                        var taken = Taken(ways, run);
                        Assert.NotEmpty(taken);
                        Assert.All(taken, way => Assert.Equal(truths.Select(truth => truth.Value), way.Holds.Cast<object>()));
                    }
                }
            },
            iter: Draw.Few);

    [Fact]
    public void SomeRunGoesEachWayThatIsNotDoubtful() =>
        ConcreteTerms.Comparing.Array[1, 4].Sample(
            conditions => Assert.All(
                Ways(conditions).Where(way => !way.State.IsDoubtful),
                way => Assert.Contains(ConcreteTerms.Valuations, valuation => valuation.Satisfies(way.State.Path))),
            iter: Draw.Some);

    [Fact]
    public void OperandsOfEqualityCanBeSwapped() =>
        Gen.Select(ConcreteTerms.Calculating, ConcreteTerms.Calculating).Sample(
            (left, right) => Assert.Equal(
                ConcreteTerms.State.Evaluate(new BinaryTerm(TermOperator.Equal, left, right)),
                ConcreteTerms.State.Evaluate(new BinaryTerm(TermOperator.Equal, right, left))),
            iter: Draw.Many);

    [Fact]
    public void ResultsAreAmongTheNumbersTheyAreSaidToBe() =>
        Gen.Select(
            Gen.OneOf(
                TermOperator.Add, TermOperator.Subtract, TermOperator.Multiply, TermOperator.Divide, TermOperator.Remainder, TermOperator.BitAnd, TermOperator.BitOr, TermOperator.BitXor),
            Gen.OneOf(Gen.Int[-9, 9], Gen.Int), Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, 1_000_000]), Gen.OneOf(Gen.Int[-9, 9], Gen.Int), Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, 1_000_000])).Sample(
            (@operator, left, leftSpan, right, rightSpan) =>
            {
                if (right == 0 && @operator is TermOperator.Divide or TermOperator.Remainder || (left, right) is (int.MinValue, -1))
                {
                    return;
                }

                var result = Comparison.Combine(@operator, Within(1, left, leftSpan), Within(2, right, rightSpan));
                Assert.True(((Symbolic)result).Domain.All.Holds((long)unchecked((int)(@operator switch
                {
                    TermOperator.Add => (long)left + right,
                    TermOperator.Subtract => (long)left - right,
                    TermOperator.Multiply => (long)left * right,
                    TermOperator.Divide => left / right,
                    TermOperator.Remainder => left % right,
                    TermOperator.BitAnd => left & right,
                    TermOperator.BitOr => left | right,
                    _ => left ^ right,
                }))));
            },
            iter: Draw.Many);

    private static OpaqueSymbol Within(int id, int number, int span) =>
        new(id, null, new ValueDomain(IntervalSet.Between(Math.Max(int.MinValue, (long)number - span), Math.Min(int.MaxValue, (long)number + span))));

    [Fact]
    public void ComparisonsWithTheEndsOfATypeAreDecidedRightly() =>
        Gen.Select(
            Gen.OneOf(TermOperator.Equal, TermOperator.Less, TermOperator.LessOrEqual), Draw.Number, Gen.Bool, Draw.Number,
            Gen.OneOf(ValueDomain.Integer, new ValueDomain(IntervalSet.Between(long.MinValue, long.MaxValue)))).Sample(
            (comparison, bound, isOnTheRight, number, domain) =>
            {
                if (!domain.All.Holds(number))
                {
                    return;
                }

                AbstractValue symbol = new OpaqueSymbol(1, null, domain);
                AbstractValue constant = new ConstantValue(bound);
                var condition = isOnTheRight ? Comparison.Combine(comparison, symbol, constant) : Comparison.Combine(comparison, constant, symbol);
                var truth = isOnTheRight ? Valuation.Calculate(comparison, number, bound) : Valuation.Calculate(comparison, bound, number);
                var run = new Valuation(new Dictionary<AbstractValue, object?> { [symbol] = number });
                var way = Assert.Single(AnalysisState.AtProgramStart.Decide(condition), way => run.Satisfies(way.State.Path));
                Assert.Equal(truth, way.Holds);
            },
            iter: Draw.Many);

    /// <summary>The ways that some conditions can turn out, one after the other.</summary>
    private static List<(List<bool> Holds, AnalysisState State)> Ways(IEnumerable<Term> conditions) => conditions.Aggregate(
        new List<(List<bool> Holds, AnalysisState State)> { ([], ConcreteTerms.State) },
        (ways, condition) =>
        [
            .. ways.SelectMany(way => way.State.Decide(way.State.Evaluate(condition)),
                (way, next) => (way.Holds.Append(next.Holds).ToList(), next.State)),
        ]);

    private static List<(List<bool> Holds, AnalysisState State)> Taken(
        List<(List<bool> Holds, AnalysisState State)> ways, IReadOnlyDictionary<Slot, object?> run)
    {
        var valuation = ConcreteTerms.ValuationOf(run);
        return [.. ways.Where(way => valuation.Satisfies(way.State.Path))];
    }
}
