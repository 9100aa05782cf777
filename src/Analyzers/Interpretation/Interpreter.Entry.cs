using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The run of the body that was entered from outside.</summary>
    private int _entry;

    /// <summary>The state inside a body that is entered from outside: its parameters can be anything, and stay what they are.</summary>
    /// <param name="start">The state in front of it.</param>
    /// <param name="body">The body.</param>
    /// <param name="function">The member; null for top-level statements.</param>
    /// <param name="row">What a test framework hands to the parameters; null where that is not known.</param>
    private AnalysisState EnteredFromOutside(AnalysisState start, LoweredBody body, MemberId? function, StructuralList<AbstractValue>? row)
    {
        var state = start;
        var values = StructuralMap<Slot, AbstractValue>.Empty;
        foreach (var (parameter, given) in body.Parameters.Select((parameter, index) => (parameter, row?.Items[index])))
        {
            if (parameter.Type is { Library: LibraryType.VariableScope })
            {
                values = values.With(parameter, new ScopeValue(state.NextId));
                state = state.AddScope(ScopeFacts.Unknown);
            }
            else if (given is { } known and not UnknownValue)
            {
                values = values.With(parameter, known);
            }
            else
            {
                (state, var value) = state.Named(parameter.Name, parameter.Type, given as UnknownValue);
                values = values.With(parameter, value);
            }
        }

        (state, var self) = state.Named("this", type: null);
        var entered = state.Entered(function, values, outer: start.Activations.Count == 0 ? null : start.Current, self);
        entered = entered with { Activations = entered.Activations.With(entered.Current, entered.Locals with { Member = entered.Current }) };
        _entry = entered.Current;
        return entered;
    }
}
