using CsCheck;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Assumptions are sets of runs: putting paths together adds no run and loses none.</summary>
public class PathConditionLaws
{
    /// <summary>Assumptions about the numbers and truth values of a run, none of which is impossible.</summary>
    private static readonly Gen<PathConditions> Paths = About(ConcreteTerms.Symbols);

    /// <summary>Assumptions about a number and a truth value, so that many fit each other.</summary>
    private static readonly Gen<PathConditions> CloseTogether = About(ConcreteTerms.Symbols[0], ConcreteTerms.Symbols[^1]);

    [Fact]
    public void JoinHasTheRunsOfEither() =>
        Gen.Select(Paths, Paths).Sample(
            (a, b) => Assert.True(a.Or(b) is not { } joined || Runs(joined).SetEquals(Runs(a).Union(Runs(b)))),
            iter: Draw.Some);

    [Fact]
    public void JoinIsCommutativeAssociativeAndIdempotent() =>
        Gen.Select(Paths, Paths, Paths).Sample(
            (a, b, c) =>
            {
                Assert.Equal(a.Or(b), b.Or(a));
                Assert.Equal(a, a.Or(a));
                if (a.Or(b)?.Or(c) is { } left && b.Or(c) is { } two && a.Or(two) is { } right)
                {
                    Assert.Equal(left, right);
                }
            },
            iter: Draw.Many);

    [Fact]
    public void InclusionIsAPartialOrderThatAgreesWithJoin() =>
        Gen.Select(Paths, Paths, Paths).Sample(
            (a, b, c) =>
            {
                Assert.Equal(Runs(a).IsSupersetOf(Runs(b)), Includes(a, b));
                Assert.True(Includes(a, a));
                Assert.True(!Includes(a, b) || !Includes(b, a) || a.Equals(b));
                Assert.True(!Includes(a, b) || !Includes(b, c) || Includes(a, c));
            },
            iter: Draw.Some);

    [Fact]
    public void PathsJoinedHaveTheSameRunsAndCannotBeJoinedFurther() =>
        CloseTogether.Array[1, 8].Sample(
            paths =>
            {
                var joined = PathConditions.Joined(paths);
                Assert.Equal(paths.SelectMany(Runs).Order().Distinct(), joined.SelectMany(Runs).Order().Distinct());
                Assert.All(
                    joined.SelectMany((path, index) => joined.Skip(index + 1).Select(other => (path, other))),
                    pair => Assert.Null(pair.path.Or(pair.other)));
            },
            iter: Draw.Few);

    /// <summary>Paths that part count their symbols on from the same number.</summary>
    [Fact]
    public void OneNumberStandsForValuesOfDifferentTypesOnTwoPaths()
    {
        var truth = PathConditions.None.With(new OpaqueSymbol(7, null, ValueDomain.Truth), ChoiceSet.Of([AbstractValue.True]));
        var number = PathConditions.None.With(new OpaqueSymbol(7, null, ValueDomain.Integer), IntervalSet.Between(0, 3));
        Assert.Null(truth.Or(number));
        Assert.Equal([truth, number], PathConditions.Joined([truth, number]));
    }

    [Fact]
    public void WhatHoldsForWhoeverComesByTellsNoPathsApart() =>
        Gen.Select(Paths, Paths).Sample(
            (a, b) =>
            {
                Assert.Equal(a, a.GivenSince(b));
                Assert.Equal(a.GetHashCode(), a.GivenSince(b).GetHashCode());
            },
            iter: Draw.Many);

    private static bool Includes(PathConditions path, PathConditions other) => path.Equals(path.Or(other));

    private static Gen<PathConditions> About(params OpaqueSymbol[] symbols) =>
        Gen.Select(Gen.OneOf(symbols), Gen.Long[-3, 4], Gen.Bool).Array[0, 4].Select(tests => tests.Aggregate(
            PathConditions.None, (path, test) => Tested(path, test.Item1, test.Item2, test.Item3)));

    private static PathConditions Tested(PathConditions path, OpaqueSymbol symbol, long number, bool holds)
    {
        var left = (path.Of(symbol), number % 2 == 0) switch
        {
            (IntervalSet set, true) => holds ? set.Below(number) : set.AtLeast(number),
            (IntervalSet set, false) => holds ? set.Only(new ConstantValue(number)) : set.Except(new ConstantValue(number)),
            (var set, _) => set.Only(AbstractValue.Of(holds)),
        };
        return left.IsEmpty ? path : path.With(symbol, left);
    }

    /// <summary>The numbers of the runs that a path has.</summary>
    private static HashSet<int> Runs(PathConditions path) =>
        [.. Enumerable.Range(0, ConcreteTerms.Valuations.Length).Where(index => ConcreteTerms.Valuations[index].Satisfies(path))];
}
