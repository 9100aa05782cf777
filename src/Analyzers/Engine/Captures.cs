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
        FunctionValue function => function.Activation == run,
        GetterValue getter => getter.Getters.Items.Any(function => Holds(function, run)),
        ListValue list => list.Elements.Items.Any(element => Holds(element, run)),
        TaskValue task => Holds(task.Result, run),
        GroupValue group => group.Elements.Items.Any(element => Holds(element, run)),
        QueryValue query => query.Operands.Items.Any(operand => Holds(operand, run)),
        IteratorValue iterator => iterator.Outer == run || iterator.Arguments.Entries.Any(argument => Holds(argument.Value, run)),
        StructValue structure => structure.Fields.Entries.Any(field => Holds(field.Value, run)),
        _ => false,
    };
}
