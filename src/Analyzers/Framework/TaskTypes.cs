using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The types of the framework that stand for code which runs later or elsewhere.</summary>
internal static class TaskTypes
{
    private static readonly TypeSet Tasks = new("System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask");
    private static readonly TypeSet TaskObjects = new("System.Threading.Tasks.Task");
    private static readonly TypeSet Started = new("System.Threading.Tasks.Task", "System.Threading.Thread");
    private static readonly TypeSet Tokens = new("System.Threading.CancellationToken");
    private static readonly TypeSet ParallelOptions = new("System.Threading.Tasks.ParallelOptions");
    private static readonly TypeSet PerThread = new("System.ThreadStaticAttribute");
    private static readonly TypeSet Lazies = new("System.Lazy", "System.Threading.ThreadLocal");

    private static readonly TypeSet PerThreadValues = new("System.Threading.ThreadLocal");

    private static readonly TypeSet Continuations = new("System.Threading.Tasks.TaskContinuationOptions");

    /// <summary>The ends of a task behind which options of a continuation, as a value of a type, let it run; none where any will do, and null where that is not known.</summary>
    public static ImmutableArray<TaskEnd>? EndsBefore(ITypeSymbol? type, object? options)
    {
        if (!Continuations.Contains(type) || options is not int number || ((TaskContinuationOptions)number & TaskContinuationOptions.LazyCancellation) != 0)
        {
            return null;
        }

        ImmutableArray<TaskEnd> ends = [.. new[] { TaskEnd.Success, TaskEnd.Failure, TaskEnd.Cancelled }.Where(end => ((TaskContinuationOptions)number & (end switch
        {
            TaskEnd.Success => TaskContinuationOptions.NotOnRanToCompletion,
            TaskEnd.Failure => TaskContinuationOptions.NotOnFaulted,
            _ => TaskContinuationOptions.NotOnCanceled,
        })) == 0)];
        return ends.Length == 3 ? [] : ends;
    }

    /// <summary>The property that gives the default value of the type of cancellation tokens; null for other types.</summary>
    public static IPropertySymbol? NoToken(ITypeSymbol type) => Tokens.Contains(type) ? type.GetMembers("None").OfType<IPropertySymbol>().FirstOrDefault() : null;

    /// <summary>What asks whether a cancellation token is cancelled; null for other types.</summary>
    public static IMethodSymbol? AskingOf(ITypeSymbol? type) =>
        Tokens.Contains(type) ? type!.GetMembers("IsCancellationRequested").OfType<IPropertySymbol>().FirstOrDefault()?.GetMethod : null;

    /// <summary>What gives the cancellation token of the options of a parallel loop; null for other types.</summary>
    public static IMethodSymbol? TokenOf(ITypeSymbol? type) =>
        ParallelOptions.Contains(type) ? type!.GetMembers("CancellationToken").OfType<IPropertySymbol>().FirstOrDefault()?.GetMethod : null;

    /// <summary>Whether a member is a static field of which each thread has its own.</summary>
    public static bool IsPerThread(ISymbol member) =>
        member is IFieldSymbol { IsStatic: true } field && field.GetAttributes().Any(attribute => PerThread.Contains(attribute.AttributeClass));

    /// <summary>Whether objects of a type hold a value of their own for each flow of asynchronous code: what a flow sets is gone where it ends.</summary>
    public static bool IsPerFlow(TypeId type) => type.Definition == "System.Threading.AsyncLocal`1";

    /// <summary>Whether objects of a type make threads wait for each other: what they hold now is nothing that code on its way goes by.</summary>
    public static bool OrdersThreads(TypeId? type) => type?.Definition is
        "System.Threading.SemaphoreSlim" or "System.Threading.ManualResetEventSlim" or "System.Threading.CountdownEvent" or "System.Threading.EventWaitHandle" or "System.Threading.Semaphore"
        or "System.Threading.Tasks.TaskCompletionSource" or "System.Threading.Tasks.TaskCompletionSource`1";

    /// <summary>Whether a type is a task, with a result or without.</summary>
    public static bool IsTask(ITypeSymbol? type) => Tasks.Contains(type);

    /// <summary>Whether a type is a task that is an object.</summary>
    public static bool IsTaskObject(ITypeSymbol? type) => TaskObjects.Contains(type);

    /// <summary>Whether objects of a type run a delegate once somebody starts them.</summary>
    public static bool IsStartedLater(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && Started.Contains(type);

    /// <summary>Whether what such an object is made with runs once only, even if it fails; null where that is not known.</summary>
    /// <param name="type">The type.</param>
    /// <param name="mode">What else it is made with; null where there is nothing else.</param>
    public static bool? RunsOnce(ITypeSymbol type, Optional<object?>? mode) => HoldsPerThread(type) ? false
        : mode is not { } given ? true
        : given is { HasValue: true, Value: bool } ? true
        : given is { HasValue: true, Value: int number } ? (LazyThreadSafetyMode)number != LazyThreadSafetyMode.PublicationOnly
        : null;

    /// <summary>Whether objects of a type hold a value of their own for each thread.</summary>
    public static bool IsPerThread(TypeId type) => type.Definition == "System.Threading.ThreadLocal`1";

    /// <summary>Whether objects of a type hold a value of their own for each thread.</summary>
    public static bool HoldsPerThread(ITypeSymbol type) => PerThreadValues.Contains(type);

    /// <summary>Whether a type holds a value that is made when it is first asked for.</summary>
    public static bool IsLazy(ITypeSymbol? type) => type is INamedTypeSymbol { IsGenericType: true } && Lazies.Contains(type);
}
