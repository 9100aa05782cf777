namespace ScopeLint.Analyzers.Summaries;

/// <summary>Reads texts that come from outside.</summary>
internal static class Readable
{
    /// <summary>What is read; null where the text is damaged, or nested too deeply.</summary>
    public static T? Value<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException or InvalidCastException
            or System.Reflection.TargetInvocationException or InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
