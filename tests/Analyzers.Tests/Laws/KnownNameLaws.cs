using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>A name that is known in part stands for all names that begin so.</summary>
public class KnownNameLaws
{
    private static readonly Gen<string> Texts = Gen.OneOf("", "a", "b", "ab", "a/", "/", "a/b", "_1");

    private static readonly Gen<KnownName> Names = Gen.Select(
        Texts, Gen.Bool, Gen.OneOf(null, "Guid.NewGuid"), Gen.Bool, (text, isExact, unstable, isDetermined) => isExact ? KnownName.Exactly(text)
            : new KnownName(text, IsExact: false, unstable) { IsDetermined = isDetermined });

    /// <summary>A name as far as it is known, and as it is in a run.</summary>
    private static readonly Gen<(KnownName Known, string Real)> Pairs =
        Gen.Select(Names, Texts, (name, rest) => (name, name.IsExact ? name.Text : name.Text + rest));

    [Fact]
    public void WhatFollowsANameFollowsItInEveryRun() =>
        Gen.Select(Pairs, Pairs).Sample(
            (first, second) => Assert.True(Covers(first.Known.Then(second.Known), first.Real + second.Real)),
            iter: Draw.Many);

    [Fact]
    public void FollowingIsAssociativeAndNothingIsItsUnit() =>
        Gen.Select(Names, Names, Names).Sample(
            (a, b, c) =>
            {
                Assert.Equal(a.Then(b).Then(c), a.Then(b.Then(c)));
                Assert.Equal(a, a.Then(KnownName.Exactly("")));
                Assert.Equal(a, KnownName.Exactly("").Then(a));
            },
            iter: Draw.Many);

    [Fact]
    public void NamesInsideScopesAreSoInEveryRun() =>
        Gen.Select(Pairs, Pairs).Sample(
            (scope, leaf) =>
            {
                var real = scope.Real.Length == 0 ? leaf.Real : $"{scope.Real}/{leaf.Real}";
                var known = scope.Known.Slash(leaf.Known);
                Assert.True(Covers(known, real));
                if (known.RelativeTo(scope.Known) is { } rest)
                {
                    Assert.Equal(leaf.Real, rest);
                }
            },
            iter: Draw.Many);

    [Fact]
    public void NamesTooLongToFollowAreKnownInPart() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Names).Sample(
            (first, second, last) =>
            {
                var (left, right) = (new string('a', first * 1_000), new string('b', second * 1_000));
                var name = KnownName.Exactly(left).Then(KnownName.Exactly(right).Then(last));
                Assert.True(Covers(name, left + right + last.Text));
                Assert.True(name.Text.Length <= KnownName.MaximumLength);
                Assert.Equal(last.IsExact || last.IsDetermined, name.IsExact || name.IsDetermined);
                Assert.Equal(last.Unstable, name.Unstable);
            },
            iter: Draw.Some);

    [Fact]
    public void EqualTextsAreSoInEveryRun() =>
        Gen.Select(Pairs, Pairs).Sample(
            (left, right) =>
            {
                var equality = Comparison.Combine(TermOperator.Equal, new TextValue(left.Known), new TextValue(right.Known));
                Assert.True(equality is not ConstantValue { Value: bool isEqual } || isEqual == (left.Real == right.Real));
            },
            iter: Draw.Many);

    [Fact]
    public void ARefusedNameIsRefusedInEveryRun() =>
        Gen.Select(Pairs, Gen.Enum<NameStack>()).Sample(
            (name, stack) => Assert.True(!NameGrammar.Refuses(name.Known, stack) || NameGrammar.Refuses(KnownName.Exactly(name.Real), stack)),
            iter: Draw.Many);

    private static bool Covers(KnownName known, string real) =>
        known.IsExact ? known.Text == real : real.StartsWith(known.Text, StringComparison.Ordinal);
}
