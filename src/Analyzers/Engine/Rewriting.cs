using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Replaces objects and delegates wherever a state holds them: in locals, in fields, in containers, and inside the values there.</summary>
/// <param name="replace">Gives what is to stand in the place of an object or a delegate.</param>
internal sealed class Rewriting(Func<AbstractValue, AbstractValue> replace)
{
    /// <summary>Whether objects and delegates inside a value are replaced: it is one, or is made of values that stand for themselves.</summary>
    public static bool Rewrites(AbstractValue value) =>
        value is ObjectValue or FunctionValue or ListValue or StructValue or GroupValue or TaskValue or QueryValue or IteratorValue or ViewValue or ReferenceValue;

    /// <summary>A state after the replacement.</summary>
    public AnalysisState Of(AnalysisState state) => state with
    {
        Activations = StructuralMap<int, Activation>.Of(state.Activations.Entries.Select(run =>
            new KeyValuePair<int, Activation>(run.Key, run.Value with { Values = Of(run.Value.Values), This = Of(run.Value.This) }))),
        Heap = StructuralMap<AbstractValue, HeapObject>.Of(state.Heap.Entries.Select(known =>
            new KeyValuePair<AbstractValue, HeapObject>(known.Key is ObjectValue ? replace(known.Key) : known.Key, Of(known.Value)))),
    };

    private HeapObject Of(HeapObject known) => new(Of(known.Fields), known.Contents switch
    {
        SequenceContents sequence => sequence with
        {
            Items = Of(sequence.Items),
            Tail = Of(sequence.Tail),
            Written = sequence.Written is { } entry ? new MapEntry(entry.Key, Of(entry.Value)) : null,
        },
        MapContents map => map with { Entries = StructuralList<MapEntry>.Of(map.Entries.Items.Select(entry => new MapEntry(Of(entry.Key), Of(entry.Value)))) },
        var other => other,
    });

    private StructuralMap<TKey, AbstractValue> Of<TKey>(StructuralMap<TKey, AbstractValue> values)
        where TKey : notnull =>
        values.Entries.Where(entry => Rewrites(entry.Value)).ToList().Aggregate(values, (all, entry) => all.With(entry.Key, Of(entry.Value)));

    private StructuralList<AbstractValue> Of(StructuralList<AbstractValue> values) =>
        values.Items.Any(Rewrites) ? StructuralList<AbstractValue>.Of(values.Items.Select(Of)) : values;

    private AbstractValue Of(AbstractValue value) => value switch
    {
        ObjectValue => replace(value),
        FunctionValue { Receiver: { } receiver } function => replace(function with { Receiver = Of(receiver) }),
        FunctionValue => replace(value),
        ListValue list => list with { Elements = Of(list.Elements) },
        StructValue structure => structure with { Fields = Of(structure.Fields) },
        ReferenceValue reference => reference with { Operands = Of(reference.Operands) },
        ViewValue view => view with { Container = Of(view.Container) },
        GroupValue group => new GroupValue(Of(group.Key), Of(group.Elements)),
        TaskValue task => task with { Result = Of(task.Result) },
        QueryValue query => query with { Operands = Of(query.Operands) },
        IteratorValue iterator => iterator with { Arguments = Of(iterator.Arguments), This = Of(iterator.This) },
        _ => value,
    };
}
