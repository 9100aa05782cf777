using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What runs code on another thread.</summary>
internal enum StartKind
{
    /// <summary>A task, which holds its exception.</summary>
    Task,

    /// <summary>A task that begins when the one that it is handed has come to its end.</summary>
    Continuation,

    /// <summary>A thread, whose exception ends the process.</summary>
    Thread,

    /// <summary>One of several that the thread waits for right there.</summary>
    Parallel,
}

/// <summary>Runs a delegate on another thread: it is taken to come to its end before the code goes on that has started it.</summary>
/// <param name="Function">The delegate.</param>
/// <param name="Arguments">Its arguments, in order.</param>
/// <param name="Result">Where the task goes; null where nothing asks for it.</param>
/// <param name="Kind">What runs it.</param>
/// <param name="Starter">What the source calls that, such as <c>Task.Run</c>; null where making the thread said so already.</param>
/// <param name="Location">The call.</param>
internal sealed record StartEffect(Term Function, ImmutableArray<Term> Arguments, Slot? Result, StartKind Kind, string? Starter, Site Location) : Effect, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Kind != StartKind.Continuation || !Arguments.IsEmpty;
}

/// <summary>Waits for a task, and gets its result or its exception.</summary>
/// <param name="Task">The task.</param>
/// <param name="Result">Where the result goes; null where nothing asks for it.</param>
/// <param name="Use">How it waits.</param>
/// <param name="Location">What waits, and throws what the task holds.</param>
internal sealed record WaitEffect(Term Task, Slot? Result, TaskUse Use, Site Location) : Effect
{
    /// <summary>Whether a handler around may take what a task throws that is not known.</summary>
    public bool MayFail { get; init; }
}

/// <summary>A task that has come to its end, with its result; null where it has none.</summary>
internal sealed record CompletedTaskTerm(Term Value) : Term;

/// <summary>How a task has come to its end.</summary>
internal enum TaskEnd
{
    /// <summary>However it did.</summary>
    Any,

    /// <summary>With a result.</summary>
    Success,

    /// <summary>With an exception.</summary>
    Failure,

    /// <summary>Given up before its end.</summary>
    Cancelled,
}

/// <summary>Whether a task has come to its end.</summary>
/// <param name="Task">The task.</param>
/// <param name="End">How.</param>
/// <param name="Otherwise">The answer where it is not known whether it has.</param>
internal sealed record HasEndedTerm(Term Task, TaskEnd End, Term Otherwise) : Term;

/// <summary>A task that has come to its end with an exception, or given up.</summary>
/// <param name="Exception">The exception; null where the framework makes it.</param>
/// <param name="Thrown">Its static type.</param>
/// <param name="IsCancelled">Whether it was given up.</param>
internal sealed record FailedTaskTerm(Term? Exception, TypeId? Thrown, bool IsCancelled) : Term;

/// <summary>The task that somebody ends by hand.</summary>
/// <param name="End">The field that holds how it has ended; null is in there until then.</param>
internal sealed record SourceTaskTerm(Term End) : Term;

/// <summary>A task as code finds it that runs when it has come to its end.</summary>
internal sealed record EndedTaskTerm(Term Task) : Term;

/// <summary>How a task stands, as a number of the type that says so.</summary>
/// <param name="Task">The task.</param>
/// <param name="Otherwise">The answer where it is not known.</param>
internal sealed record TaskStatusTerm(Term Task, Term Otherwise) : Term;

/// <summary>The exception around those that a task has come to its end with; null where it has with none.</summary>
/// <param name="Task">The task.</param>
/// <param name="Type">The type of the exception around them.</param>
/// <param name="Otherwise">The answer where it is not known.</param>
internal sealed record TaskFaultTerm(Term Task, TypeId Type, Term Otherwise) : Term;

/// <summary>A task that has come to its end when one of several has, with that one.</summary>
/// <param name="Tasks">The tasks.</param>
internal sealed record FirstTaskTerm(Term Tasks) : Term;

/// <summary>The task that has come to its end when all of several have.</summary>
internal sealed record AllTasksTerm(Term Tasks) : Term;

/// <summary>Tasks in the order in which they come to their ends.</summary>
internal sealed record EndedTasksTerm(Term Tasks) : Term;

/// <summary>Whether code that was started may go on at any moment, so that what it shares with others may be another thing by now.</summary>
internal sealed record OthersMayActTerm : Term
{
    /// <summary>Whether it is asked for the sake of locks, which code that was started finds as the thread holds them that has started it.</summary>
    public bool IsOfLocks { get; init; }
}
