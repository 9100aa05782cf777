using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>A store says of each name that it is there, that it is not, or that it may be.</summary>
public class VariableStoreLaws
{
    private static readonly string[] AllNames =
        [.. new[] { "", "a/", "ab/", "b/", "c/" }.SelectMany(scope => new[] { "v", "vw", "w" }.Select(name => scope + name))];

    private static readonly Gen<string> Names = Gen.OneOf(AllNames);

    private static readonly Gen<string> Prefixes = Gen.Frequency((1, Gen.Const("")), (6, Gen.OneOf("a", "a/", "a/v", "a/vw", "ab/", "b/w", "c")));

    private static readonly VariableFacts Facts = new(null, DTypeLiteral.Float32, new Trace(Site.None, new CallPath(caller: null, site: null)));

    private static readonly Gen<VariableStore> Stores = Gen.Select(Names.Array[0, 4], Prefixes.Array[0, 4], (names, prefixes) =>
        prefixes.Aggregate(
            names.Aggregate(VariableStore.Closed, (store, name) => store.With(name, Facts)),
            (store, prefix) => store.OpenedBelow(prefix)));

    [Fact]
    public void ANameOpenedMayBeThere() =>
        Gen.Select(Stores, Prefixes).Sample(
            (store, prefix) => Assert.All(AllNames, name => Assert.Equal(
                store.Find(name) == Presence.Missing && name.StartsWith(prefix, StringComparison.Ordinal) ? Presence.Unknown : store.Find(name),
                store.OpenedBelow(prefix).Find(name))),
            iter: Draw.Many);

    [Fact]
    public void ANameCreatedIsThere() =>
        Gen.Select(Stores, Names).Sample(
            (store, created) => Assert.All(
                AllNames, name => Assert.Equal(name == created ? Presence.Exists : store.Find(name), store.With(created, Facts).Find(name))),
            iter: Draw.Many);

    [Fact]
    public void OpeningIsCommutativeAndIdempotent() =>
        Gen.Select(Stores, Prefixes, Prefixes).Sample(
            (store, first, second) =>
            {
                Assert.Equal(store.OpenedBelow(first).OpenedBelow(second), store.OpenedBelow(second).OpenedBelow(first));
                Assert.Equal(store.OpenedBelow(first), store.OpenedBelow(first).OpenedBelow(first));
            },
            iter: Draw.Many);

    [Fact]
    public void NoOpenPrefixCoversAnother() =>
        Stores.Sample(
            store => Assert.All(store.OpenPrefixes.Keys, prefix => Assert.Single(
                store.OpenPrefixes.Keys, other => prefix.StartsWith(other, StringComparison.Ordinal))),
            iter: Draw.Many);

    [Fact]
    public void VariablesBelowAScopeAreThoseWhoseNamesSaySo() =>
        Gen.Select(Stores, Gen.OneOf("", "a", "ab", "a/v")).Sample(
            (store, scope) => Assert.Equal(
                store.Variables.Names.Where(name => scope.Length == 0 || name.StartsWith(scope + "/", StringComparison.Ordinal)).Order(),
                store.Below(scope).Keys.Select(name => KnownName.Exactly(scope).Slash(KnownName.Exactly(name)).Text).Order()),
            iter: Draw.Many);
}
