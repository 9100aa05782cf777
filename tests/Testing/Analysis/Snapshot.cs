using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing.Analysis;

/// <summary>A solution and what is reported in it.</summary>
/// <param name="Solution">The solution.</param>
/// <param name="Findings">The diagnostics of the project under test.</param>
internal sealed record Snapshot(TestSolution Solution, Findings Findings);

/// <summary>All diagnostics of one compilation.</summary>
/// <param name="Compiler">Errors and warnings of the compiler.</param>
/// <param name="Analyzers">Everything the analyzers reported, whatever its severity.</param>
internal sealed record Findings(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Analyzers)
{
    /// <summary>What the compiler and the analyzers reported.</summary>
    public IEnumerable<Diagnostic> All => Compiler.Concat(Analyzers);

    /// <summary>What a test must have expected: everything but those compiler warnings whose id no test expects.</summary>
    public ImmutableArray<Diagnostic> Judged(IEnumerable<Expectation> expected)
    {
        var ids = expected.Select(expectation => expectation.Id).ToHashSet();
        return [.. Compiler.Where(diagnostic => IsCompilerError(diagnostic) || ids.Contains(diagnostic.Id)), .. Analyzers];
    }

    /// <summary>Whether a diagnostic is an error of the compiler.</summary>
    public bool IsCompilerError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error && Compiler.Contains(diagnostic);
}
