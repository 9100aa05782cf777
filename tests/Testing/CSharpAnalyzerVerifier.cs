using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing;

/// <summary>Short forms for tests of one analyzer.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Expects the only rule of the analyzer.</summary>
    /// <returns>The expectation, still without a location.</returns>
    /// <exception cref="VerificationException">The analyzer has several rules.</exception>
    public static DiagnosticResult Diagnostic() => new(TestSetup.OnlyDescriptor([new TAnalyzer()]));

    /// <summary>Expects a rule of the analyzer by its id.</summary>
    /// <param name="diagnosticId">The id.</param>
    /// <returns>The expectation, still without a location.</returns>
    /// <exception cref="VerificationException">The analyzer has no such rule.</exception>
    public static DiagnosticResult Diagnostic(string diagnosticId) =>
        new TAnalyzer().SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == diagnosticId) is { } found
            ? new DiagnosticResult(found)
            : throw new VerificationException(
                Check.TestInput,
                $"{typeof(TAnalyzer).Name} has no rule {diagnosticId}. Make the result from the descriptor or with CompilerError.");

    /// <summary>Expects a rule by its descriptor.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <returns>The expectation, still without a location.</returns>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <summary>Checks what the analyzer reports.</summary>
    /// <param name="source">The source, with markup.</param>
    /// <param name="expected">Expected diagnostics besides those that the markup names.</param>
    /// <returns>A task that ends when all checks have passed.</returns>
    /// <exception cref="VerificationException">A check failed.</exception>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
