using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member does with tasks, threads, and values that are made when they are first asked for.</summary>
internal enum TaskMember
{
    /// <summary>Starts a task.</summary>
    Run,

    /// <summary>Starts a task that was made before.</summary>
    StartTask,

    /// <summary>Starts a thread that was made before.</summary>
    StartThread,

    /// <summary>Waits for a thread.</summary>
    JoinThread,

    /// <summary>Waits until another thread does something.</summary>
    WaitForOthers,

    /// <summary>Takes a lock if no other thread holds it.</summary>
    TryEnter,

    /// <summary>A completed task with a result.</summary>
    FromResult,

    /// <summary>A completed task without one.</summary>
    Completed,

    /// <summary>A task that has come to its end with an exception.</summary>
    FromException,

    /// <summary>A task that was given up.</summary>
    FromCancelled,

    /// <summary>A task that ends when time has passed.</summary>
    Delay,

    /// <summary>A task of several tasks.</summary>
    WhenAll,

    /// <summary>A task of the first of several tasks that comes to its end.</summary>
    WhenAny,

    /// <summary>Waits for several tasks.</summary>
    WaitAll,

    /// <summary>Waits for a task.</summary>
    Wait,

    /// <summary>Waits for a task and gives its result.</summary>
    Result,

    /// <summary>The same task in another form.</summary>
    Same,

    /// <summary>The task that is the result of a task.</summary>
    Unwrap,

    /// <summary>What is asked for the result of a task.</summary>
    Awaiter,

    /// <summary>Waits for a task as <c>await</c> does.</summary>
    GetResult,

    /// <summary>Runs a delegate when a task has come to its end.</summary>
    ContinueWith,

    /// <summary>Runs a delegate for each number, in parallel.</summary>
    ParallelFor,

    /// <summary>Runs a delegate for each element, in parallel.</summary>
    ParallelForEach,

    /// <summary>Runs an asynchronous delegate for each element, in parallel.</summary>
    ParallelForEachAsync,

    /// <summary>A sequence whose elements are gone through in parallel.</summary>
    AsParallel,

    /// <summary>Tasks in the order in which they come to their ends.</summary>
    WhenEach,

    /// <summary>Whether a task has come to its end.</summary>
    HasEnded,

    /// <summary>Whether a task has come to its end with a result.</summary>
    HasSucceeded,

    /// <summary>Whether a task holds an exception.</summary>
    HasFailed,

    /// <summary>Whether a task was given up.</summary>
    IsCancelled,

    /// <summary>How a task stands.</summary>
    Status,

    /// <summary>The exception around those that a task holds.</summary>
    Fault,

    /// <summary>Asks of each exception inside another one whether it is dealt with.</summary>
    Handle,

    /// <summary>Runs delegates in parallel.</summary>
    ParallelInvoke,

    /// <summary>Gives a variable its value where it has none.</summary>
    EnsureInitialized,

    /// <summary>Whether a value is made that is made when it is first asked for.</summary>
    IsMade,

    /// <summary>That value.</summary>
    Value,

    /// <summary>Puts a value into a variable and gives what was there.</summary>
    Exchange,

    /// <summary>Puts a value into a variable that holds another one.</summary>
    CompareExchange,

    /// <summary>Adds one to a variable.</summary>
    Increment,

    /// <summary>Takes one off a variable.</summary>
    Decrement,

    /// <summary>Adds to a variable.</summary>
    Add,

    /// <summary>Sets bits of a variable.</summary>
    Or,

    /// <summary>Clears bits of a variable.</summary>
    And,

    /// <summary>What a variable holds now that others may change.</summary>
    Read,

    /// <summary>Puts a value into a variable that others read.</summary>
    Write,

    /// <summary>Throws if somebody has asked for the end.</summary>
    ThrowIfCancelled,
}

/// <summary>The members that deal with tasks and threads.</summary>
internal static class TaskMembers
{
    private const string Task = "System.Threading.Tasks.Task";
    private const string ValueTask = "System.Threading.Tasks.ValueTask";
    private const string Parallel = "System.Threading.Tasks.Parallel";
    private const string Thread = "System.Threading.Thread";
    private const string TaskAwaiter = "System.Runtime.CompilerServices.TaskAwaiter";
    private const string ValueTaskAwaiter = "System.Runtime.CompilerServices.ValueTaskAwaiter";
    private const string Interlocked = "System.Threading.Interlocked";
    private const string Lazy = "System.Lazy";
    private const string ThreadLocal = "System.Threading.ThreadLocal";

    private static readonly MemberTable<TaskMember> Rows = new(
        (Task, "Run", TaskMember.Run),
        ("System.Threading.Tasks.TaskFactory", "StartNew", TaskMember.Run),
        (Task, "Start", TaskMember.StartTask),
        (Thread, "Start", TaskMember.StartThread),
        (Thread, "Join", TaskMember.JoinThread),
        ("System.Threading.WaitHandle", "WaitOne", TaskMember.WaitForOthers),
        ("System.Threading.WaitHandle", "WaitAny", TaskMember.WaitForOthers),
        ("System.Threading.WaitHandle", "WaitAll", TaskMember.WaitForOthers),
        ("System.Threading.ManualResetEventSlim", "Wait", TaskMember.WaitForOthers),
        ("System.Threading.SemaphoreSlim", "Wait", TaskMember.WaitForOthers),
        ("System.Threading.CountdownEvent", "Wait", TaskMember.WaitForOthers),
        ("System.Threading.Barrier", "SignalAndWait", TaskMember.WaitForOthers),
        ("System.Threading.Monitor", "Wait", TaskMember.WaitForOthers),
        ("System.Threading.Monitor", "TryEnter", TaskMember.TryEnter),
        ("System.Threading.ReaderWriterLockSlim", "EnterReadLock", TaskMember.WaitForOthers),
        ("System.Threading.ReaderWriterLockSlim", "EnterWriteLock", TaskMember.WaitForOthers),
        ("System.Threading.SpinWait", "SpinUntil", TaskMember.WaitForOthers),
        ("System.Threading.SpinWait", "SpinOnce", TaskMember.WaitForOthers),
        (Thread, "Yield", TaskMember.WaitForOthers),
        (Thread, "Sleep", TaskMember.WaitForOthers),
        ("System.Collections.Concurrent.BlockingCollection", "Take", TaskMember.WaitForOthers),
        (Task, "FromResult", TaskMember.FromResult),
        (ValueTask, "FromResult", TaskMember.FromResult),
        (Task, "FromException", TaskMember.FromException),
        (ValueTask, "FromException", TaskMember.FromException),
        (Task, "FromCanceled", TaskMember.FromCancelled),
        (ValueTask, "FromCanceled", TaskMember.FromCancelled),
        (Task, "Delay", TaskMember.Delay),
        (Task, "CompletedTask", TaskMember.Completed),
        (ValueTask, "CompletedTask", TaskMember.Completed),
        (Task, "WhenAll", TaskMember.WhenAll),
        (Task, "WhenAny", TaskMember.WhenAny),
        (Task, "WaitAll", TaskMember.WaitAll),
        (Task, "Wait", TaskMember.Wait),
        (Task, "Result", TaskMember.Result),
        (ValueTask, "Result", TaskMember.Result),
        (Task, "ConfigureAwait", TaskMember.Same),
        (Task, "WaitAsync", TaskMember.Same),
        (ValueTask, "ConfigureAwait", TaskMember.Same),
        (ValueTask, "AsTask", TaskMember.Same),
        ("System.Threading.Tasks.TaskExtensions", "Unwrap", TaskMember.Unwrap),
        (Task, "GetAwaiter", TaskMember.Awaiter),
        (ValueTask, "GetAwaiter", TaskMember.Awaiter),
        (TaskAwaiter, "GetResult", TaskMember.GetResult),
        (ValueTaskAwaiter, "GetResult", TaskMember.GetResult),
        (Task, "ContinueWith", TaskMember.ContinueWith),
        (Parallel, "For", TaskMember.ParallelFor),
        (Parallel, "ForEach", TaskMember.ParallelForEach),
        ("System.Linq.ParallelEnumerable", "ForAll", TaskMember.ParallelForEach),
        ("System.Linq.ParallelEnumerable", "AsParallel", TaskMember.AsParallel),
        (Task, "WhenEach", TaskMember.WhenEach),
        (Parallel, "ForEachAsync", TaskMember.ParallelForEachAsync),
        (Task, "IsCompleted", TaskMember.HasEnded),
        (ValueTask, "IsCompleted", TaskMember.HasEnded),
        (Task, "IsCompletedSuccessfully", TaskMember.HasSucceeded),
        (ValueTask, "IsCompletedSuccessfully", TaskMember.HasSucceeded),
        (Task, "IsFaulted", TaskMember.HasFailed),
        (ValueTask, "IsFaulted", TaskMember.HasFailed),
        (Task, "IsCanceled", TaskMember.IsCancelled),
        (ValueTask, "IsCanceled", TaskMember.IsCancelled),
        (Task, "Status", TaskMember.Status),
        (Task, "Exception", TaskMember.Fault),
        (Exceptions.Aggregate, "Handle", TaskMember.Handle),
        (Parallel, "Invoke", TaskMember.ParallelInvoke),
        ("System.Threading.LazyInitializer", "EnsureInitialized", TaskMember.EnsureInitialized),
        (Lazy, "IsValueCreated", TaskMember.IsMade),
        (ThreadLocal, "IsValueCreated", TaskMember.IsMade),
        (Lazy, "Value", TaskMember.Value),
        (ThreadLocal, "Value", TaskMember.Value),
        (Interlocked, "Exchange", TaskMember.Exchange),
        (Interlocked, "CompareExchange", TaskMember.CompareExchange),
        (Interlocked, "Increment", TaskMember.Increment),
        (Interlocked, "Decrement", TaskMember.Decrement),
        (Interlocked, "Add", TaskMember.Add),
        (Interlocked, "Or", TaskMember.Or),
        (Interlocked, "And", TaskMember.And),
        (Interlocked, "Read", TaskMember.Read),
        ("System.Threading.Volatile", "Read", TaskMember.Read),
        ("System.Threading.Volatile", "Write", TaskMember.Write),
        ("System.Threading.CancellationToken", "ThrowIfCancellationRequested", TaskMember.ThrowIfCancelled));

    private static readonly MemberSet Waits = new(
        ("System.Threading.Tasks.TaskAsyncEnumerableExtensions", ["ConfigureAwait", "WithCancellation"]),
        ("System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable", ["ConfigureAwait", "WithCancellation"]));

    private static readonly MemberSet Passing = new((Task, ["Delay", "Yield"]));

    /// <summary>Whether a method gives what ends when time has passed, whatever else happens.</summary>
    public static bool LetsTimePass(IMethodSymbol method) => method.Parameters.Length < 2 && Passing.Contains(method);

    /// <summary>Whether a member only says how a loop waits for its elements.</summary>
    public static bool SayHowToWait(IMethodSymbol method) => Waits.Contains(method);

    /// <summary>What a member does; null for others.</summary>
    public static TaskMember? Of(ISymbol member) => Rows[member];
}
