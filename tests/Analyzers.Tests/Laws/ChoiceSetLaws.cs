using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Some values, or all but some: each operation is held against what it makes of single values.</summary>
public class ChoiceSetLaws
{
    /// <summary>All values that the sets are made of, and one that none of them names.</summary>
    private static readonly object?[] Everything = [null, true, false, 0L, 1L, "a", "b", ReuseLiteral.Auto, "another"];

    [Fact]
    public void JoinIsCommutativeAssociativeAndIdempotent() =>
        Gen.Select(Draw.Choices, Draw.Choices, Draw.Choices).Sample(
            (a, b, c) =>
            {
                Assert.Equal(a.Or(b), b.Or(a));
                Assert.Equal(a.Or(b).Or(c), a.Or(b.Or(c)));
                Assert.Equal(a, a.Or(a));
            },
            iter: Draw.Many);

    [Fact]
    public void JoinHoldsTheValuesOfEither() =>
        Gen.Select(Draw.Choices, Draw.Choices).Sample(
            (a, b) => Assert.All(Everything, value => Assert.Equal(a.Holds(value) || b.Holds(value), a.Or(b).Holds(value))),
            iter: Draw.Many);

    [Fact]
    public void ATestOfAValueSplitsASet() =>
        Gen.Select(Draw.Choices, Draw.Plain).Sample(
            (set, tested) =>
            {
                Assert.All(Everything, value =>
                {
                    var isTested = ChoiceSet.Of([tested]).Holds(value);
                    Assert.Equal(set.Holds(value) && isTested, set.Only(tested).Holds(value));
                    Assert.Equal(set.Holds(value) && !isTested, set.Except(tested).Holds(value));
                });
                Assert.Equal(set, set.Only(tested).Or(set.Except(tested)));
            },
            iter: Draw.Many);

    [Fact]
    public void SetsOfTheSameValuesAreEqual() =>
        Gen.Select(Draw.Choices, Draw.Choices).Sample(
            (a, b) =>
            {
                var isSame = Everything.All(value => a.Holds(value) == b.Holds(value));
                Assert.Equal(isSame, a.Equals(b));
                Assert.True(!isSame || a.GetHashCode() == b.GetHashCode());
            },
            iter: Draw.Many);

    [Fact]
    public void ASingleValueIsTheOnlyOne() =>
        Draw.Choices.Sample(
            set =>
            {
                var values = Everything.Where(set.Holds).ToList();
                Assert.Equal(values.Count == 0, set.IsEmpty);
                Assert.Equal(values.Count == 1 && !set.AllBut, set.Single is not null);
                Assert.True(set.Single is not { } single || ChoiceSet.Of([single]).Holds(values[0]));
                Assert.Equal(set.AllBut ? null : values.Count, set.Choices?.Count());
            },
            iter: Draw.Many);
}
