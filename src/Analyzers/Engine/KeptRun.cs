using System.Collections.Immutable;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A run that is kept.</summary>
/// <param name="situation">The situation in which it started.</param>
/// <param name="footprint">What it has read beside that.</param>
internal abstract class KeptRun(Situation situation, Footprint footprint)
{
    /// <summary>The situation in which it started.</summary>
    public Situation Situation => situation;

    /// <summary>What it has read beside that.</summary>
    public Footprint Footprint => footprint;
}

/// <summary>A run of a body that was entered from outside.</summary>
/// <param name="situation">The situation in which it started.</param>
/// <param name="footprint">What it has read beside that.</param>
/// <param name="result">What is said of it.</param>
internal sealed class RootRun(Situation situation, Footprint footprint, RootResult result) : KeptRun(situation, footprint)
{
    /// <summary>What is said of it.</summary>
    public RootResult Result => result;
}

/// <summary>What the first statements of a body have come to that was entered from outside.</summary>
/// <param name="situation">The situation in which it started.</param>
/// <param name="footprint">What they have read beside that.</param>
/// <param name="next">The place of the statement behind them.</param>
/// <param name="outcomes">The paths in front of that one.</param>
/// <param name="notes">What was noticed.</param>
/// <param name="path">The run of the body.</param>
/// <param name="entry">Its number.</param>
/// <param name="cost">What they cost, and what was counted.</param>
internal sealed class RootStart(Situation situation, Footprint footprint, int next, ImmutableArray<Outcome> outcomes, Notes notes, CallPath path, int entry, RunCounts cost) : KeptRun(situation, footprint)
{
    /// <summary>The place of the statement behind them.</summary>
    public int Next => next;

    /// <summary>The paths in front of that one.</summary>
    public ImmutableArray<Outcome> Outcomes => outcomes;

    /// <summary>What was noticed.</summary>
    public Notes Notes => notes;

    /// <summary>The run of the body.</summary>
    public CallPath Path => path;

    /// <summary>The number of the run.</summary>
    public int Entry => entry;

    /// <summary>What they cost, and what was counted.</summary>
    public RunCounts Cost => cost;
}

/// <summary>A run of a body that was called.</summary>
/// <param name="situation">The situation in which it started.</param>
/// <param name="recording">What it depended on.</param>
/// <param name="outcomes">The paths that came out, each with what became of the graphs.</param>
/// <param name="notes">What was noticed.</param>
/// <param name="cost">What it cost, and what was counted.</param>
internal sealed class CalledRun(Situation situation, Recording recording, ImmutableArray<(Outcome Outcome, ImmutableDictionary<int, GraphChanges> Graphs)> outcomes, Notes notes, RunCounts cost) : KeptRun(situation, recording.Footprint)
{
    /// <summary>What it depended on.</summary>
    public Recording Recording => recording;

    /// <summary>The paths that came out, each with what became of the graphs.</summary>
    public ImmutableArray<(Outcome Outcome, ImmutableDictionary<int, GraphChanges> Graphs)> Outcomes => outcomes;

    /// <summary>What was noticed.</summary>
    public Notes Notes => notes;

    /// <summary>What it cost, and what was counted.</summary>
    public RunCounts Cost => cost;
}

/// <summary>What is counted while code runs.</summary>
/// <param name="Steps">The effects that have run.</param>
/// <param name="Risks">How often something ran that may have thrown.</param>
/// <param name="Choices">How often both ways of a condition were gone.</param>
/// <param name="GaveUp">How many paths were given up.</param>
internal readonly record struct RunCounts(int Steps, int Risks, int Choices, int GaveUp)
{
    /// <summary>What was counted since.</summary>
    public RunCounts Since(RunCounts before) => new(Steps - before.Steps, Risks - before.Risks, Choices - before.Choices, GaveUp - before.GaveUp);
}
