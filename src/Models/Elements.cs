namespace ScopeLint.Models;

/// <summary>How models go through what a container holds. The analyzers know these methods.</summary>
internal static class Elements
{
    /// <summary>The elements that a set has now, in any order: for code that comes to the same whichever is first, however the set orders them.</summary>
    /// <param name="set">The set.</param>
    public static IEnumerable<T> InAnyOrder<T>(IEnumerable<T> set) => set.ToArray();
}
