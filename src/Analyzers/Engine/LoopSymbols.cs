using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>The symbols that stand for what the iterations of a loop change: how far numbers come, and whether the program determines them.</summary>
/// <param name="head">The state in front of the later iterations.</param>
/// <param name="general">The same, with symbols for what they change.</param>
internal sealed class LoopSymbols(AnalysisState head, AnalysisState general)
{
    private readonly List<(Place Place, OpaqueSymbol Symbol)> _symbols =
        [.. PlacesOf(general).Where(held => held.Value is OpaqueSymbol symbol && symbol.Id >= head.NextId).Select(held => (held.Place, (OpaqueSymbol)held.Value))];

    /// <summary>The symbols.</summary>
    public IEnumerable<OpaqueSymbol> All => _symbols.Select(held => held.Symbol);

    /// <summary>The state in front of the later iterations, in which a counter is at most what it comes to before the loop ends (narrowing).</summary>
    /// <param name="behind">The states behind an iteration.</param>
    public AnalysisState Narrowed(IReadOnlyCollection<AnalysisState> behind) => _symbols.Aggregate(general, (narrow, held) =>
        In(head, held.Place) is ConstantValue { Value: long first } && HighestOf(held.Symbol, held.Place, first, behind) is { } highest
            ? narrow with { Path = narrow.Path.With(held.Symbol, narrow.Path.Of(held.Symbol).Below(highest + 1)) }
            : narrow);

    /// <summary>Whether a counter is known to come further than its value in front of the later iterations by some number.</summary>
    public bool CountTo(int number) => _symbols.Exists(held =>
        In(head, held.Place) is ConstantValue { Value: long first } && general.Path.Of(held.Symbol).Highest is { } highest and < int.MaxValue && highest - first >= number);

    /// <summary>Whether it makes a difference behind the loop that the program determines the symbols.</summary>
    /// <param name="state">The state behind the loop.</param>
    /// <param name="exit">How the loop was left.</param>
    public bool Matter(AnalysisState state, Exit? exit)
    {
        var known = state.WithDetermined(All);
        return state.Activations.Entries.SelectMany(run => run.Value.Values.Entries.Select(local => local.Value))
            .Concat(state.Heap.Entries.SelectMany(held => held.Value.Values.Append(held.Key))).Append(exit?.Value)
            .Any(value => state.IsDetermined(value) != known.IsDetermined(value));
    }

    /// <summary>Whether iterations make what they leave of nothing but what the program says.</summary>
    /// <param name="behind">The states behind an iteration.</param>
    public bool AreDetermined(IEnumerable<AnalysisState> behind) => behind.Select(state => state.WithDetermined(All)).Append(head)
        .All(state => _symbols.TrueForAll(held => In(state, held.Place) is not { } value || state.IsDetermined(value)));

    /// <summary>The highest number that a counter comes to; null where that is not known.</summary>
    private static long? HighestOf(OpaqueSymbol symbol, Place place, long first, IEnumerable<AnalysisState> behind)
    {
        var highest = first;
        foreach (var state in behind)
        {
            switch (In(state, place))
            {
                case OffsetValue { By: > 0 and < int.MaxValue } grown when grown.Base.Equals(symbol) && state.Path.Of(symbol).Highest is { } most and < int.MaxValue:
                    highest = Math.Max(highest, most + grown.By);
                    break;
                case var same when !symbol.Equals(same):
                    return null;
            }
        }

        return highest;
    }

    /// <summary>What a place holds in a state; null where the place is not there.</summary>
    private static AbstractValue? In(AnalysisState state, Place place) => place switch
    {
        { Slot: { } slot } => state.Activations.TryGet(place.Run, out var run) && run.Values.TryGet(slot, out var local) ? local : null,
        { Field: { } field } => state.ObjectOf(place.Owner!).Fields.TryGet(field, out var value) ? value : null,
        _ => state.ObjectOf(place.Owner!).Contents is not { } contents ? null : new ListValue(StructuralList<AbstractValue>.Of(contents.Rest is { } rest ? contents.Values.Append(rest) : contents.Values), IsTuple: false),
    };

    private static IEnumerable<(Place Place, AbstractValue Value)> PlacesOf(AnalysisState state) =>
        state.Activations.Entries.SelectMany(run => run.Value.Values.Entries.Select(local => (new Place(run.Key, local.Key, null, null), local.Value)))
            .Concat(state.Heap.Entries.SelectMany(known => known.Value.Fields.Entries.Select(field => (new Place(0, null, known.Key, field.Key), field.Value))))
            .Concat(state.Heap.Entries.Where(known => known.Value.Contents?.Rest is not null).Select(known => (new Place(0, null, known.Key, null), (AbstractValue)known.Value.Contents!.Rest!)));

    /// <summary>A place that iterations may write: a local of a run, a field of an object, or the elements of a container.</summary>
    private readonly record struct Place(int Run, Slot? Slot, AbstractValue? Owner, MemberId? Field);
}
