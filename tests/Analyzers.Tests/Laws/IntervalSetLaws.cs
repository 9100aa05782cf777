using CsCheck;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Intervals are sets of numbers: each operation is held against what it makes of single numbers.</summary>
public class IntervalSetLaws
{
    [Fact]
    public void JoinIsCommutativeAssociativeAndIdempotent() =>
        Gen.Select(Draw.Intervals, Draw.Intervals, Draw.Intervals).Sample(
            (a, b, c) =>
            {
                Assert.Equal(a.Or(b), b.Or(a));
                Assert.Equal(a.Or(b).Or(c), a.Or(b.Or(c)));
                Assert.Equal(a, a.Or(a));
            },
            iter: Draw.Many);

    [Fact]
    public void JoinHoldsTheNumbersOfEither() =>
        Gen.Select(Draw.Intervals, Draw.Intervals).Sample(
            (a, b) =>
            {
                var joined = (IntervalSet)a.Or(b);
                Assert.All(Edges(a, b, joined), number => Assert.Equal(a.Holds(number) || b.Holds(number), joined.Holds(number)));
            },
            iter: Draw.Many);

    [Fact]
    public void ATestOfANumberSplitsASet() =>
        Gen.Select(Draw.Intervals, Draw.Number).Sample(
            (set, tested) =>
            {
                var value = new ConstantValue(tested);
                Assert.All(Edges(set, IntervalSet.Between(tested, tested)), number =>
                {
                    Assert.Equal(set.Holds(number) && number == tested, set.Only(value).Holds(number));
                    Assert.Equal(set.Holds(number) && number != tested, set.Except(value).Holds(number));
                    Assert.Equal(set.Holds(number) && number < tested, set.Below(tested).Holds(number));
                    Assert.Equal(set.Holds(number) && number >= tested, set.AtLeast(tested).Holds(number));
                });
                Assert.Equal(set, set.Only(value).Or(set.Except(value)));
                Assert.Equal(set, set.Below(tested).Or(set.AtLeast(tested)));
            },
            iter: Draw.Many);

    [Fact]
    public void SetsOfTheSameNumbersAreEqual() =>
        Gen.Select(Draw.Intervals, Draw.Intervals).Sample(
            (a, b) =>
            {
                var isSame = Edges(a, b).All(number => a.Holds(number) == b.Holds(number));
                Assert.Equal(isSame, a.Equals(b));
                Assert.True(!isSame || a.GetHashCode() == b.GetHashCode());
            },
            iter: Draw.Many);

    [Fact]
    public void ASingleNumberIsTheOnlyOne() =>
        Draw.Intervals.Sample(
            set =>
            {
                var first = set.IsEmpty ? (long?)null : set.Intervals[0].From;
                var isSingle = first is { } number && set.Except(new ConstantValue(number)).IsEmpty;
                Assert.Equal(isSingle ? new ConstantValue(first) : null, set.Single);
                Assert.Equal(set.IsEmpty, !Edges(set).Any(number => set.Holds(number)));
            },
            iter: Draw.Many);

    /// <summary>The numbers at which any of some sets begins or ends, and their neighbours: sets that agree on them agree everywhere.</summary>
    private static HashSet<long> Edges(params IntervalSet[] sets) =>
    [
        .. sets.SelectMany(set => set.Intervals).SelectMany(interval => new[] { interval.From, interval.To }).Append(0).SelectMany(Around),
    ];

    private static long[] Around(long number) =>
        [number == long.MinValue ? number : number - 1, number, number == long.MaxValue ? number : number + 1];
}
