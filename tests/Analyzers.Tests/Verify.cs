using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests;

/// <summary>Checks one rule on sources that use the running ScopeLint.Runtime. The usual using directives are put before each source.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects what the markup says, and nothing else.</summary>
    public static Task Async(string source, params DiagnosticResult[] expected)
    {
        var test = Test(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The test of a source, to be given more than that.</summary>
    public static CSharpAnalyzerTest<TAnalyzer> Test(string source)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { ReferenceAssemblies = ReferenceAssemblies.Running };
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(Sources.GlobalUsings);
        Sources.AddLibrary(test.TestState);
        return test;
    }

    /// <summary>Expects what the markup says inside a method that nobody calls and that starts with an empty graph.</summary>
    public static Task BodyAsync(string statements, params DiagnosticResult[] expected) => Async(Sources.InClosedMethod(statements), expected);

    /// <summary>The rule's diagnostic, to be given places and arguments.</summary>
    public static DiagnosticResult Diagnostic() => CSharpAnalyzerVerifier<TAnalyzer>.Diagnostic();
}
