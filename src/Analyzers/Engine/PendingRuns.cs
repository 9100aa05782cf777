using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Code that was started and waits for others. Until somebody has waited for it, it is not sure that it has done what it does: what depends on
/// that is doubtful.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class PendingRuns(Interpreter engine)
{
    private readonly Dictionary<MemberId, (HashSet<Slot> Locals, HashSet<MemberId> Fields)> _reads = [];

    /// <summary>The state behind a wait for what is not known to have happened.</summary>
    public AnalysisState Waited(AnalysisState state) => engine.Path.IsStarted ? state with { HasWaited = true } : state;

    /// <summary>The state in which code goes on that has started other code, and the number of that code if it may still be on its way.</summary>
    /// <param name="end">The state in which the other code has ended.</param>
    /// <param name="before">The state in which it was started.</param>
    /// <param name="fault">Its exception; null where it has not failed.</param>
    /// <param name="function">What has run.</param>
    /// <param name="run">Its run.</param>
    /// <param name="thread">The thread; null for a task.</param>
    public (AnalysisState State, StructuralList<int> Pending) Parted(
        AnalysisState end, AnalysisState before, Exit? fault, MemberId function, CallPath run, FunctionValue? thread = null)
    {
        var after = end with { HasWaited = before.HasWaited };
        if (!end.HasWaited)
        {
            return (after, StructuralList<int>.Empty);
        }

        engine.Recording?.Spoil(); // The run is told from others by its path.
        var pending = new PendingRun(after.NextId, function, run, MayNotFail(fault, run)) { Thread = thread, Missing = (fault?.Failure?.What as VariableMissing)?.Name };
        return (after with { NextId = after.NextId + 1, Pending = after.Pending.Push(pending) }, StructuralList<int>.Of([pending.Id]));
    }

    /// <summary>The state behind a wait for a task or thread, which has done now what it does.</summary>
    public AnalysisState Joined(AnalysisState state, Func<PendingRun, bool> isJoined)
    {
        var joined = state.Pending.Items.FindAll(pending => isJoined(pending));
        var after = joined.IsEmpty ? state : Waited(state with { Pending = StructuralList<PendingRun>.Of(state.Pending.Items.RemoveRange(joined)) });
        return joined.Exists(pending => pending is { HasFailed: true, IsOvertaken: true } && !IsMissing(pending.Missing, state)) ? engine.Certainty.Doubted(after) : after;
    }

    /// <summary>Whether nobody has created a variable.</summary>
    private static bool IsMissing(string? fullName, AnalysisState state) =>
        fullName is not null && state.Graphs.Entries.All(graph => graph.Value.Store.Find(fullName) == Presence.Missing);

    /// <summary>Whether code that has waited may not fail where others do something before it goes on: it does if it has itself created what stands in its way.</summary>
    public static bool MayNotFail(Exit? fault, CallPath run) =>
        fault is not null && !(fault.Failure is { What: not (VariableMissing or VariableExpected) } failure && run.Includes(failure.Causes.Earlier.Path));

    /// <summary>The state in which a call fails. It may not do so if its cause is something that may not have happened yet; of two runs beside each other
    /// one fails, whichever comes first.</summary>
    public AnalysisState Failing(Event failure, AnalysisState state) =>
        !engine.Path.IsStarted && state.Pending.Items.Exists(pending => pending.Run.Includes(failure.Causes.Earlier.Path)) ? engine.Certainty.Doubted(state) : state;

    /// <summary>The state in which something is written that code on its way reads: which way that takes is not known.</summary>
    public AnalysisState Writing(Effect writing, AnalysisState state) =>
        state.Pending.Items.Exists(pending => Reads(pending, writing)) ? engine.Certainty.Doubted(state) : state;

    private bool Reads(PendingRun pending, Effect writing)
    {
        if (!_reads.TryGetValue(pending.Function, out var reads))
        {
            reads = Reach.ReadBy(pending.Function, engine.Bodies.Find);
            _reads.Add(pending.Function, reads);
        }

        return writing switch
        {
            AssignEffect assign => assign.Target.Form != SlotForm.Result && reads.Locals.Contains(assign.Target), // What is calculated on the way, nobody shares.
            StoreEffect store => !TaskTypes.OrdersThreads(store.Field.ContainingType) && reads.Fields.Contains(store.Field),
            _ => false,
        };
    }
}
