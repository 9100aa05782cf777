namespace ScopeLint.Models;

/// <summary>How models tell of what runs beside the code that has called them. The analyzers know these methods; where models run as they are, nothing does.</summary>
internal static class Others
{
    /// <summary>Whether code that was started may go on at any moment, so that nobody knows what it has done by now.</summary>
    public static bool MayAct() => false;

    /// <summary>Waits until another thread does something, unless it has done so already.</summary>
    public static void Wait()
    {
    }

    /// <summary>The task that a field of an object tells of: null is in there as long as nobody has ended it.</summary>
    public static Task TaskOf(Task? end) => end ?? new TaskCompletionSource().Task;

    /// <summary>The same of one with a result.</summary>
    public static Task<T> TaskOf<T>(Task<T>? end) => end ?? new TaskCompletionSource<T>().Task;

    /// <summary>What others have left: it follows from the program, but is not known.</summary>
    public static T Left<T>() => default!;
}
