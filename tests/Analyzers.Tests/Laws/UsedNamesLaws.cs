using CsCheck;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>A name that is known to be taken is the one that the library gives.</summary>
public class UsedNamesLaws
{
    private static readonly Gen<string> Names = Gen.OneOf("a", "A", "a_1", "A_1", "a_1_1", "a_01", "a_0", "b", "B_2", "a/b", "A/b", "a/b_1");

    private static readonly Gen<string[]> Several = Names.Array[0, 8];

    [Fact]
    public void KnownNamesAreThoseOfTheLibrary() =>
        Names.Array[0, 14].Sample(
            asked =>
            {
                var (real, known) = (new Graph(), UsedNames.None);
                foreach (var name in asked)
                {
                    (known, var taken) = known.Take(KnownName.Exactly(name), UsedNames.MostAskedNumbers);
                    Assert.Equal(KnownName.Exactly(real.UniqueName(name)), taken);
                }
            },
            iter: Draw.Some);

    [Fact]
    public void BehindAHighNumberTheNameIsKnownInPart() =>
        Gen.Int[1, 12].Sample(most =>
        {
            var (real, known) = (new Graph(), UsedNames.None);
            for (var count = 0; count < 16; count++)
            {
                (known, var taken) = known.Take(KnownName.Exactly("a"), most);
                Assert.Equal(count <= most, taken.IsExact);
                Assert.StartsWith(taken.Text, real.UniqueName("a"), StringComparison.Ordinal);
            }
        });

    [Fact]
    public void JoinedNamesHoldForBoth() =>
        Gen.Select(Several, Several, Several).Sample(
            (left, right, later) =>
            {
                var joined = Of(left).Join(Of(right));
                Assert.Equal(joined, Of(right).Join(Of(left)));
                AssertCovers(joined, left, later);
                AssertCovers(joined, right, later);
            },
            iter: Draw.Some);

    [Fact]
    public void JoiningWithTheSameChangesNothing() =>
        Gen.Select(Several, Several).Sample(
            (left, right) =>
            {
                var joined = Of(left).Join(Of(right));
                Assert.Equal(joined, joined.Join(Of(left)));
                Assert.Equal(Of(left), Of(left).Join(Of(left)));
            },
            iter: Draw.Some);

    [Fact]
    public void OpenNamesHoldWhateverWasTaken() =>
        Gen.Select(Several, Gen.OneOf("", "a", "A/", "b"), Several, Several).Sample(
            (before, prefix, between, later) =>
            {
                string[] unknown = [.. between.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && !name.EndsWith('_'))];
                AssertCovers(Of(before).OpenedBelow(prefix), [.. before, .. unknown], later);
            },
            iter: Draw.Some);

    [Fact]
    public void ExtrapolatedNamesHoldNowAndWhenTheSameNamesAreTakenAgain() =>
        Gen.Select(Several, Several, Several).Sample(
            (before, between, later) =>
            {
                var extrapolated = Of([.. before, .. between]).Extrapolated(Of(before));
                AssertCovers(extrapolated, [.. before, .. between], later);
                if (between.All(name => Of(before).Take(KnownName.Exactly(name), UsedNames.MostNumbers).Taken.Text != name))
                {
                    AssertCovers(extrapolated, [.. before, .. between, .. between], later);
                }
            },
            iter: Draw.Some);

    private static UsedNames Of(string[] names) =>
        names.Aggregate(UsedNames.None, (known, name) => known.Take(KnownName.Exactly(name), UsedNames.MostAskedNumbers).After);

    /// <summary>What is known to be taken later is what the library gives where these were taken before.</summary>
    private static void AssertCovers(UsedNames known, string[] before, string[] later)
    {
        var real = new Graph();
        foreach (var name in before)
        {
            real.UniqueName(name);
        }

        foreach (var name in later)
        {
            (known, var taken) = known.Take(KnownName.Exactly(name), UsedNames.MostAskedNumbers);
            var given = real.UniqueName(name);
            Assert.True(taken.IsExact ? taken.Text == given : given.StartsWith(taken.Text, StringComparison.Ordinal), $"{given} is not {taken} behind {string.Join(", ", before)}");
        }
    }
}
