using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Makes containers and changes what they hold.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class ContainerChanges(Interpreter engine)
{
    public ImmutableArray<Outcome> Allocate(AllocateEffect effect, AnalysisState state) => engine.Enumeration.Gather(state.Evaluate(effect.Source), effect.Location, state, (source, way) =>
    {
        var made = effect.Into is { } existing ? way.Evaluate(existing) : new ObjectValue(way.NextId, ObjectLayout.Of(effect.Type));
        Contents empty = effect.Kind == ContainerKind.Sequence ? SequenceContents.Empty : EmptyMap(effect, way);
        var (held, holder) = (way with { NextId = way.NextId + 1 }).Holding(new ListValue(StructuralList<AbstractValue>.Of([source, .. empty.Values]), IsTuple: false));
        return Copied(held, source, empty, effect.Location, (contents, copied) => Outcomes.At(
            copied.WithoutValue(holder).WithObject(made, copied.ObjectOf(made) with { Contents = contents }).WithValue(effect.Result, made)));
    });

    private static MapContents EmptyMap(AllocateEffect effect, AnalysisState state)
    {
        var other = effect.ComparesAs is { } container ? state.ContentsOf(state.Evaluate(container)) as MapContents : null;
        return MapContents.Empty(effect.Kind == ContainerKind.Set) with
        {
            IsSorted = effect.IsSorted,
            Comparison = other?.Comparison ?? effect.Comparison,
            Comparer = other is null ? state.ComparerOf(effect.Comparer) : other.Comparer,
        };
    }

    /// <summary>The elements of a container, as those of another one.</summary>
    private ImmutableArray<Outcome> Copied(
        AnalysisState state, AbstractValue source, Contents empty, Site site, Func<Contents, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var known = source is DerivedSymbol { Operator: DerivedOperators.Range } ? null : state.ContentsOf(source);
        if (empty is SequenceContents && known is SequenceContents copy)
        {
            foreach (var (item, index) in copy.Items.Items.Select((item, index) => (item, index)).Where(item => item.item is UnknownValue).ToList())
            {
                (state, var stable) = state.Stable(item, label: null, type: null);
                copy = copy with { Items = StructuralList<AbstractValue>.Of(copy.Items.Items.SetItem(index, stable)) };
            }

            return then(copy, state);
        }

        if (known is MapContents { Rest: null } copied && empty is MapContents like && like.IsSet == copied.IsSet)
        {
            return PutAll(like, [.. copied.Entries.Items], 0, site, state, (contents, found) => then(copied.OrderOf((MapContents)contents), found));
        }

        if (known is not { Rest: null, Sequence: { } elements })
        {
            (state, var rest) = source is Symbolic symbol ? (state, symbol) : OfUnknown(state, [source]);
            return then(StateHeap.Unknown(empty, rest), state);
        }

        if (empty is not MapContents map)
        {
            return then(elements, state);
        }

        return PutAll(map, [.. elements.Items.Items.Select(item =>
            !map.IsSet && item is ListValue { Elements.Items: { Count: 2 } pair } ? new MapEntry(pair[0], pair[1]) : new MapEntry(item, AbstractValue.Null))], 0, site, state, then);
    }

    /// <summary>Puts entries into a map one after the other.</summary>
    private ImmutableArray<Outcome> PutAll(
        MapContents map, ImmutableArray<MapEntry> entries, int index, Site site, AnalysisState state, Func<Contents, AnalysisState, ImmutableArray<Outcome>> then)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return index == entries.Length ? then(map, state) : engine.Keys.Found(map, state.AsKey(entries[index].Key), site, state, (key, found) =>
        {
            var (put, contents) = Put(found, map, key, entries[index].Value);
            return PutAll((MapContents)contents, entries, index + 1, site, put, then);
        });
    }

    /// <summary>Adds all elements of another container.</summary>
    private ImmutableArray<Outcome> AddAll(ContainerEffect effect, AbstractValue source, AnalysisState state)
    {
        var container = state.Evaluate(effect.Container);
        return state.ContentsOf(container) is MapContents { Rest: null } map && state.ContentsOf(source) is { Rest: null, Sequence.Items.Items: var more } && map.Values.Count() + more.Count <= SequenceContents.MostItems
            ? PutAll(map, [.. more.Select(item => new MapEntry(item, AbstractValue.Null))], 0, Site.None, state, (contents, added) => Outcomes.At(added.WithContents(container, contents)))
            : Outcomes.At(Change(effect, source, state));
    }

    public ImmutableArray<Outcome> Run(ContainerEffect effect, AnalysisState state) => effect is { Operation: ContainerOperation.AddAll, Value: { } added }
        ? engine.Enumeration.Gather(state.Evaluate(added), effect.Location ?? Site.None, state, (source, way) => AddAll(effect, source, way))
        : Outcomes.At(Change(effect, effect.Value is null ? null : state.Evaluate(effect.Value), state));

    private AnalysisState? Change(ContainerEffect effect, AbstractValue? given, AnalysisState state)
    {
        var container = state.Evaluate(effect.Container);
        var key = effect.Key is null ? null : effect.Kind == ContainerKind.Sequence ? state.Evaluate(effect.Key) : state.AsKey(state.Evaluate(effect.Key));
        var (named, value) = given is null ? (state, null) : state.Stable(given, label: null, type: null);
        if (container is ListValue && effect.Operation == ContainerOperation.Set)
        {
            return named.WithElement(effect.Container, key!, value!);
        }

        if (container is not (ObjectValue or Symbolic or ViewValue))
        {
            return engine.Escapes.HandOver([key, value], Site.None, named)?.WithValue(effect.Result, Determined.By(container, key, value));
        }

        var known = named.ContentsOf(container);
        var answer = effect.Result is null ? null : Answer(named, effect.Operation, known, key ?? value);
        (named, var contents) = Changed(named, effect.Operation, known ?? Assumed(container, effect), key, value, effect.Comparison);
        named = value is not null && contents.Rest is not null ? named.GivenAway(value) : named; // Whoever has the container can get at it.
        return named.WithContents(container, contents).WithValue(effect.Result, answer ?? AbstractValue.Unknown);
    }

    /// <summary>What a container of which nothing is known holds.</summary>
    private static Contents Assumed(AbstractValue container, ContainerEffect effect)
    {
        Contents empty = effect.Kind == ContainerKind.Sequence ? SequenceContents.Empty : MapContents.Empty(effect.Kind == ContainerKind.Set);
        return container is Symbolic symbol ? StateHeap.Unknown(empty, symbol) : empty;
    }

    /// <summary>What an operation tells.</summary>
    private static AbstractValue Answer(AnalysisState state, ContainerOperation operation, Contents? contents, AbstractValue? key) => operation switch
    {
        ContainerOperation.TryAdd => Comparison.Not(contents?.Has(key!) ?? AbstractValue.Unknown),
        ContainerOperation.Remove => contents is null ? AbstractValue.Unknown : state.Has(contents, key!),
        ContainerOperation.RemoveAt => contents?.At(key!) ?? AbstractValue.Unknown,
        _ => AbstractValue.Unknown,
    };

    /// <summary>What a container holds after an operation.</summary>
    public static (AnalysisState State, Contents Contents) Changed(
        AnalysisState state, ContainerOperation operation, Contents contents, AbstractValue? key, AbstractValue? value, TextComparison comparison = default)
    {
        switch (operation, contents)
        {
            case (ContainerOperation.Clear, SequenceContents):
                return (state, SequenceContents.Empty);
            case (ContainerOperation.Clear, MapContents map):
                return (state, map.Emptied);
            case (ContainerOperation.AddAll, _):
                return AddAll(state, contents, value!);
            case (ContainerOperation.Set or ContainerOperation.TryAdd, MapContents map):
                return operation == ContainerOperation.TryAdd ? TryAdd(state, map, key!, value ?? AbstractValue.Null) : Put(state, map, key!, value!);
            case (ContainerOperation.Remove, MapContents map):
                return map.IsCertain(key!) && map.Rest is null ? (state, map.Without(key!)) : Lost(state, map, [key]);
            case (ContainerOperation.Overwrite, SequenceContents { Rest: null } overwritten):
                return Overwritten(state, overwritten, key!, value!);
            case (ContainerOperation.Append, SequenceContents { Rest: not null, Tail.Items.Count: < SequenceContents.MostItems } open):
                return (state, open with { Tail = open.Tail.Push(value!) });
            case (_, SequenceContents { Rest: null } sequence):
                return ChangedSequence(state, operation, sequence, key, value, comparison);
            case (ContainerOperation.Insert, SequenceContents { Items.Items: { Count: < SequenceContents.MostItems } items } open) when key is ConstantValue { Value: >= 0L and long place } && place <= items.Count:
                return (state, open with { Items = StructuralList<AbstractValue>.Of(items.Insert((int)place, value!)), Written = null });
            case (ContainerOperation.RemoveAt, SequenceContents { Items.Items: var items } open) when key is ConstantValue { Value: >= 0L and long place } && place < items.Count:
                return (state, open with { Items = StructuralList<AbstractValue>.Of(items.RemoveAt((int)place)), Written = null });
            case (ContainerOperation.RemoveAt, SequenceContents { Tail.Items: { IsEmpty: false } tail } open) when Comparison.Combine(TermOperator.Subtract, open.Count, key!) is ConstantValue { Value: > 0L and long back } && back <= tail.Count:
                return (state, open with { Tail = StructuralList<AbstractValue>.Of(tail.RemoveAt(tail.Count - (int)back)), Written = null });
            case (ContainerOperation.Insert or ContainerOperation.RemoveAt, SequenceContents { Rest: not null } sequence):
                return Rearranged(state, sequence, null, value, operation == ContainerOperation.Insert ? 1 : -1);
            case (ContainerOperation.Set, SequenceContents { Items.Items: var items } sequence) when key is ConstantValue { Value: >= 0L and long index } && index < items.Count:
                return (state, sequence with { Items = StructuralList<AbstractValue>.Of(items.SetItem((int)index, value!)) });
            case (ContainerOperation.Set or ContainerOperation.Sort or ContainerOperation.Reverse or ContainerOperation.Overwrite, SequenceContents sequence):
                return Rearranged(state, sequence, operation == ContainerOperation.Set ? key : null, value);
            default:
                return Lost(state, contents, [key, value]);
        }
    }

    /// <summary>As many elements, or some more, of which nothing else is known but what was written at last.</summary>
    private static (AnalysisState State, Contents Contents) Rearranged(AnalysisState state, SequenceContents sequence, AbstractValue? key, AbstractValue? value, long more = 0)
    {
        (state, var rest) = OfUnknown(state, [sequence.Rest, .. sequence.Values, key, value]);
        var count = Comparison.Combine(TermOperator.Add, sequence.Count, new ConstantValue(more));
        return (state, SequenceContents.Unknown(count is UnknownValue ? rest : new DerivedSymbol(DerivedOperators.Sized, rest, count, ValueDomain.Any)) with
        {
            Written = key is Symbolic or OffsetValue or ConstantValue && value is not null ? new MapEntry(key, value) : null,
        });
    }

    /// <summary>A sequence of which every element is known, after an operation.</summary>
    private static (AnalysisState State, Contents Contents) ChangedSequence(
        AnalysisState state, ContainerOperation operation, SequenceContents sequence, AbstractValue? key, AbstractValue? value, TextComparison comparison)
    {
        var items = sequence.Items.Items;
        var index = (key as ConstantValue)?.Value is >= 0L and <= int.MaxValue and long number ? (int)number : (int?)null;
        switch (operation)
        {
            case ContainerOperation.Append when items.Count < SequenceContents.MostItems:
                return (state, new SequenceContents(sequence.Items.Push(value!)));
            case ContainerOperation.Insert when index <= items.Count && items.Count < SequenceContents.MostItems:
                return (state, SequenceContents.Of(items.Insert(index!.Value, value!)));
            case ContainerOperation.RemoveAt when index < items.Count:
                return (state, SequenceContents.Of(items.RemoveAt(index!.Value)));
            case ContainerOperation.Set when index < items.Count:
                return (state, SequenceContents.Of(items.SetItem(index!.Value, value!)));
            case ContainerOperation.Remove when state.IndexOf(sequence, key!) is ConstantValue { Value: long place }:
                return (state, place < 0 ? sequence : SequenceContents.Of(items.RemoveAt((int)place)));
            case ContainerOperation.Reverse:
                return (state, SequenceContents.Of(items.Reverse()));
            case ContainerOperation.Sort when Ordering.Sorted(items, comparison) is { } sorted:
                return (state, SequenceContents.Of(sorted));
            case ContainerOperation.Set or ContainerOperation.Sort:
                (state, var lost) = Lost(state, items.Count);
                return (state, lost with { Written = key is Symbolic or OffsetValue && value is not null ? new MapEntry(key, value) : null });
            default:
                return Lost(state, sequence, [key, value]);
        }
    }

    /// <summary>As many elements, of which none is known.</summary>
    private static (AnalysisState State, SequenceContents Contents) Lost(AnalysisState state, int count)
    {
        var lost = new List<AbstractValue>();
        for (var index = 0; index < count; index++)
        {
            (state, var left) = state.Symbol(label: null, type: null);
            lost.Add(left);
        }

        return (state, SequenceContents.Of(lost));
    }

    /// <summary>A sequence with elements of another one in the place of its own.</summary>
    private static (AnalysisState State, Contents Contents) Overwritten(AnalysisState state, SequenceContents sequence, AbstractValue key, AbstractValue source)
    {
        var items = sequence.Items.Items;
        return key is ConstantValue { Value: >= 0L and <= int.MaxValue and long start } && state.ContentsOf(source) is { Rest: null, Sequence.Items.Items: var more } && start + more.Count <= items.Count
            ? (state, SequenceContents.Of(items.Take((int)start).Concat(more).Concat(items.Skip((int)start + more.Count))))
            : Lost(state, items.Count);
    }

    private static (AnalysisState State, Contents Contents) AddAll(AnalysisState state, Contents contents, AbstractValue source)
    {
        if (contents is not SequenceContents || state.ContentsOf(source) is not { Rest: null, Sequence: { } more } || contents.Rest is not null
            || contents.Values.Count() + more.Items.Items.Count > SequenceContents.MostItems)
        {
            return Lost(state, contents, [source]);
        }

        foreach (var item in more.Items.Items)
        {
            contents = new SequenceContents(((SequenceContents)contents).Items.Push(item));
        }

        return (state, contents);
    }

    /// <summary>A map with a value for a key.</summary>
    private static (AnalysisState State, Contents Contents) Put(AnalysisState state, MapContents map, AbstractValue key, AbstractValue value) =>
        map.CanPlace(key) && map.Entries.Items.Count < SequenceContents.MostItems ? (state, map.With(key, value)) : Lost(state, map, [key, value]);

    /// <summary>A map with a key, which keeps the value that it has if it is there.</summary>
    private static (AnalysisState State, Contents Contents) TryAdd(AnalysisState state, MapContents map, AbstractValue key, AbstractValue value)
    {
        if (map.Has(key) is ConstantValue { Value: bool isThere })
        {
            return isThere ? (state, map) : Put(state, map, key, value);
        }

        (state, var either) = map.IsSet ? (state, AbstractValue.Null) : state.Stable(AbstractValue.Lost, label: null, type: null);
        return Put(state, map, key, either);
    }

    /// <summary>Contents of which nothing is known any more. The program determines them if it did before.</summary>
    private static (AnalysisState State, Contents Contents) Lost(AnalysisState state, Contents contents, IEnumerable<AbstractValue?> changes)
    {
        (state, var rest) = OfUnknown(state, [contents.Rest, .. contents.Values, .. changes]);
        return (state, StateHeap.Unknown(contents, rest));
    }

    private static (AnalysisState State, Symbolic Symbol) OfUnknown(AnalysisState state, IEnumerable<AbstractValue?> values) =>
        state.Symbol(label: null, type: null, values.All(state.IsDetermined));
}
