using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Testing;

/// <summary>Short forms for tests of one fixer.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TCodeFix">The fixer.</typeparam>
public static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <inheritdoc cref="CSharpAnalyzerVerifier{TAnalyzer}.Diagnostic()"/>
    public static DiagnosticResult Diagnostic() => CSharpAnalyzerVerifier<TAnalyzer>.Diagnostic();

    /// <inheritdoc cref="CSharpAnalyzerVerifier{TAnalyzer}.Diagnostic(string)"/>
    public static DiagnosticResult Diagnostic(string diagnosticId) => CSharpAnalyzerVerifier<TAnalyzer>.Diagnostic(diagnosticId);

    /// <inheritdoc cref="CSharpAnalyzerVerifier{TAnalyzer}.Diagnostic(DiagnosticDescriptor)"/>
    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    /// <inheritdoc cref="CSharpAnalyzerVerifier{TAnalyzer}.VerifyAnalyzerAsync"/>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, expected);

    /// <summary>Checks the analyzer and the fixer; markup names the diagnostics.</summary>
    /// <param name="source">The source, with markup.</param>
    /// <param name="fixedSource">
    /// The source after all fixes, with markup for what remains; the same source if no fix is to be offered.
    /// </param>
    /// <returns>A task that ends when all checks have passed.</returns>
    /// <exception cref="VerificationException">A check failed.</exception>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => VerifyCodeFixAsync(source, [], fixedSource);

    /// <summary>Checks the analyzer and the fixer.</summary>
    /// <param name="source">The source, with markup.</param>
    /// <param name="expected">An expected diagnostic besides those that the markup names.</param>
    /// <param name="fixedSource">The source after all fixes.</param>
    /// <returns>A task that ends when all checks have passed.</returns>
    /// <exception cref="VerificationException">A check failed.</exception>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult expected, string fixedSource) =>
        VerifyCodeFixAsync(source, [expected], fixedSource);

    /// <summary>Checks the analyzer and the fixer.</summary>
    /// <param name="source">The source, with markup.</param>
    /// <param name="expected">Expected diagnostics besides those that the markup names.</param>
    /// <param name="fixedSource">The source after all fixes.</param>
    /// <returns>A task that ends when all checks have passed.</returns>
    /// <exception cref="VerificationException">A check failed.</exception>
    public static Task VerifyCodeFixAsync(string source, DiagnosticResult[] expected, string fixedSource)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix> { TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
