using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests;

/// <summary>Checks all rules together, but for the one that says what was not analyzed: what is silent under one may not be under another.</summary>
internal static class AllRules
{
    /// <summary>Expects what the markup says, with rule ids, and nothing else.</summary>
    public static Task Async(params string[] sources) => RunAsync(OutputKind.DynamicallyLinkedLibrary, sources);

    /// <summary>Expects what the markup says of a program.</summary>
    public static Task ProgramAsync(params string[] sources) => RunAsync(OutputKind.ConsoleApplication, sources);

    /// <summary>Expects what the markup says inside a public method, into which anyone may hand anything, with an empty graph.</summary>
    /// <param name="statements">The body.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="members">Other members of the class.</param>
    public static Task BodyAsync(string statements, string parameters = "", string members = "") => Async($$"""
        public static class Models
        {
            public static void Build({{parameters}})
            {
                Graph.ResetDefault();
                {{statements}}
            }

            {{members}}
        }
        """);

    private static Task RunAsync(OutputKind output, string[] sources)
    {
        var test = new ScopeAnalyzerTest([.. EveryRule.Create().Where(rule => rule is not NotAnalyzedAnalyzer)]);
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
        }

        test.TestState.Sources.Add(Sources.GlobalUsings);
        test.TestState.OutputKind = output;
        return test.RunAsync();
    }
}
