using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What came out of bodies that were entered from outside. Each is kept as long as its body: an edit of code that it does not run leaves it
/// as it is.</summary>
internal static class RootOutcomes
{
    private static readonly ConditionalWeakTable<LoweredBody, KeptOutcome> Kept = new();

    /// <summary>What comes out of a body, of an earlier run if one read the same.</summary>
    /// <param name="body">The body.</param>
    /// <param name="entry">How it is entered.</param>
    /// <param name="context">What is the same for all bodies of a compilation.</param>
    /// <param name="run">Runs it.</param>
    public static RootResult Of(LoweredBody body, Entry entry, InterpreterContext context, Func<(RootResult Result, Footprint Footprint)> run)
    {
        if (context.KeepsOutcomes && Kept.TryGetValue(body, out var known) && known.Entry.Equals(entry) && known.Footprint.IsTheSameIn(context))
        {
            return known.Result;
        }

        var (result, footprint) = run();
        if (context.KeepsOutcomes && !result.Exhausted.Contains(Budget.Nesting)) // How much of the stack is left is nothing of the project.
        {
            Keep(body, new KeptOutcome(entry, footprint, result));
        }

        return result;
    }

    private static void Keep(LoweredBody body, KeptOutcome outcome)
    {
        lock (Kept)
        {
            Kept.Remove(body);
            Kept.Add(body, outcome);
        }
    }

    private sealed record KeptOutcome(Entry Entry, Footprint Footprint, RootResult Result);

    /// <summary>How a body is entered, and what holds for its whole project.</summary>
    /// <param name="Start">The state in which it starts.</param>
    /// <param name="Test">What it is handed.</param>
    /// <param name="AfterFailure">How a path goes on behind a failure.</param>
    /// <param name="Budgets">How much work it may cost.</param>
    /// <param name="ImplicitCallsReach">Whether code that nobody names can reach the library.</param>
    /// <param name="ClosesCurrentScope">Whether some code closes whatever scope is the current one.</param>
    /// <param name="TellsAll">Whether all is told.</param>
    internal sealed record Entry(
        AnalysisState Start, TestRun Test, AfterFailure AfterFailure, Budgets Budgets, bool ImplicitCallsReach, bool ClosesCurrentScope, bool TellsAll)
    {
        /// <summary>How a body is entered in a project.</summary>
        public static Entry Of(AnalysisState start, TestRun test, AfterFailure afterFailure, InterpreterContext context) =>
            new(start, test, afterFailure, context.Budgets, context.ImplicitCallsReach, context.ClosesCurrentScope, context.TellsAll);
    }
}
