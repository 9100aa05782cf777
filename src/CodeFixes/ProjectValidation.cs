using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes;

/// <summary>Looks at a change with the whole project in view, for the few rules whose fixes can do harm beyond what one document shows.</summary>
internal static class ProjectValidation
{
    /// <summary>Whether a change makes nothing fail in other documents, and leaves no name in its own that nothing in the project
    /// creates.</summary>
    /// <param name="diagnostic">What the change mends.</param>
    /// <param name="before">The document before.</param>
    /// <param name="after">The document after.</param>
    /// <param name="originalPosition">Where a position of the document after was before; null for one in new text.</param>
    /// <param name="options">The settings of the project.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool IsSound(
        Diagnostic diagnostic, SemanticModel before, SemanticModel after, Func<int, int?> originalPosition, AnalyzerOptions options,
        CancellationToken cancellation) => diagnostic.Id switch
        {
            // A scope comes to share only what exists.
            RuleIds.NeverCreated or RuleIds.ReuseNeedsName => !LeavesUncreated(diagnostic, before, after, originalPosition, options, cancellation),

            // Variables come to have other names, or to be shared.
            RuleIds.ScopeNotClosed or RuleIds.NameScopeDoesNotPrefix or RuleIds.ScopeLostOnThread or RuleIds.NeverShared =>
                !LeavesUncreated(diagnostic, before, after, originalPosition, options, cancellation)
                && !BreaksOtherDocuments(before, after, cancellation),

            // Callers no longer share, and may rely on it.
            RuleIds.ReuseVariablesLeaks => !BreaksOtherDocuments(before, after, cancellation),
            _ => true,
        };

    private static bool LeavesUncreated(
        Diagnostic diagnostic, SemanticModel before, SemanticModel after, Func<int, int?> originalPosition, AnalyzerOptions options,
        CancellationToken cancellation) => !NeverCreated(after, options, cancellation).All(position =>
            originalPosition(position) is { } original
            && original != FindingFacts.Of(diagnostic).CallOf(diagnostic).SourceSpan.Start
            && NeverCreated(before, options, cancellation).Contains(original));

    private static List<int> NeverCreated(SemanticModel model, AnalyzerOptions options, CancellationToken cancellation) =>
        [.. (ScopeAnalysis.Of(model.Compilation)?.FindingsIn(model.SyntaxTree, options.AnalyzerConfigOptionsProvider, cancellation) ?? [])
            .Where(finding => finding.Rule.Id == RuleIds.NeverCreated)
            .Select(finding => finding.Location.SourceSpan.Start)];

    private static bool BreaksOtherDocuments(SemanticModel before, SemanticModel after, CancellationToken cancellation) =>
        before.Compilation.SyntaxTrees.Where(tree => tree != before.SyntaxTree).Any(tree =>
            Failures(after.Compilation, tree, cancellation).Except(Failures(before.Compilation, tree, cancellation)).Any());

    private static IEnumerable<(string Rule, string Name, Location Location)> Failures(
        Compilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        (ScopeAnalysis.Of(compilation)?.Analyze(tree, AfterFailure.Skip, cancellation) ?? [])
            .Where(finding => FixValidation.Throws(finding))
            .Select(finding => (finding.Rule.Id, finding.What.Name, finding.Location));
}
