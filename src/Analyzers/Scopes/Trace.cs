using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>One run of a body, by the calls that led to it. Each run is another object.</summary>
/// <param name="caller">The run that called; null for the body that is entered from outside.</param>
/// <param name="site">The call; null for the body that is entered from outside.</param>
internal sealed class CallPath(CallPath? caller, Site? site)
{
    /// <summary>The run that called.</summary>
    public CallPath? Caller { get; } = caller;

    /// <summary>The call in the caller's code.</summary>
    public Site? Site { get; } = site;

    /// <summary>The body that runs; null where nothing is asked of it.</summary>
    public LoweredBody? Body { get; init; }

    /// <summary>What the call handed over.</summary>
    public ImmutableArray<Argument> Arguments { get; init; } = [];

    /// <summary>What the caller does with the task that the body may give.</summary>
    public TaskUse Task { get; init; }

    /// <summary>The scope library whose model runs; null where other code does.</summary>
    public string? Library { get; init; }

    /// <summary>Whether it is a lambda that a scope library runs at once where it is written: its code is code of the body around it.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether an async body runs, so that its task holds what it throws.</summary>
    public bool IsAsync { get; init; }

    /// <summary>How another thread was started, where it stands for that thread; null for the run of a body.</summary>
    public StartKind? Starts { get; init; }

    /// <summary>Whether it is code that was started and goes on beside the code that has started it.</summary>
    public bool IsStarted =>
        Starts is StartKind.Task or StartKind.Thread || this is { IsAsync: true, Task: TaskUse.Kept or TaskUse.Dropped } || Caller?.IsStarted == true;

    /// <summary>How many models run inside each other here, which is no call in sight.</summary>
    public int ModelDepth { get; init; }

    /// <summary>How many calls led here.</summary>
    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    /// <summary>Whether a run is this one or one that this one has called.</summary>
    public bool Includes(CallPath run)
    {
        while (run.Depth > Depth && run.Caller is { } outer)
        {
            run = outer;
        }

        return run == this;
    }

    /// <summary>The innermost run that led to both.</summary>
    public static CallPath Common(CallPath left, CallPath right)
    {
        var common = Meeting(left, right);
        while (common is { IsInline: true, Caller: { } around })
        {
            common = around;
        }

        return common;
    }

    private static CallPath Meeting(CallPath left, CallPath right)
    {
        while (left != right)
        {
            if (left.Depth >= right.Depth && left.Caller is { } outer)
            {
                left = outer;
            }
            else if (right.Caller is { } other)
            {
                right = other;
            }
            else
            {
                return left; // Runs of different roots: there is no better place than the outermost.
            }
        }

        return left;
    }

    /// <summary>The outermost run on the thread that this run is on, if that thread was started by a run inside another one and nobody waits for
    /// what it throws; else that other one.</summary>
    public CallPath OnThread(CallPath outer)
    {
        for (var path = this; path != outer && path.Caller is { } caller; path = caller)
        {
            if (caller.Starts == StartKind.Thread && caller != outer && path is not { Body.IsForeign: true })
            {
                return path;
            }
        }

        return outer;
    }

    /// <summary>The same run, as one that the code leads to which waits for its task: the exception of a task is thrown there.</summary>
    /// <param name="waiting">The run of that code.</param>
    /// <param name="site">What waits in it.</param>
    /// <param name="other">A run that stays where it is: if the task has led to it too, so does this one.</param>
    public CallPath AwaitedBy(CallPath waiting, Site site, CallPath other)
    {
        CallPath? task = null;
        for (var path = this; path.Caller is { } caller && !path.Includes(waiting); path = caller)
        {
            task = path.Starts == StartKind.Task || path is { IsAsync: true, Task: TaskUse.Kept } ? path : task;
        }

        return task is null || task.Includes(other) ? this : Moved(this);

        CallPath Moved(CallPath path) => path == task ? path.Under(waiting, site) : path.Under(Moved(path.Caller!), path.Site);
    }

    /// <summary>The same run, called by another one.</summary>
    public CallPath Under(CallPath caller, Site? site) =>
        new(caller, site) { Body = Body, Arguments = Arguments, Task = Task, Library = Library, IsInline = IsInline, IsAsync = IsAsync, Starts = Starts };

    /// <summary>The calls that lead from a run further out to this one, the outermost first.</summary>
    public ImmutableArray<Site> SitesSince(CallPath outer)
    {
        var sites = new List<Site>();
        for (var path = this; path != outer && path.Site is { } site; path = path.Caller!)
        {
            if (path is { IsInline: false, Caller.Starts: null })
            {
                sites.Add(site);
            }
        }

        sites.Reverse();
        return [.. sites];
    }
}

/// <summary>Where something happened. That says nothing about what holds: states that differ in it alone are the same.</summary>
/// <param name="Location">The call of the library.</param>
/// <param name="Path">The run of the body that holds it.</param>
internal sealed record Trace(Site Location, CallPath Path)
{
    /// <summary>The scope library whose call it is; null for ScopeLint.Runtime.</summary>
    public string? Library { get; init; }

    /// <inheritdoc/>
    public bool Equals(Trace? other) => other is not null;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
