using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Structs that were made into objects. They are values here: which places hold the same object is not known.</summary>
internal static class StateBoxes
{
    /// <summary>The state behind a call of a member of an interface that may have changed the object that it ran on: of places that hold a struct as it was
    /// before it is not known whether they hold that very object. A variable of the struct itself has its own.</summary>
    /// <param name="state">The state behind the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="receiver">What it ran on, as it was before.</param>
    public static AnalysisState AfterCallOnABox(this AnalysisState state, CallEffect call, AbstractValue receiver)
    {
        if (!call.IsVirtual || receiver is not StructValue before || (state.Evaluate(call.Receiver!) is var after && after.Equals(before)))
        {
            return state;
        }

        return state with
        {
            Activations = state.Activations.With(run => run with { Values = Left(run.Values, slot => slot.Type) }),
            Heap = state.Heap.Entries.Aggregate(state.Heap, (heap, known) => known.Value.Values.Any(value => MayBe(value, before)) ? heap.With(known.Key, Without(known.Key, known.Value)) : heap),
        };

        HeapObject Without(AbstractValue owner, HeapObject known) => new(
            Left(known.Fields, field => field.Type), owner is ObjectValue { Type.TypeArguments: [.., { IsValueType: true }] } ? known.Contents : WithoutElements(known.Contents));

        Contents? WithoutElements(Contents? contents) => contents switch
        {
            SequenceContents sequence => sequence with
            {
                Items = sequence.Items.With(Either),
                Tail = sequence.Tail.With(Either),
                Written = sequence.Written is { } entry ? new MapEntry(entry.Key, Either(entry.Value)) : null,
            },
            MapContents map => map with { Entries = StructuralList<MapEntry>.Of(map.Entries.Items.Select(entry => new MapEntry(entry.Key, Either(entry.Value)))) },
            var other => other,
        };

        StructuralMap<TKey, AbstractValue> Left<TKey>(StructuralMap<TKey, AbstractValue> values, Func<TKey, TypeId?> typeOf)
            where TKey : notnull => values.Entries.Where(entry => MayBe(entry.Value, before) && typeOf(entry.Key) is not { IsValueType: true })
            .Aggregate(values, (left, entry) => left.With(entry.Key, Either(entry.Value)));

        AbstractValue Either(AbstractValue value) => !MayBe(value, before) ? value : after is StructValue changed ? InCommon((StructValue)value, changed) : AbstractValue.Lost;
    }

    /// <summary>Whether a value may be a struct, as far as both are known.</summary>
    private static bool MayBe(AbstractValue value, StructValue structure) => value is StructValue other && other.Type.Equals(structure.Type)
        && other.Fields.Entries.All(field => field.Value is UnknownValue || !structure.Fields.TryGet(field.Key, out var same) || same is UnknownValue || same.Equals(field.Value));

    /// <summary>A struct of which only is known what two have in common.</summary>
    private static StructValue InCommon(StructValue one, StructValue other) => one with
    {
        Fields = StructuralMap<MemberId, AbstractValue>.Of(one.Fields.Entries.Select(field => new KeyValuePair<MemberId, AbstractValue>(
            field.Key, other.Fields.TryGet(field.Key, out var same) && same.Equals(field.Value) ? field.Value : AbstractValue.Lost))),
    };
}
