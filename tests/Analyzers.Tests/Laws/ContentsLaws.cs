using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>What is known of a container is what a real one says, whatever stands for the part that is not known.</summary>
public class ContentsLaws
{
    private static readonly OpaqueSymbol Rest = new(1, "rest", ValueDomain.Any);

    private static readonly Gen<AbstractValue[]> Values = Draw.Plain.Array[0, 5];

    [Fact]
    public void ASequenceSaysWhatAListSays() =>
        Gen.Select(Values, Values, Values, Draw.Plain, Gen.Bool, (items, rest, tail, asked, isOpen) => (items, rest, tail, asked, isOpen)).Sample(
            drawn =>
            {
                var (items, rest, tail, asked, isOpen) = drawn;
                var known = SequenceContents.Of(items);
                var contents = isOpen ? known with { Rest = Rest, Tail = StructuralList<AbstractValue>.Of(tail) } : known;
                List<AbstractValue> list = isOpen ? [.. items, .. rest, .. tail] : [.. items];
                AssertKnown((long)list.Count, contents.Count);
                AssertKnown((long)list.IndexOf(asked), contents.IndexOf(asked));
                AssertKnown(list.Contains(asked), contents.Has(asked));
                for (var index = 0; index < list.Count; index++)
                {
                    var element = contents.At(new ConstantValue((long)index));
                    Assert.True(element is not (ConstantValue or TextValue) || list[index].Equals(element), $"{element} at {index}, but it is {list[index]}.");
                }
            },
            iter: Draw.Many);

    [Fact]
    public void ASliceIsWhatAListGives() =>
        Gen.Select(Values, Gen.Long[-1, 6], Gen.Long[-1, 6]).Sample(
            (items, start, end) =>
            {
                var slice = SequenceContents.Of(items).Slice(new ConstantValue(start), new ConstantValue(end));
                var fits = start >= 0 && start <= end && end <= items.Length;
                Assert.Equal(fits ? SequenceContents.Of(items[(int)start..(int)end]) : null, slice);
            },
            iter: Draw.Many);

    [Fact]
    public void AMapSaysWhatADictionarySays() =>
        Gen.Select(Gen.Select(Draw.Plain, Draw.Plain, Gen.Bool).Array[0, 8], Draw.Plain, Gen.Bool).Sample(
            (changes, asked, isOpen) =>
            {
                var (contents, dictionary) = (MapContents.Empty(isSet: false) with { Rest = isOpen ? Rest : null }, new Dictionary<AbstractValue, AbstractValue>());
                foreach (var (key, value, isAdded) in changes)
                {
                    contents = isAdded ? contents.With(key, value) : contents.Without(key);
                    _ = isAdded ? dictionary[key] = value : dictionary.Remove(key) ? value : null;
                }

                if (!isOpen)
                {
                    AssertKnown((long)dictionary.Count, contents.Count);
                    Assert.Equal(dictionary.Count, contents.Sequence!.Items.Items.Count);
                    Assert.Equal(AbstractValue.Of(dictionary.ContainsKey(asked)), contents.Has(asked));
                }

                // What is not known of may be another entry, but none that is known.
                if (dictionary.TryGetValue(asked, out var held))
                {
                    Assert.Equal(held, contents.At(asked));
                    Assert.Equal(AbstractValue.True, contents.Has(asked));
                }
            },
            iter: Draw.Many);

    [Fact]
    public void MapsAreEnumeratedInTheOrderOfADictionaryUntilSomethingIsRemoved() =>
        Gen.Select(Draw.Plain, Draw.Plain).Array[0, 6].Sample(
            changes =>
            {
                var (contents, dictionary) = (MapContents.Empty(isSet: false), new Dictionary<AbstractValue, AbstractValue>());
                foreach (var (key, value) in changes)
                {
                    (contents, dictionary[key]) = (contents.With(key, value), value);
                }

                Assert.Equal(dictionary.Keys, contents.PartOf(MapPart.Keys)!.Items.Items);
                Assert.Equal(dictionary.Values, contents.PartOf(MapPart.Values)!.Items.Items);
                if (dictionary.Count > 2)
                {
                    var changed = contents.Without(changes[0].Item1).With(Draw.Text("new"), AbstractValue.True);
                    Assert.All(changed.PartOf(MapPart.Keys)!.Items.Items, key => Assert.Equal(AbstractValue.Lost, key));
                    Assert.Equal(changed.Entries.Items.Select(entry => entry.Key), changed.PartOf(MapPart.KeysInAnyOrder)!.Items.Items);
                }
            },
            iter: Draw.Many);

    /// <summary>Holds that an answer is the right one, or not known.</summary>
    private static void AssertKnown(object expected, AbstractValue answer) =>
        Assert.True(answer is not ConstantValue { Value: var known } || Equals(expected, known), $"{answer}, but it is {expected}.");
}
