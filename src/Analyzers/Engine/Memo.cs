using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Keeps what came out of runs that cost something, for other roots that come into the same situation: tests build the same model
/// again and again.</summary>
/// <param name="leastSteps">What a run costs at least that is kept.</param>
internal sealed class Memo(int leastSteps = Memo.WorthKeeping)
{
    /// <summary>Runs of fewer steps are as quick as looking for them.</summary>
    private const int WorthKeeping = 64;

    /// <summary>A body that was in so many situations, and never twice in one, is not looked for any more.</summary>
    private const int MostMisses = 16;

    /// <summary>How many runs are kept.</summary>
    private const int MostRuns = 2_000;

    private readonly ConcurrentDictionary<Situation, RecordedRun> _runs = new();
    private readonly ConcurrentDictionary<LoweredBody, Experience> _experiences = new();

    /// <summary>How often a run was there.</summary>
    public int Hits => _experiences.Values.Sum(experience => experience.Hits);

    /// <summary>Whether it is worth while to look for an earlier run of a body.</summary>
    public bool IsWorthLooking(LoweredBody body) =>
        _experiences.TryGetValue(body, out var experience) && experience.Steps >= leastSteps && (experience.Hits > 0 || experience.Misses < MostMisses);

    /// <summary>An earlier run in the same situation; null where there is none.</summary>
    public RecordedRun? Find(LoweredBody body, Situation situation)
    {
        var experience = _experiences.GetOrAdd(body, _ => new Experience());
        if (_runs.TryGetValue(situation, out var run))
        {
            experience.Hits++;
            return run;
        }

        experience.Misses++;
        return null;
    }

    /// <summary>Keeps a run.</summary>
    public void Add(Situation situation, RecordedRun run)
    {
        if (_runs.Count < MostRuns)
        {
            _runs.TryAdd(situation, run);
        }
    }

    /// <summary>Notes what a run of a body has cost.</summary>
    public void Measure(LoweredBody body, int steps)
    {
        if (steps >= leastSteps)
        {
            _experiences.GetOrAdd(body, _ => new Experience()).Steps = steps;
        }
    }

    // Counted without a lock: a count that is lost makes no difference to what is found.
    private sealed class Experience
    {
        public int Steps { get; set; }

        public int Hits { get; set; }

        public int Misses { get; set; }
    }
}

/// <summary>A run of a body, and what came out of it.</summary>
/// <param name="Recording">What it depended on.</param>
/// <param name="Entered">The state that it started in.</param>
/// <param name="Outcomes">The paths that came out.</param>
/// <param name="Notes">What was noticed.</param>
/// <param name="Steps">What it cost.</param>
/// <param name="Risks">How often something ran that may have thrown.</param>
internal sealed record RecordedRun(Recording Recording, AnalysisState Entered, ImmutableArray<Outcome> Outcomes, Notes Notes, int Steps, int Risks);
