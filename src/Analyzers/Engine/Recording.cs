using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What is to be known of a run beside its outcomes and notes, so that another run can do with them.</summary>
/// <param name="start">The run.</param>
/// <param name="outer">The one around it that is recorded too; null where none is.</param>
internal sealed class Recording(CallPath start, Recording? outer)
{
    /// <summary>The run.</summary>
    public CallPath Start { get; } = start;

    /// <summary>The one around it that is recorded too.</summary>
    public Recording? Outer { get; } = outer;

    /// <summary>How many calls below the run's own body were followed.</summary>
    public int Depth { get; private set; }

    /// <summary>What the run has read, among it the bodies whose lambdas may live on.</summary>
    public Footprint Footprint { get; } = new();

    /// <summary>Places that an argument of the run itself decided, with the parameters by which: who decides them lies further out.</summary>
    public Dictionary<Trace, HashSet<Slot>> Decided { get; } = new(SameObject<Trace>.Instance);

    /// <summary>Whether what came out depends on more than what the run was given.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Whether several ways were followed side by side: behind <see cref="Budgets.StepsOfManyWays"/> they would have become one.</summary>
    public bool HasWays { get; private set; }

    /// <summary>Notes several ways side by side.</summary>
    /// <param name="isDear">Whether so much has run before that they become one.</param>
    public void NoteWays(bool isDear)
    {
        if (isDear)
        {
            Spoil();
        }

        for (var recording = this; recording is { HasWays: false }; recording = recording.Outer)
        {
            recording.HasWays = true;
        }
    }

    /// <summary>Notes how deep calls went.</summary>
    public void Reach(int depth) => Depth = Math.Max(Depth, depth - Start.Depth);

    /// <summary>Notes that what comes out depends on what else the root has done, or was cut short.</summary>
    public void Spoil()
    {
        for (var recording = this; recording is not null; recording = recording.Outer)
        {
            recording.IsSpoilt = true;
        }
    }

    /// <summary>Notes a place that arguments decided, with the runs that the search came by.</summary>
    public void Decide(Trace place, IEnumerable<(CallPath Run, HashSet<Slot> Deciding)> passed)
    {
        foreach (var (run, deciding) in passed)
        {
            for (var recording = this; recording is not null; recording = recording.Outer)
            {
                if (recording.Start == run)
                {
                    recording.Decided[place] = deciding;
                }
            }
        }
    }
}
