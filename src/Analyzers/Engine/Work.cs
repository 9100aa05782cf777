namespace ScopeLint.Analyzers.Engine;

/// <summary>What an analysis has done, counted: the same for the same code on every machine.</summary>
internal sealed class Work
{
    private int _bodies;
    private int _roots;
    private long _steps;
    private long _paths;

    /// <summary>The bodies that were lowered.</summary>
    public int Bodies => _bodies;

    /// <summary>The bodies that were interpreted as entered from outside.</summary>
    public int Roots => _roots;

    /// <summary>The effects that were run. Those of runs that were taken over do not count.</summary>
    public long Steps => _steps;

    /// <summary>The paths that were compared with those beside them.</summary>
    public long Paths => _paths;

    /// <summary>Counts a body that is lowered.</summary>
    public void AddBody() => Interlocked.Increment(ref _bodies);

    /// <summary>Counts what interpreting a root took.</summary>
    public void AddRoot(int steps, int paths)
    {
        Interlocked.Increment(ref _roots);
        Interlocked.Add(ref _steps, steps);
        Interlocked.Add(ref _paths, paths);
    }
}
