using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The run of the body that was entered from outside.</summary>
    private int _entry;

    /// <summary>The state inside a body that is entered from outside: its parameters can be anything, and stay what they are.</summary>
    private AnalysisState EnteredFromOutside(AnalysisState start, LoweredBody body, MemberId? function)
    {
        var state = start;
        var values = StructuralMap<Slot, AbstractValue>.Empty;
        foreach (var parameter in body.Parameters)
        {
            if (parameter.Type is { Library: LibraryType.VariableScope })
            {
                values = values.With(parameter, new ScopeValue(state.NextId));
                state = state.AddScope(ScopeFacts.Unknown);
            }
            else
            {
                (state, var value) = state.Named(parameter.Name, parameter.Type);
                values = values.With(parameter, value);
            }
        }

        (state, var self) = state.Named("this", type: null);
        var entered = state.Entered(function, values, outer: null, self);
        _entry = entered.Current;
        return entered;
    }
}
