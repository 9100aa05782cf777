using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What came out of runs of bodies, each kept as long as its body: a run that would read the same comes out the same. So tests that build
/// the same model run it once, and an edit of code that a run does not read leaves what came out of it as it is.</summary>
/// <param name="leastSteps">What a run that is called costs at least that is kept.</param>
internal sealed class KeptRuns(int leastSteps = KeptRuns.WorthKeeping)
{
    /// <summary>Runs of fewer steps are as quick as looking for them.</summary>
    private const int WorthKeeping = 16;

    private readonly ConditionalWeakTable<LoweredBody, RunsOfBody> _bodies = new();
    private int _hits;

    /// <summary>How often a run was there.</summary>
    public int Hits => _hits;

    /// <summary>Whether it is worth while to look for an earlier run of a body that is called: another root has run it, and found it dear. Within one
    /// root hardly anything comes twice.</summary>
    /// <param name="body">The body.</param>
    /// <param name="root">Stands for the root that calls it.</param>
    public bool IsWorthLooking(LoweredBody body, object root) => _bodies.TryGetValue(body, out var runs) && runs.IsWorthLooking(root);

    /// <summary>Whether running so many steps takes longer than looking for what came out of them.</summary>
    public bool AreDear(int steps) => steps >= leastSteps;

    /// <summary>Notes what a run of a body that is called has cost.</summary>
    /// <param name="body">The body.</param>
    /// <param name="root">Stands for the root that calls it.</param>
    /// <param name="steps">The steps that it took.</param>
    public void Measure(LoweredBody body, object root, int steps)
    {
        if (AreDear(steps))
        {
            Of(body).DearTo ??= root;
        }
    }

    /// <summary>An earlier run that read what a run would read now; null where there is none.</summary>
    /// <param name="body">The body.</param>
    /// <param name="situation">The situation in which it starts.</param>
    /// <param name="entered">The state in which it starts.</param>
    /// <param name="context">What is the same for all bodies of the compilation.</param>
    public KeptRun? Find(LoweredBody body, Situation situation, AnalysisState entered, InterpreterContext context)
    {
        var found = Of(body).Find(situation, entered, context);
        _ = found is not null && Interlocked.Increment(ref _hits) > 0;
        return found;
    }

    /// <summary>Keeps a run.</summary>
    public void Add(LoweredBody body, KeptRun run) => Of(body).Add(run);

    /// <summary>Whether a body was entered from outside before.</summary>
    public bool WasEntered(LoweredBody body) => _bodies.TryGetValue(body, out var runs) && runs.HasRoots;

    /// <summary>What the first statements of a body came to in an earlier run that read what they would read now; null where that is not known.</summary>
    /// <param name="body">The body.</param>
    /// <param name="situation">The situation in which it starts.</param>
    /// <param name="entered">The state in which it starts.</param>
    /// <param name="context">What is the same for all bodies of the compilation.</param>
    public RootStart? FindStart(LoweredBody body, Situation situation, AnalysisState entered, InterpreterContext context) =>
        Of(body).Start is { } start && start.Situation.Equals(situation) && start.Footprint.IsTheSameIn(entered, context) ? start : null;

    /// <summary>Keeps what the first statements of a body have come to. Only the last is kept: it is where somebody works.</summary>
    public void Add(LoweredBody body, RootStart start) => Of(body).Start = start;

    private RunsOfBody Of(LoweredBody body) => _bodies.GetValue(body, _ => new RunsOfBody());

    /// <summary>The runs of one body, the one that was asked for last at the end.</summary>
    private sealed class RunsOfBody
    {
        /// <summary>How many runs are kept.</summary>
        private const int Most = 24;

        /// <summary>How many of them are of one situation.</summary>
        private const int MostAlike = 4;

        /// <summary>A body that was in so many situations, and never twice in one, is not looked for any more.</summary>
        private const int MostMisses = 16;

        private readonly List<KeptRun> _runs = [];
        private int _hits;
        private int _misses;

        /// <summary>What the first statements came to when it was last entered from outside; null where that was not worth keeping.</summary>
        public RootStart? Start { get; set; }

        /// <summary>Stands for the root that first found that a run takes longer than looking for it; null where none has.</summary>
        public object? DearTo { get; set; }

        /// <summary>Whether an earlier run may be there.</summary>
        public bool IsWorthLooking(object root) => DearTo is { } first && first != root && (_hits > 0 || _misses < MostMisses);

        /// <summary>Whether one of them began outside.</summary>
        public bool HasRoots
        {
            get
            {
                lock (_runs)
                {
                    return _runs.Exists(run => run is RootRun);
                }
            }
        }

        public KeptRun? Find(Situation situation, AnalysisState entered, InterpreterContext context)
        {
            KeptRun[] like;
            lock (_runs)
            {
                like = [.. _runs.Where(run => run.Situation.Equals(situation))];
            }

            var found = Array.FindLast(like, run => run.Footprint.IsTheSameIn(entered, context));
            lock (_runs)
            {
                (_hits, _misses) = found is null ? (_hits, _misses + 1) : (_hits + 1, _misses);
                if (found is not null && _runs.Remove(found))
                {
                    _runs.Add(found);
                }
            }

            return found;
        }

        public void Add(KeptRun run)
        {
            lock (_runs)
            {
                var alike = _runs.FindAll(known => known.Situation.Equals(run.Situation));
                _runs.Add(run);
                if (alike.Count >= MostAlike || _runs.Count > Most)
                {
                    _runs.Remove(alike.Count >= MostAlike ? alike[0] : _runs[0]);
                }
            }
        }
    }
}
