using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells whether delegates and references that live on need the locals of a run.</summary>
internal static class Captures
{
    /// <summary>Whether something that lives on needs the locals of a run.</summary>
    public static bool IsCaptured(int run, IEnumerable<AbstractValue?> handedBack, AnalysisState state) =>
        handedBack.Concat(ValuesIn(state, run)).Any(value => Holds(value, part => RunOf(part) == run))
        || state.Activations.Entries.Any(other => other.Key != run && other.Value.Outer == run);

    /// <summary>Whether a state holds a value somewhere, in locals, objects or scopes, or inside of values there.</summary>
    public static bool IsHeld(AnalysisState state, Func<AbstractValue, bool> isIt) => ValuesIn(state, except: null).Any(value => Holds(value, isIt));

    /// <summary>The run whose locals a value itself needs; null where it needs none.</summary>
    public static int? RunOf(AbstractValue value) => value switch
    {
        FunctionValue function => function.Activation,
        IteratorValue iterator => iterator.Outer,
        ReferenceValue reference => reference.Run,
        _ => null,
    };

    private static IEnumerable<AbstractValue> ValuesIn(AnalysisState state, int? except) => state.Heap.Entries.SelectMany(known => known.Value.Values)
        .Concat(state.Scopes.Entries.SelectMany(scope => scope.Value.Values))
        .Concat(state.Activations.Entries.Where(run => run.Key != except).SelectMany(run => run.Value.Values.Entries.Select(local => local.Value).Append(run.Value.This)));

    private static bool Holds(AbstractValue? value, Func<AbstractValue, bool> isIt) =>
        value is not null && (isIt(value) || value.Components.Any(component => Holds(component, isIt)));
}
