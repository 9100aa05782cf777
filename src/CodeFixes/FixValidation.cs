using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes;

/// <summary>Looks at a changed document with the analysis itself before the change is offered.</summary>
internal static class FixValidation
{
    /// <summary>Whether a change compiles and takes a mistake away without putting another in its place. What only stood behind the
    /// mistake, later in the file, may come to light.</summary>
    public static async Task<bool> IsSoundAsync(Document original, Document changed, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await original.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } before
            || await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } after
            || HasErrors(after, cancellation) && !HasErrors(before, cancellation))
        {
            return false;
        }

        var findings = FindingsIn(after, cancellation).Select(Describe).ToList();
        foreach (var earlier in FindingsIn(before, cancellation).Where(finding => finding.Location.SourceSpan.Start < diagnostic.Location.SourceSpan.Start))
        {
            findings.Remove(Describe(earlier));
        }

        var linesAdded = after.SyntaxTree.GetText(cancellation).Lines.Count - before.SyntaxTree.GetText(cancellation).Lines.Count;
        var failingLine = diagnostic.Location.GetLineSpan().StartLinePosition.Line + Math.Max(linesAdded, 0);
        return findings.All(finding => finding.Line > failingLine);
    }

    /// <summary>The findings of a document's bodies.</summary>
    public static ImmutableArray<Finding> FindingsIn(SemanticModel model, CancellationToken cancellation) =>
        ScopeAnalysis.Of(model.Compilation)?.FindingsIn(model, cancellation) ?? [];

    private static (FindingKind Kind, string Name, int Line) Describe(Finding finding) =>
        (finding.Kind, finding.Variable, finding.Location.GetLineSpan().StartLinePosition.Line);

    private static bool HasErrors(SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(cancellationToken: cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
