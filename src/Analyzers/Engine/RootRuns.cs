using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs bodies that are entered from outside, or takes over what came out of earlier runs that read the same.</summary>
internal static class RootRuns
{
    /// <summary>Interprets a body that is entered from outside.</summary>
    /// <param name="body">The body.</param>
    /// <param name="function">The member; null for top-level statements.</param>
    /// <param name="start">The state in which it starts.</param>
    /// <param name="context">What is the same for all bodies of a compilation.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="test">How the body is entered; null where anybody may enter it with anything.</param>
    public static RootResult Run(
        LoweredBody body, MemberId? function, AnalysisState start, InterpreterContext context, AfterFailure afterFailure,
        CancellationToken cancellation, TestRun? test = null)
    {
        test ??= TestRun.Unknown;
        var situation = Situation.OfRoot(start, test, afterFailure, context);
        if (context.Kept?.Find(body, situation, start, context) is RootRun known)
        {
            return known.Result;
        }

        var engine = new Interpreter(context, afterFailure, cancellation);
        engine.RootSteps.Begin(body, situation, test);
        engine.RootEntry.RunFirst(body, function, start, test);
        engine.CountRoot();
        var result = engine.EventLog.Result();
        if (!result.Exhausted.Contains(Budget.Nesting)) // How much of the stack is left is nothing of the project.
        {
            context.Kept?.Add(body, new RootRun(situation, engine.Bodies.Footprint, result));
        }

        return result;
    }
}
