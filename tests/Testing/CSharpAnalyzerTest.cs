using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Testing;

/// <summary>A test of one analyzer. Derive from it to add references or analyzers.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public class CSharpAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
