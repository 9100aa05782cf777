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
        var (wide, wasTrial) = (behind, _isTrial);
        _isTrial = true; // It is not known to run.
        foreach (var handler in handlers.Where(TakesOthers))
        {
            var left = new[] { before, behind }.SelectMany(start => Run(handler.Body, start with { NextId = Math.Max(start.NextId, wide.NextId), Path = behind.Path }))
                .Where(outcome => outcome.Exit is null).Select(outcome => outcome.State).ToList();
            wide = LoopWidening.Widen(wide, left, behind.NextId) ?? wide with { IsDoubtful = true };
        }

        _isTrial = wasTrial;
        return wide;
    }

    /// <summary>Whether a handler may take exceptions of code that is not followed: not those of this project and of the library.</summary>
    private static bool TakesOthers(Handler handler) => handler.Caught is null or { Type.IsOfFramework: true };
}
