using CsCheck;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Maps and lists that are values: they say what plain ones say, and are equal when these are.</summary>
public class StructuralLaws
{
    /// <summary>Changes of a map: a key, and its new value or null to remove it.</summary>
    private static readonly Gen<(string Key, int? Value)[]> Changes =
        Gen.Select(Gen.OneOf("a", "b", "c", "d"), Gen.Int[0, 2].Nullable()).Array[0, 8];

    [Fact]
    public void AMapSaysWhatADictionarySays() =>
        Changes.Sample(
            changes =>
            {
                var (map, plain) = (Map(changes), Plain(changes));
                Assert.Equal(plain.OrderBy(entry => entry.Key), map.Entries.OrderBy(entry => entry.Key));
                Assert.Equal(plain.Count, map.Count);
                Assert.All(new[] { "a", "b", "c", "d" }, key =>
                {
                    Assert.Equal(plain.ContainsKey(key), map.Has(key));
                    Assert.Equal(plain.TryGetValue(key, out var expected), map.TryGet(key, out var value));
                    Assert.Equal(expected, value);
                });
            },
            iter: Draw.Many);

    [Fact]
    public void MapsAreEqualJustWhenTheirEntriesAre() =>
        Gen.Select(Changes, Changes).Sample(
            (left, right) =>
            {
                var isSame = Plain(left).OrderBy(entry => entry.Key).SequenceEqual(Plain(right).OrderBy(entry => entry.Key));
                Assert.Equal(isSame, Map(left).Equals(Map(right)));
                Assert.True(!isSame || Map(left).GetHashCode() == Map(right).GetHashCode());
            },
            iter: Draw.Many);

    [Fact]
    public void AFilteredMapIsTheMapOfWhatPasses() =>
        Gen.Select(Changes, Gen.Int[0, 2]).Sample(
            (changes, dropped) =>
            {
                var expected = Map([.. Plain(changes).Where(entry => entry.Value != dropped).Select(entry => (entry.Key, (int?)entry.Value))]);
                var filtered = Map(changes).Where((_, value) => value != dropped);
                Assert.Equal(expected, filtered);
                Assert.Equal(expected.GetHashCode(), filtered.GetHashCode());
            },
            iter: Draw.Many);

    [Fact]
    public void TheNewestOfEqualValuesIsKept() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Sample(
            (first, second) =>
            {
                var (old, replacement) = (new Place(first), new Place(second));
                var map = StructuralMap<string, Place>.Empty.With("a", old);
                Assert.Same(replacement, map.With("a", replacement)["a"]);
                Assert.Equal(first == second, map.Equals(map.With("a", replacement)));
                Assert.Equal(map, map.With(place => new Place(place.Number)));
                Assert.NotSame(old, map.With(place => new Place(place.Number))["a"]);
            },
            iter: 50);

    /// <summary>The changes of a map, made to another one that equals it: what was changed is put there, the rest stays that of the other.</summary>
    [Fact]
    public void ChangesOfAMapAreMadeToAnEqualOne() =>
        Gen.Select(Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2].Nullable()).Array[0, 60], Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2].Nullable()).Array[0, 12]).Sample(
            (first, second) =>
            {
                var (before, other) = (Changed(StructuralMap<Crowded, Place>.Empty, first), Changed(StructuralMap<Crowded, Place>.Empty, first));
                var after = Changed(before, second);
                var moved = after.Over(before, other, place => new Place(place.Number));
                Assert.Equal(after, moved);
                Assert.All(moved.Entries, entry => Assert.NotSame(after[entry.Key], entry.Value));
                var changed = second.Select(change => new Crowded(change.Item1)).ToList();
                Assert.All(moved.Entries.Where(entry => changed.Contains(entry.Key)), entry => Assert.False(IsOfOther(entry)));
                Assert.All(moved.Entries.Where(entry => changed.All(key => key.GetHashCode() != entry.Key.GetHashCode())), entry => Assert.True(IsOfOther(entry)));

                bool IsOfOther(KeyValuePair<Crowded, Place> entry) => other.TryGet(entry.Key, out var same) && ReferenceEquals(same, entry.Value);
            },
            iter: Draw.Many);

    /// <summary>What passes a test is what is left without the other keys, in the same form; where all passes it is the map itself.</summary>
    [Fact]
    public void AFilteredMapIsTheMapWithoutTheOtherKeys() =>
        Gen.Select(Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2].Nullable()).Array[0, 60], Gen.Int[0, 60], Gen.Int[0, 3]).Sample(
            (changes, least, dropped) =>
            {
                var map = Changed(StructuralMap<Crowded, Place>.Empty, changes);
                var filtered = map.Where((key, value) => key.Number >= least && value.Number != dropped);
                var expected = map.Without([.. map.Entries.Where(entry => entry.Key.Number < least || entry.Value.Number == dropped).Select(entry => entry.Key)]);
                Assert.True(filtered.Equals(expected) && expected.Equals(filtered) && filtered.GetHashCode() == expected.GetHashCode() && filtered.Count == expected.Count);
                Assert.All(filtered.Entries, entry => Assert.Same(map[entry.Key], entry.Value));
                Assert.Same(map, map.Where((_, _) => true));
            },
            iter: Draw.Many);

    private static StructuralMap<Crowded, Place> Changed(StructuralMap<Crowded, Place> map, (int Number, int? Value)[] changes) => changes.Aggregate(
        map, (all, change) => change.Value is { } value ? all.With(new Crowded(change.Number), new Place(value)) : all.Without([new Crowded(change.Number)]));

    /// <summary>Keys of the same hash code, and of codes that differ in their last bits alone, are told apart, in whatever order they come and go.</summary>
    [Fact]
    public void KeysThatHashAlikeAreToldApart() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2].Nullable()).Array[0, 120].Sample(
            changes =>
            {
                var (map, plain) = (StructuralMap<Crowded, int>.Empty, new Dictionary<int, int>());
                foreach (var (number, value) in changes)
                {
                    plain.Remove(number);
                    map = value is { } added ? map.With(new Crowded(number), added) : map.Without([new Crowded(number)]);
                    if (value is { } kept)
                    {
                        plain.Add(number, kept);
                    }
                }

                Assert.Equal(plain.OrderBy(entry => entry.Key), map.Entries.Select(entry => new KeyValuePair<int, int>(entry.Key.Number, entry.Value)).OrderBy(entry => entry.Key));
                var anew = StructuralMap<Crowded, int>.Of(plain.OrderByDescending(entry => entry.Key).Select(entry => new KeyValuePair<Crowded, int>(new Crowded(entry.Key), entry.Value)));
                Assert.True(anew.Equals(map) && map.Equals(anew) && anew.GetHashCode() == map.GetHashCode());
                Assert.All(plain, entry => Assert.Equal(entry.Value, map[new Crowded(entry.Key)]));
                Assert.All(plain, entry => Assert.False(map.Equals(map.With(new Crowded(entry.Key), entry.Value + 1)) || map.Equals(map.Without([new Crowded(entry.Key)]))));
            },
            iter: Draw.Many);

    /// <summary>Entries of another map make a map what it is if they come one after the other.</summary>
    [Fact]
    public void EntriesOfAnotherMapAreEntriesOneByOne() =>
        Gen.Select(Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2].Nullable()).Array[0, 60], Gen.Select(Gen.Int[0, 60], Gen.Int[0, 2]).Array[0, 40]).Sample(
            (first, second) =>
            {
                var map = Changed(StructuralMap<Crowded, Place>.Empty, first);
                var added = second.GroupBy(entry => entry.Item1).Select(same => new KeyValuePair<Crowded, Place>(new Crowded(same.Key), new Place(same.First().Item2))).ToList();
                var other = StructuralMap<Crowded, Place>.Of(added);
                var (once, oneByOne) = (map.With(other), added.Aggregate(map, (all, entry) => all.With(entry.Key, entry.Value)));
                Assert.True(once.Equals(oneByOne) && oneByOne.Equals(once) && once.GetHashCode() == oneByOne.GetHashCode() && once.Count == oneByOne.Count);
                Assert.All(added, entry => Assert.Same(entry.Value, once[entry.Key]));
                Assert.Same(once, once.With(other));
            },
            iter: Draw.Many);

    /// <summary>The names below a prefix are those that begin with it, however the table came to be and whenever it was first asked.</summary>
    [Fact]
    public void NamesBelowAPrefixBeginWithIt() =>
        Gen.Select(Gen.Select(Gen.Char["ab/"].Array[0, 5], Gen.Bool).Array[1, 40], Gen.Char["ab/"].Array[0, 4], Gen.Int[0, 40]).Sample(
            (changes, letters, asked) =>
            {
                var (table, plain, prefix) = (NameTable<int>.Empty, new HashSet<string>(), new string(letters));
                foreach (var (change, index) in changes.Select((change, index) => (change, index)))
                {
                    var name = new string(change.Item1);
                    _ = change.Item2 ? plain.Add(name) : plain.Remove(name);
                    table = !change.Item2 ? table.Without([name]) : index % 2 == 0 ? table.With(name, index) : table.Changed([(name, index)], (value, _) => value);
                    if (index >= asked)
                    {
                        Assert.Equal(plain.Where(known => known.StartsWith(prefix, StringComparison.Ordinal)).Order(), table.Below(prefix).Select(entry => entry.Key).Order());
                    }
                }
            },
            iter: Draw.Many);

    [Fact]
    public void AListIsAStack() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2]).Sample(
            (left, right, top) =>
            {
                var (list, other) = (StructuralList<int>.Of(left), StructuralList<int>.Of(right));
                Assert.Equal(left.SequenceEqual(right), list.Equals(other));
                Assert.True(!list.Equals(other) || list.GetHashCode() == other.GetHashCode());
                Assert.Equal(list, list.Push(top).Pop());
                Assert.Equal(top, list.Push(top).Top);
                Assert.Equal([.. left, top], list.Push(top).Items);
                Assert.Equal(left.Length == 0, list.IsEmpty);
            },
            iter: Draw.Many);

    private static StructuralMap<string, int> Map((string Key, int? Value)[] changes) => changes.Aggregate(
        StructuralMap<string, int>.Empty,
        (map, change) => change.Value is { } value ? map.With(change.Key, value) : map.Without([change.Key]));

    private static Dictionary<string, int> Plain((string Key, int? Value)[] changes)
    {
        var plain = new Dictionary<string, int>();
        foreach (var (key, value) in changes)
        {
            plain.Remove(key);
            if (value is { } added)
            {
                plain.Add(key, added);
            }
        }

        return plain;
    }

    private sealed record Place(int Number);

    private sealed record Crowded(int Number)
    {
        public override int GetHashCode() => Number / 4;
    }
}
