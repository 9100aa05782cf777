using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>How often something ran that may have thrown, though nobody knows whether it did.</summary>
    private int _risks;

    private ImmutableArray<Outcome> Risked(AnalysisState state)
    {
        _risks++;
        return Paths(state);
    }

    private ImmutableArray<Outcome> Fail(FailEffect failure, AnalysisState state)
    {
        switch (state.Evaluate(failure.Condition))
        {
            case ConstantValue { Value: true }:
                return [new Outcome(state, new Exit(JumpKind.Throw, Thrown: failure.Thrown, IsExact: true))];
            case ConstantValue:
                return Paths(state);
            default:
                return Risked(state);
        }
    }

    /// <summary>The path behind a block in which something may have thrown that a handler takes: what it has left and what the handler then
    /// leaves are told apart no more.</summary>
    private AnalysisState Recovered(ImmutableArray<Handler> handlers, AnalysisState before, AnalysisState behind)
    {
        var (interrupted, wasTrial) = (Interrupted(before, behind), _isTrial);
        _isTrial = true; // It is not known to run.
        var left = handlers.Where(TakesOthers).SelectMany(handler => Run(handler.Body, interrupted)).Where(outcome => outcome.Exit is null)
            .Select(outcome => outcome.State).ToList();
        _isTrial = wasTrial;
        return left.Count == 0 ? behind : LoopWidening.Widen(interrupted, left, behind.NextId, isDetermined: true) ?? behind with { IsDoubtful = true };
    }

    /// <summary>The state behind a block that may have been left before its end: what it has written may be as before.</summary>
    private static AnalysisState Interrupted(AnalysisState before, AnalysisState behind)
    {
        var wide = behind;
        foreach (var local in before.Locals.Values.Entries.Where(local => behind.Locals.Values.TryGet(local.Key, out var value) && !value.Equals(local.Value)).ToList())
        {
            (wide, var either) = wide.Symbol(local.Key.Name, local.Key.Type);
            wide = wide.WithValue(local.Key, either);
        }

        foreach (var known in before.Heap.Entries)
        {
            foreach (var field in known.Value.Fields.Entries.Where(field => behind.ObjectOf(known.Key).Fields.TryGet(field.Key, out var value) && !value.Equals(field.Value)).ToList())
            {
                (wide, var either) = wide.Symbol(field.Key.Name, field.Key.Type);
                var changed = wide.ObjectOf(known.Key);
                wide = wide.WithObject(known.Key, changed with { Fields = changed.Fields.With(field.Key, either) });
            }
        }

        return wide;
    }

    /// <summary>Whether a handler may take exceptions of code that is not followed: not those of this project and of the library.</summary>
    private static bool TakesOthers(Handler handler) => handler.Caught is null or { Type.IsOfFramework: true };
}
