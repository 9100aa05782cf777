using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests;

/// <summary>Checks one rule on sources that use the library. The usual using directives are put beside each source.</summary>
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

    /// <summary>Expects what the markup says of a program, which no other project calls, and nothing else.</summary>
    public static Task ProgramAsync(string source, params DiagnosticResult[] expected)
    {
        var test = Test(source);
        test.TestState.Sources.Add(Sources.EntryPoint);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The test of a source, to be given more than that.</summary>
    public static ScopeAnalyzerTest Test(string source) => new(new TAnalyzer()) { TestState = { Sources = { source, Sources.GlobalUsings } } };

    /// <summary>Expects what the markup says inside a method that nobody calls and that starts with an empty graph.</summary>
    public static Task BodyAsync(string statements, params DiagnosticResult[] expected) => Async(Sources.InClosedMethod(statements), expected);

    /// <summary>The rule's diagnostic, to be given places and arguments.</summary>
    public static DiagnosticResult Diagnostic() => CSharpAnalyzerVerifier<TAnalyzer, DefaultVerifier>.Diagnostic();
}
