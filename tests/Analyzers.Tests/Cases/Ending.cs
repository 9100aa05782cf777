namespace ScopeLint.Analyzers.Tests.Cases;

/// <summary>What the run of a program shows, in words: the exception that it ended with, otherwise what it printed, otherwise the variables
/// that it has left in the default graph.</summary>
internal static class Ending
{
    /// <summary>It ended with an exception of the library.</summary>
    public static string Throws(string? ruleId, string? variable) => $"throws {ruleId} about {variable}";

    /// <summary>It printed these lines.</summary>
    public static string Prints(params IEnumerable<string> lines) => "prints " + string.Join(" | ", lines);

    /// <summary>It has left variables of these full names, in the order of their creation.</summary>
    public static string Leaves(params IEnumerable<string> names) => "leaves " + string.Join(", ", names);
}
