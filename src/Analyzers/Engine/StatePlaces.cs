using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Puts values where terms read them.</summary>
internal static class StatePlaces
{
    /// <summary>Puts a value into a field of what a term stands for. Of a struct that makes another value, which goes where the struct is.</summary>
    public static AnalysisState WithStored(this AnalysisState state, Term receiver, MemberId field, AbstractValue value)
    {
        var owner = state.Evaluate(receiver);
        if (owner is Symbolic symbol && field.ContainingType?.Layout is { } layout)
        {
            owner = PartsOf(symbol, layout, state);
        }

        if (owner is not StructValue structure)
        {
            return field.ContainingType is { IsValueType: true } && owner is not (ObjectValue or Symbolic)
                ? state.WithPlace(receiver, AbstractValue.Lost)
                : state.WithField(owner, field, value);
        }

        if (structure.Fields.TryGet(field, out var held) && held is ReferenceValue reference && value is not ReferenceValue)
        {
            return state.WithReferred(reference, value);
        }

        var (named, kept) = state.Stable(value, field.Name, field.Type);
        return named.WithPlace(receiver, structure with { Fields = structure.Fields.With(field, kept) });
    }

    /// <summary>A value of a struct of which nothing is known, field by field.</summary>
    private static StructValue PartsOf(Symbolic value, ObjectLayout layout, AnalysisState state) => new(
        layout.Type,
        layout.Fields.Aggregate(StructuralMap<MemberId, AbstractValue>.Empty, (fields, field) => fields.With(field, state.Field(value, field))));

    /// <summary>Puts a value where a term reads it.</summary>
    public static AnalysisState WithPlace(this AnalysisState state, Term place, AbstractValue value)
    {
        switch (place)
        {
            case ReadTerm read:
                return state.WithValue(read.Slot, value);
            case ThisTerm:
                return state with { Activations = state.Activations.With(state.Current, state.Locals with { This = value }) };
            case FieldTerm { Receiver: null, Field: var field }:
                return state.WithField(TypeValue.Of(field), field, value);
            case FieldTerm { Receiver: { } owner, Field: var field }:
                return state.WithStored(owner, field, value);
            case ElementTerm { List: var list, Index: var index }:
                return state.WithElement(list, state.Evaluate(index), value);
            case UnknownTerm { DeterminedBy: { } owners }:
                return state.Havocked(owners.Select(state.Evaluate), isDetermined: true); // Some place that can be reached from them.
            default:
                return state;
        }
    }

    /// <summary>Puts a value into an element of what a term stands for. Of a tuple that makes another value, which goes where the tuple is.</summary>
    public static AnalysisState WithElement(this AnalysisState state, Term list, AbstractValue index, AbstractValue value)
    {
        var container = state.Evaluate(list);
        if (container is ListValue { IsTuple: true } tuple)
        {
            return state.WithPlace(
                list,
                index is ConstantValue { Value: long part } && part >= 0 && part < tuple.Elements.Items.Count
                    ? tuple with { Elements = StructuralList<AbstractValue>.Of(tuple.Elements.Items.SetItem((int)part, value)) }
                    : AbstractValue.Lost);
        }

        if (container is not (ObjectValue or ViewValue) || state.ContentsOf(container) is not { } contents)
        {
            return state.Havocked([container]);
        }

        var (named, kept) = state.Stable(value, label: null, type: null);
        (named, var changed) = ContainerChanges.Changed(named, ContainerOperation.Set, contents, index, kept);
        return named.WithContents(container, changed);
    }
}
