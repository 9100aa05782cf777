using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Replaces objects and delegates wherever a state holds them: in locals, in fields, in containers, and inside the values there.</summary>
/// <param name="replace">Gives what is to stand in the place of an object or a delegate.</param>
internal sealed class Rewriting(Func<AbstractValue, AbstractValue> replace)
{
    /// <summary>Whether objects and delegates inside a value are replaced: it is one, or is made of values that stand for themselves.</summary>
    public static bool Rewrites(AbstractValue value) => value is ObjectValue or CompositeValue;

    /// <summary>A state after the replacement.</summary>
    public AnalysisState Of(AnalysisState state) => state with
    {
        Activations = StructuralMap<int, Activation>.Of(state.Activations.Entries.Select(run =>
            new KeyValuePair<int, Activation>(run.Key, run.Value with { Values = run.Value.Values.With(Of), This = Of(run.Value.This) }))),
        Heap = StructuralMap<AbstractValue, HeapObject>.Of(state.Heap.Entries.Select(known =>
            new KeyValuePair<AbstractValue, HeapObject>(known.Key is ObjectValue ? replace(known.Key) : known.Key, Of(known.Value)))),
    };

    private HeapObject Of(HeapObject known) => new(known.Fields.With(Of), known.Contents switch
    {
        SequenceContents sequence => sequence with
        {
            Items = sequence.Items.With(Of),
            Tail = sequence.Tail.With(Of),
            Written = sequence.Written is { } entry ? new MapEntry(entry.Key, Of(entry.Value)) : null,
        },
        MapContents map => map with { Entries = StructuralList<MapEntry>.Of(map.Entries.Items.Select(entry => new MapEntry(Of(entry.Key), Of(entry.Value)))), Comparer = map.Comparer is null ? null : Of(map.Comparer) },
        var other => other,
    });

    private AbstractValue Of(AbstractValue value) => value switch
    {
        ObjectValue => replace(value),
        FunctionValue function => replace(function.With(Of)),
        CompositeValue composite => composite.With(Of),
        _ => value,
    };
}
