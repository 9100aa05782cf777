using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>References to places: a run in which a place is found, and a term that reads it there.</summary>
internal static class StateReferences
{
    /// <summary>A reference to the place that a term reads.</summary>
    public static ReferenceValue ReferenceTo(this AnalysisState state, Term place) =>
        place is ReadTerm read && state.Held(read.Slot) is ReferenceValue same ? same : new ReferenceValue(state.Current, place);

    /// <summary>What the place holds that a reference stands for.</summary>
    public static AbstractValue Referred(this AnalysisState state, ReferenceValue reference) =>
        state.Activations.Has(reference.Run) ? (state with { Current = reference.Run }).Evaluate(reference.Place) : AbstractValue.Lost;

    /// <summary>The state with a value in the place that a reference stands for.</summary>
    public static AnalysisState WithReferred(this AnalysisState state, ReferenceValue reference, AbstractValue value) => state.Activations.Has(reference.Run)
        ? (state with { Current = reference.Run }).WithPlace(reference.Place, value) with { Current = state.Current }
        : state;

    /// <summary>A reference that a run returns, as one that its caller can follow.</summary>
    /// <param name="caller">The state behind the run, in its caller.</param>
    /// <param name="run">The state at the end of the run.</param>
    /// <param name="returned">The reference.</param>
    /// <param name="self">Where the caller has the struct whose member has run; null where it was no struct.</param>
    public static (AnalysisState State, ReferenceValue Reference) Returned(this AnalysisState caller, AnalysisState run, ReferenceValue returned, Term? self)
    {
        if (returned.Run != run.Current)
        {
            return (caller, returned);
        }

        var state = caller;
        var place = Outside(returned.Place) ?? new UnknownTerm { DeterminedBy = [] };
        return (state, state.ReferenceTo(place));

        Term? Outside(Term term)
        {
            switch (term)
            {
                case ReadTerm read when run.Held(read.Slot) is ReferenceValue reference:
                    return reference.Run == caller.Current ? reference.Place : Holding(reference);
                case ThisTerm when self is not null:
                    return self;
                case UnknownTerm unknown:
                    return new UnknownTerm { DeterminedBy = [.. (unknown.DeterminedBy ?? []).Select(part => Holding(run.Evaluate(part)))] };
                case FieldTerm { Receiver: null }:
                    return term;
                case FieldTerm { Receiver: { } receiver } field:
                    return Owner(receiver) is { } holder ? field with { Receiver = holder } : null;
                case ElementTerm element:
                    return Owner(element.List) is { } list ? element with { List = list, Index = Holding(run.Evaluate(element.Index)) } : null;
                default:
                    return null;
            }
        }

        // An object is the same one everywhere; a struct is where it is.
        Term? Owner(Term term) => run.Evaluate(term) is not (StructValue or ListValue) and var owner ? Holding(owner) : Outside(term);

        ReadTerm Holding(AbstractValue value)
        {
            (state, var slot) = state.Holding(value);
            return new ReadTerm(slot);
        }
    }
}
