using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Heap;

/// <summary>What a container holds.</summary>
internal abstract record Contents
{
    /// <summary>The values that are known, keys among them.</summary>
    public abstract IEnumerable<AbstractValue> Values { get; }

    /// <summary>How many elements there are.</summary>
    public abstract AbstractValue Count { get; }

    /// <summary>What the container is beyond what is known of it; null where everything is known.</summary>
    public abstract Symbolic? Rest { get; init; }

    /// <summary>The elements in the order in which they are enumerated, lost where that is not known; null where not all of them are known.</summary>
    public abstract SequenceContents? Sequence { get; }

    /// <summary>The element at an index, or the value of a key.</summary>
    public abstract AbstractValue At(AbstractValue key);

    /// <summary>Whether there is an element that equals a value, or a key.</summary>
    public abstract AbstractValue Has(AbstractValue value);

    /// <summary>Whether two values can be told apart by what is known of them: they are equal, or they never are.</summary>
    protected static bool IsPlain(AbstractValue value) => IsKnown(value) || StableTexts.IsTheSame(value);

    private static bool IsKnown(AbstractValue value) => value switch
    {
        ConstantValue or EnumValue or TextValue { Text.IsExact: true } or ScopeValue or GraphValue or FreezeValue or FunctionValue => true,
        PresentValue => Comparison.IsStoredVariable(value),
        ObjectValue made => made.Type.HasIdentity,
        ListValue { IsTuple: true } tuple => tuple.Elements.Items.All(IsKnown),
        StructValue { Type.IsComparedByFields: true } structure => structure.Fields.Entries.All(field => IsKnown(field.Value)),
        _ => false,
    };

    /// <summary>Whether two plain values can be told apart: not objects of types that may be the same, nor values that are not known and may be equal.</summary>
    protected static bool CanBeTold(AbstractValue one, AbstractValue other) => !IsKnown(one) || !IsKnown(other)
        ? one.Equals(other) || Comparison.Combine(TermOperator.Equal, one, other) is ConstantValue { Value: false }
        : !(one is StructValue { Type: var type } && other is StructValue { Type: var another } && type.MayBe(another));

    /// <summary>Whether two values are equal as containers see it.</summary>
    protected static bool AreEqual(AbstractValue one, AbstractValue other) => Comparison.AreSameVariable(one, other) ?? one.Equals(other) && !ConstantValue.AreBoxedApart(one, other) && !ListValue.AreBoxedApart(one, other);

    /// <summary>How many elements an unknown container has.</summary>
    protected static AbstractValue CountOf(Symbolic rest, int known) =>
        Comparison.Combine(TermOperator.Add, DerivedOperators.CountOf(rest), new ConstantValue((long)known));
}

/// <summary>Elements in an order: those at the beginning that are known, and maybe more of which nothing is known.</summary>
internal sealed record SequenceContents(StructuralList<AbstractValue> Items) : Contents
{
    /// <summary>A sequence of more elements than this is not followed element by element.</summary>
    public const int MostItems = 1_000;

    /// <summary>No elements.</summary>
    public static readonly SequenceContents Empty = new(StructuralList<AbstractValue>.Empty);

    /// <inheritdoc/>
    public override Symbolic? Rest { get; init; }

    /// <summary>The elements behind those of which nothing is known.</summary>
    public StructuralList<AbstractValue> Tail { get; init; } = StructuralList<AbstractValue>.Empty;

    /// <summary>The value that was written last at an index that is not known; null where none was, or another was written since.</summary>
    public MapEntry? Written { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => Items.Items.Concat(Tail.Items).Concat(Written is { } entry ? [entry.Value] : []);

    /// <inheritdoc/>
    public override SequenceContents Sequence => this;

    /// <inheritdoc/>
    public override AbstractValue Count =>
        Rest is null ? new ConstantValue((long)Items.Items.Count) : CountOf(Rest, Items.Items.Count + Tail.Items.Count);

    /// <summary>A sequence of known elements.</summary>
    public static SequenceContents Of(IEnumerable<AbstractValue> items) => new(StructuralList<AbstractValue>.Of(items));

    /// <summary>A sequence of which nothing is known.</summary>
    public static SequenceContents Unknown(Symbolic rest) => Empty with { Rest = rest };

    /// <inheritdoc/>
    public override AbstractValue At(AbstractValue key)
    {
        var known = Items.Items;
        if (Written is { } written && written.Key.Equals(key))
        {
            return written.Value;
        }

        if (key is ConstantValue { Value: long index })
        {
            return index < 0 ? AbstractValue.Lost
                : index < known.Count ? known[(int)index]
                : Rest is null || !Tail.IsEmpty ? AbstractValue.Lost
                : DerivedOperators.ElementOf(Rest, new ConstantValue(index - known.Count));
        }

        if (Rest is not null && !Tail.IsEmpty
            && Comparison.Combine(TermOperator.Subtract, key, CountOf(Rest, known.Count)) is ConstantValue { Value: >= 0L and <= MostItems and long place } && place < Tail.Items.Count)
        {
            return Tail.Items[(int)place];
        }

        return Rest is null && known.Count == 0 ? AbstractValue.Lost
            : Rest is null && known.All(known[0].Equals) ? known[0]
            : Rest is not null && known.Count == 0 && Tail.IsEmpty ? DerivedOperators.ElementOf(Rest, key)
            : Rest is not null || known.Any(item => item is UnknownValue) ? Determined.By([key, Rest, .. known])
            : DerivedOperators.Derived(DerivedOperators.Element, new ListValue(Items, IsTuple: false), key, ValueDomain.Among(known));
    }

    /// <inheritdoc/>
    public override AbstractValue Has(AbstractValue value)
    {
        var index = IndexOf(value);
        return IsPlain(value) && Items.Items.Concat(Tail.Items).Any(item => AreEqual(item, value)) ? AbstractValue.True
            : index is ConstantValue { Value: long number } ? AbstractValue.Of(number >= 0)
            : index is UnknownValue ? index
            : new DerivedSymbol(DerivedOperators.Contains, Whole, value, ValueDomain.Truth);
    }

    /// <summary>The index of the first element that equals a value; -1 where there is none.</summary>
    public AbstractValue IndexOf(AbstractValue value)
    {
        if (value is FoundKey found && Rest is null)
        {
            return new ConstantValue((long)Items.Items.FindIndex(found.Key.Equals));
        }

        if (IsPlain(value))
        {
            for (var index = 0; index < Items.Items.Count && (IsPlain(Items.Items[index]) || value.Equals(AbstractValue.Null)) && CanBeTold(Items.Items[index], value); index++)
            {
                if (AreEqual(Items.Items[index], value))
                {
                    return new ConstantValue((long)index);
                }

                if (index == Items.Items.Count - 1 && Rest is null)
                {
                    return new ConstantValue(-1L);
                }
            }

            if (Rest is null && Items.IsEmpty)
            {
                return new ConstantValue(-1L);
            }
        }

        return value is UnknownValue || Items.Items.Any(item => item is UnknownValue) ? Determined.By([value, Rest, .. Items.Items])
            : new DerivedSymbol(DerivedOperators.IndexOf, Whole, value, DerivedOperators.Place);
    }

    /// <summary>The elements from one index up to another; null where the indices are not known, or not all elements.</summary>
    public SequenceContents? Slice(AbstractValue start, AbstractValue end) =>
        (start, end) is (ConstantValue { Value: long from }, ConstantValue { Value: long to }) && Rest is null
        && from >= 0 && from <= to && to <= Items.Items.Count
            ? Of(Items.Items.Skip((int)from).Take((int)(to - from)))
            : null;

    /// <summary>As the operand of what is not known of it.</summary>
    public AbstractValue Whole => Rest is null ? new ListValue(Items, IsTuple: false)
        : Items.IsEmpty && Tail.IsEmpty ? Rest
        : new ListValue(StructuralList<AbstractValue>.Of(Items.Items.Add(Rest).AddRange(Tail.Items)), IsTuple: false);

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", new[] { $"{Items}", Rest is null ? "" : "…", $"{Tail}" }.Where(part => part.Length > 0))}}}";
}

/// <summary>A key of a map with its value.</summary>
internal readonly record struct MapEntry(AbstractValue Key, AbstractValue Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Value}";
}

/// <summary>Different keys with their values, or the elements of a set: those that are known, and maybe more.</summary>
/// <param name="Entries">The entries that are known, in the order in which they were added.</param>
/// <param name="IsSet">Whether they are the elements of a set, which have no values.</param>
/// <param name="IsOrdered">Whether they are enumerated in the order of <paramref name="Entries"/>.</param>
internal sealed record MapContents(StructuralList<MapEntry> Entries, bool IsSet, bool IsOrdered = true) : Contents
{
    /// <summary>Whether they are enumerated in the order of their keys.</summary>
    public bool IsSorted { get; init; }

    /// <summary>How keys that are texts are compared.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>What compares the keys; null where they say themselves what they equal.</summary>
    public AbstractValue? Comparer { get; init; }

    /// <summary>Whether the entries are in the order of their keys, as code has said.</summary>
    private bool IsPlaced { get; init; }

    /// <summary>Whether a key was removed: one that is added takes its place in the order.</summary>
    public bool HasGaps { get; init; }

    /// <inheritdoc/>
    public override Symbolic? Rest { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Values => (Comparer is null ? [] : new[] { Comparer }).Concat(Entries.Items.SelectMany(entry => new[] { entry.Key, entry.Value }));

    /// <inheritdoc/>
    public override AbstractValue Count => Rest is null ? new ConstantValue((long)Entries.Items.Count)
        : Entries.IsEmpty ? CountOf(Rest, 0)
        : new DerivedSymbol(DerivedOperators.Length, Whole, null, new ValueDomain(IntervalSet.Between(Entries.Items.Count, int.MaxValue)));

    /// <inheritdoc/>
    public override SequenceContents? Sequence => InOrder(entry => IsSet ? entry.Key : PairOf(entry));

    /// <summary>The same container without entries.</summary>
    public MapContents Emptied => Empty(IsSet) with { IsSorted = IsSorted, Comparison = Comparison, Comparer = Comparer };

    /// <summary>No entries.</summary>
    public static MapContents Empty(bool isSet) => new(StructuralList<MapEntry>.Empty, isSet);

    /// <summary>The keys or the values, like <see cref="Sequence"/>, or the keys in any order where theirs is not known.</summary>
    public SequenceContents? PartOf(MapPart part) =>
        part == MapPart.KeysInAnyOrder && Rest is null && !Order.IsKnown ? SequenceContents.Of(Entries.Items.Select(entry => entry.Key))
        : InOrder(entry => part == MapPart.Values ? entry.Value : entry.Key);

    /// <summary>The contents of another container that gets all entries of this one.</summary>
    /// <param name="copied">The entries in it, one after the other.</param>
    public MapContents OrderOf(MapContents copied) =>
        copied with { IsOrdered = copied.IsOrdered && Order.IsKnown, HasGaps = HasGaps && IsSet };

    /// <inheritdoc/>
    public override AbstractValue At(AbstractValue key) =>
        Find(key) is { } entry ? IsSet ? entry.Key : entry.Value
        : IsCertain(key) ? AbstractValue.Lost
        : key is UnknownValue ? Determined.By([key, Rest, .. Values])
        : new DerivedSymbol(DerivedOperators.Element, Whole, key, ValueDomain.Any);

    /// <inheritdoc/>
    public override AbstractValue Has(AbstractValue value) =>
        Find(value) is not null ? AbstractValue.True
        : IsCertain(value) ? AbstractValue.False
        : value is UnknownValue ? Determined.By([value, Rest, .. Entries.Items.Select(entry => entry.Key)])
        : new DerivedSymbol(DerivedOperators.Contains, WholeKeys, value, ValueDomain.Truth);

    /// <summary>Whether it is known for certain if a key is there.</summary>
    public bool IsCertain(AbstractValue key) =>
        Find(key) is not null || (Rest is null && (Entries.IsEmpty || key is FoundKey || (IsPlainKey(key) && Entries.Items.All(entry => IsPlainKey(entry.Key) && CanBeTold(entry.Key, key)))));

    /// <summary>Whether a key can be told from all that are known.</summary>
    public bool CanPlace(AbstractValue key) => key is FoundKey ? Rest is null : Entries.IsEmpty ? IsPlainKey(key) || Rest is null : IsPlainKey(key) && Entries.Items.All(entry => IsPlainKey(entry.Key) && CanBeTold(entry.Key, key));

    /// <summary>The contents with a value for a key that is known to be there or not.</summary>
    public MapContents With(AbstractValue key, AbstractValue value)
    {
        var index = Entries.Items.FindIndex(entry => AreSame(entry.Key, key));
        if (index < 0 && key is FoundKey { Place: { } place } placed)
        {
            return this with { Entries = StructuralList<MapEntry>.Of(Entries.Items.Insert(place, new MapEntry(placed.Key, value))), IsPlaced = true };
        }

        return index >= 0
            ? this with { Entries = StructuralList<MapEntry>.Of(Entries.Items.SetItem(index, Entries.Items[index] with { Value = value })) }
            : this with { Entries = Entries.Push(new MapEntry(key is FoundKey found ? found.Key : key, value)), IsOrdered = IsOrdered && !HasGaps };
    }

    /// <summary>The contents without a key.</summary>
    public MapContents Without(AbstractValue key) => Has(key).Equals(AbstractValue.False) ? this
        : this with { Entries = StructuralList<MapEntry>.Of(Entries.Items.RemoveAll(entry => AreSame(entry.Key, key))), HasGaps = true };

    private SequenceContents? InOrder(Func<MapEntry, AbstractValue> part)
    {
        var entries = Entries.Items;
        var (order, isOrdered) = Order;
        return Rest is not null ? null
            : SequenceContents.Of((order?.Select(place => entries[place]) ?? entries).Select(entry => isOrdered ? part(entry) : AbstractValue.Lost));
    }

    /// <summary>The places of the entries in their order, where it is not the one in which they were added, and whether it is known.</summary>
    private (IReadOnlyList<int>? Places, bool IsKnown) Order
    {
        get
        {
            var order = !IsSorted || IsPlaced ? null : Ordering.Sorted([.. Entries.Items.Select(entry => System.Collections.Immutable.ImmutableList.Create(entry.Key))], [(false, Comparison)]);
            return (order, (IsPlaced || (IsSorted ? order is not null : IsOrdered)) || Entries.Items.Count < 2);
        }
    }

    private MapEntry? Find(AbstractValue key)
    {
        var index = key is FoundKey || IsPlainKey(key) ? Entries.Items.FindIndex(entry => AreSame(entry.Key, key)) : -1;
        return index < 0 ? null : Entries.Items[index];
    }

    private bool IsPlainKey(AbstractValue key) => Comparer is null && IsPlain(key) && (Comparison != TextComparison.IgnoresCase || WithoutCase(key) is not null);

    private bool AreSame(AbstractValue one, AbstractValue other) => other is FoundKey found ? one.Equals(found.Key) :
        AreEqual(one, other) || (Comparison == TextComparison.IgnoresCase && WithoutCase(one) is { } key && key.Equals(WithoutCase(other)));

    /// <summary>A key that is equal to all that differ in capital and small letters only; null where it is not known which do.</summary>
    private static object? WithoutCase(AbstractValue key) => key switch
    {
        TextValue { Text: { IsExact: true, Text: var text } } => Ordering.WithoutCase(text),
        ConstantValue { Value: null } => key,
        _ => null,
    };

    /// <summary>As the operand of what is not known of it.</summary>
    public AbstractValue Whole => Rest is not null && Entries.IsEmpty ? Rest : new ListValue(
        StructuralList<AbstractValue>.Of(Entries.Items.Select(entry => (AbstractValue)PairOf(entry)).Concat(Rest is null ? [] : [Rest])), IsTuple: false);

    private AbstractValue WholeKeys => Rest is not null && Entries.IsEmpty ? Rest : new ListValue(
        StructuralList<AbstractValue>.Of(Entries.Items.Select(entry => entry.Key).Concat(Rest is null ? [] : [Rest])), IsTuple: false);

    private static ListValue PairOf(MapEntry entry) => new(StructuralList<AbstractValue>.Of([entry.Key, entry.Value]), IsTuple: true);

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", Entries.Items.Select(entry => IsSet ? $"{entry.Key}" : $"{entry}"))}{(Rest is null ? "" : "…")}}}";
}
