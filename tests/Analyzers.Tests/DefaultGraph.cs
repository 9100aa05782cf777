namespace ScopeLint.Analyzers.Tests;

/// <summary>The default graph, which all threads of the process share.</summary>
internal static class DefaultGraph
{
    /// <summary>Held by whoever runs programs in it.</summary>
    public static Lock Use { get; } = new();
}
