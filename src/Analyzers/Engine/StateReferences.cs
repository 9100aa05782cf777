using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>References to places: a run in which a place is found, and a term that reads it there.</summary>
internal static class StateReferences
{
    /// <summary>A reference to the place that a term reads. What the place is found by stays as it is, whatever is assigned later.</summary>
    public static ReferenceValue ReferenceTo(this AnalysisState state, Term place)
    {
        if (place is ReadTerm read)
        {
            return state.Held(read.Slot) as ReferenceValue ?? new ReferenceValue(state.Current, place, StructuralMap<Slot, AbstractValue>.Empty);
        }

        var operands = StructuralMap<Slot, AbstractValue>.Empty;
        foreach (var slot in EffectWalk.SlotsIn(place))
        {
            if (state.Held(slot) is { } held && (slot.Form == SlotForm.Result || held is ReferenceValue))
            {
                operands = operands.With(slot, held);
            }
        }

        return new ReferenceValue(state.Current, place, operands);
    }

    /// <summary>What the place holds that a reference stands for.</summary>
    public static AbstractValue Referred(this AnalysisState state, ReferenceValue reference) =>
        state.Activations.Has(reference.Run) ? state.At(reference).Evaluate(reference.Place) : AbstractValue.Lost;

    /// <summary>The state with a value in the place that a reference stands for.</summary>
    public static AnalysisState WithReferred(this AnalysisState state, ReferenceValue reference, AbstractValue value)
    {
        if (!state.Activations.Has(reference.Run))
        {
            return state;
        }

        var written = state.At(reference).WithPlace(reference.Place, value);
        var (values, before) = (written.Locals.Values, state.Activations[reference.Run].Values);
        foreach (var slot in reference.Operands.Keys)
        {
            values = before.TryGet(slot, out var held) ? values.With(slot, held) : values.Without([slot]);
        }

        return written with { Activations = written.Activations.With(reference.Run, written.Locals with { Values = values }), Current = state.Current };
    }

    /// <summary>A reference that a run returns, as one that its caller can follow.</summary>
    /// <param name="caller">The state behind the run, in its caller.</param>
    /// <param name="run">The state at the end of the run.</param>
    /// <param name="returned">The reference.</param>
    /// <param name="self">Where the caller has the struct whose member has run; null where it was no struct.</param>
    public static ReferenceValue Returned(this AnalysisState caller, AnalysisState run, ReferenceValue returned, Term? self)
    {
        if (returned.Run != run.Current)
        {
            return returned;
        }

        var inside = run.At(returned);
        var operands = StructuralMap<Slot, AbstractValue>.Empty;
        var place = Outside(returned.Place) ?? new UnknownTerm { DeterminedBy = [] };
        var outside = caller.ReferenceTo(place);
        return outside with { Operands = operands.Entries.Aggregate(outside.Operands, (all, operand) => all.With(operand.Key, operand.Value)) };

        Term? Outside(Term term)
        {
            switch (term)
            {
                case ReadTerm read when inside.Held(read.Slot) is ReferenceValue reference:
                    return reference.Run == inside.Current ? null : Holding(reference);
                case ThisTerm when self is not null:
                    return self;
                case UnknownTerm unknown:
                    return new UnknownTerm { DeterminedBy = [.. (unknown.DeterminedBy ?? []).Select(part => Holding(inside.Evaluate(part)))] };
                case FieldTerm { Receiver: null }:
                    return term;
                case FieldTerm { Receiver: { } receiver } field:
                    return Owner(receiver) is { } holder ? field with { Receiver = holder } : null;
                case ElementTerm element:
                    return Owner(element.List) is { } list ? element with { List = list, Index = Holding(inside.Evaluate(element.Index)) } : null;
                default:
                    return null;
            }
        }

        // An object is the same one everywhere; a struct is where it is.
        Term? Owner(Term term) => inside.Evaluate(term) is not (StructValue or ListValue) and var owner ? Holding(owner) : Outside(term);

        ReadTerm Holding(AbstractValue value)
        {
            var slot = new Slot(SlotForm.Result, long.MinValue + operands.Count);
            operands = operands.With(slot, value);
            return new ReadTerm(slot);
        }
    }

    /// <summary>The state in which the place of a reference is found.</summary>
    private static AnalysisState At(this AnalysisState state, ReferenceValue reference)
    {
        var run = state.Activations[reference.Run];
        var values = reference.Operands.Entries.Aggregate(run.Values, (all, operand) => all.With(operand.Key, operand.Value));
        return state with { Current = reference.Run, Activations = state.Activations.With(reference.Run, run with { Values = values }) };
    }
}
