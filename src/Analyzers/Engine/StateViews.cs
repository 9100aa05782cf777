using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Views of parts of sequences, in a state.</summary>
internal static class StateViews
{
    /// <summary>A view of a part of a sequence, or a part of a text.</summary>
    public static AbstractValue Viewed(this AnalysisState state, AbstractValue seen, AbstractValue start, AbstractValue end) =>
        seen is TextValue ? state.Call(EvaluatedMembers.Slice, [seen, start, end]) ?? Determined.By(seen, start, end)
        : seen is UnknownValue or PresentValue ? Determined.By(seen, start, end)
        : ViewValue.Of(seen, start, end);

    /// <summary>The keys or the values of a map: a collection that shows them as they are at the time, or a copy.</summary>
    public static AbstractValue PartOf(this AnalysisState state, AbstractValue map, MapPart part) =>
        state.ContentsOf(map) is not MapContents contents ? Determined.By(map)
        : part != MapPart.KeysInAnyOrder && map is ObjectValue { Type: var type } && !ContainerTypes.IsCopiedInParts(type) ? new MapPartValue(map, part)
        : contents.PartOf(part) is { } parts ? new ListValue(parts.Items, IsTuple: false)
        : Determined.By(map);

    /// <summary>What a map shows of its keys or values; null where it is not known what it holds.</summary>
    public static SequenceContents? Shown(this AnalysisState state, MapPartValue part) => state.ContentsOf(part.Map) is not MapContents contents ? null
        : contents.PartOf(part.Part) ?? SequenceContents.Unknown(new DerivedSymbol(DerivedOperators.View, contents.Whole, AbstractValue.Of(part.Part == MapPart.Keys), ValueDomain.Any));

    /// <summary>What a view shows.</summary>
    public static SequenceContents Shown(this AnalysisState state, ViewValue view)
    {
        var contents = state.ContentsOf(view.Container);
        if (contents?.Sequence?.Slice(view.Start, view.End) is { } shown)
        {
            return shown;
        }

        var whole = contents is SequenceContents sequence ? sequence.Whole : view.Container;
        return SequenceContents.Unknown(new DerivedSymbol(
            DerivedOperators.View, whole, new ListValue(StructuralList<AbstractValue>.Of([view.Start, view.End]), IsTuple: false), ValueDomain.Any));
    }

    /// <summary>The state in which a view shows something: its sequence holds that there.</summary>
    public static AnalysisState WithShown(this AnalysisState state, ViewValue view, Contents shown)
    {
        if (state.ContentsOf(view.Container) is not SequenceContents contents || view.Container is not (ObjectValue or Symbolic))
        {
            return state.Havocked([view.Container]);
        }

        if ((view.Start, view.End, shown) is (ConstantValue { Value: long start }, ConstantValue { Value: long end }, SequenceContents { Rest: null } part)
            && contents.Rest is null && part.Items.Items.Count == end - start && start >= 0 && end <= contents.Items.Items.Count)
        {
            var items = contents.Items.Items;
            return state.WithContents(view.Container, SequenceContents.Of(items.Take((int)start).Concat(part.Items.Items).Concat(items.Skip((int)end))));
        }

        (state, var rest) = state.Symbol(label: null, type: null);
        return state.WithContents(view.Container, StateHeap.Unknown(contents, rest));
    }
}
