using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>What a fix does to a source.</summary>
/// <param name="Key">The equivalence key of the action.</param>
/// <param name="Source">The source, with markup.</param>
/// <param name="Fixed">The source after all fixes, with markup for what remains.</param>
internal sealed record FixCase(string Key, string Source, string Fixed)
{
    /// <summary>
    /// How many fixes are applied one after the other where mending one lets another come to light; null: one for each diagnostic;
    /// negative: at most so many.
    /// </summary>
    public int? Iterations { get; init; }

    /// <summary>Whether every test source may use System and ScopeLint without directives of its own.</summary>
    public bool HasUsings { get; init; } = true;

    /// <summary>An application for top-level statements, a library for all else.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>For a rule that predicts no exception, the rule id of one that the program throws; null: it runs through.</summary>
    public string? Throws { get; init; }

    /// <summary>The rule id of the exception that the fixed program throws at another place; null: it runs through.</summary>
    public string? StillThrows { get; init; }

    /// <summary>The ids of rules that predict no exception, of which findings come to light behind the one that is fixed.</summary>
    public IReadOnlyList<string> Reveals { get; init; } = [];

    /// <summary>A case whose sources are the body of a method that starts with an empty graph.</summary>
    public static FixCase InBody(string key, string statements, string fixedStatements) =>
        new(key, Body.Of(statements), Body.Of(fixedStatements));
}

/// <summary>The method around the statements of a test.</summary>
internal static class Body
{
    /// <summary>Statements as the body of a method that starts with an empty graph.</summary>
    public static string Of(string statements) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
        {{Indented(statements)}}
            }
        }
        """;

    private static string Indented(string statements) =>
        string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));
}
