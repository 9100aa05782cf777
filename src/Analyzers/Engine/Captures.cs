using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells whether delegates that live on capture the locals of a run.</summary>
internal static class Captures
{
    /// <summary>Whether a delegate that lives on captures the locals of a run.</summary>
    public static bool IsCaptured(int run, IEnumerable<AbstractValue?> handedBack, AnalysisState state) =>
        handedBack.Any(value => Holds(value, run))
        || state.Heap.Entries.Any(known => known.Value.Values.Any(value => Holds(value, run)))
        || state.Scopes.Entries.Any(scope => scope.Value.Getters.Items.Any(getter => Holds(getter, run)))
        || state.Activations.Entries.Any(other =>
            other.Key != run && (other.Value.Outer == run || other.Value.Values.Entries.Any(value => Holds(value.Value, run))));

    private static bool Holds(AbstractValue? value, int run) => value switch
    {
        null => false,
        FunctionValue { Activation: var made } when made == run => true,
        IteratorValue { Outer: var outer } when outer == run => true,
        ReferenceValue { Run: var referred } when referred == run => true,
        _ => value.Components.Any(component => Holds(component, run)),
    };
}
