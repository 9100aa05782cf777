using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Knows the members of the framework that run the delegates they are handed on other threads, or may.</summary>
internal static class ThreadStarters
{
    private static readonly TypeSet Types = new(
        "System.Threading.Thread", "System.Threading.Timer", "System.Threading.ThreadPool", "System.Threading.SynchronizationContext",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.TaskFactory", "System.Threading.Tasks.Parallel",
        "System.Threading.Tasks.Dataflow.ActionBlock", "System.Threading.Tasks.Dataflow.TransformBlock",
        "System.Threading.Tasks.Dataflow.TransformManyBlock", "System.Threading.Channels.ChannelWriter", "System.Linq.ParallelEnumerable",
        "System.Timers.Timer", "System.TimeProvider");

    /// <summary>Events of the framework that are raised on threads of their own.</summary>
    private static readonly MemberSet Events = new(("System.Timers.Timer", ["Elapsed"]), ("System.ComponentModel.BackgroundWorker", ["DoWork"]));

    /// <summary>What the source calls such an event, such as <c>Timer.Elapsed</c>; null for others.</summary>
    public static string? Describe(IEventSymbol raised) => Events.Contains(raised) ? $"{raised.ContainingType.Name}.{raised.Name}" : null;

    /// <summary>Whether a method makes a task that does not run before somebody starts it.</summary>
    public static bool IsUnstartedTask(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor && TaskTypes.IsTaskObject(method.ContainingType);

    /// <summary>What the source calls such a member, such as <c>Task.Run</c> or <c>new Thread</c>; null for others.</summary>
    public static string? Describe(IMethodSymbol method) =>
        !Types.Contains(method.ContainingType) || IsUnstartedTask(method) ? null
        : method.MethodKind == MethodKind.Constructor ? $"new {method.ContainingType.Name}"
        : $"{method.ContainingType.Name}.{method.Name}";
}
