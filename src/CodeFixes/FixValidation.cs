using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes;

/// <summary>Looks at a changed document with the analysis itself before the change is offered.</summary>
/// <remarks>A path ends at its first failure, so mending one lets those behind it come to light. They are no fault of the fix if they
/// were there before for someone who looked past the failure; any other finding is. What throws nothing may stand elsewhere than
/// before, but not more often.</remarks>
/// <param name="before">The document before any change.</param>
internal sealed class FixValidation(SemanticModel before)
{
    private ILookup<string, string>? _problems;
    private ImmutableHashSet<(FindingKind Kind, string Variable, int Position)>? _known;

    /// <summary>Whether a change adds no error and no warning, takes the diagnostic away and puts no other in its place.</summary>
    public async Task<bool> IsSoundAsync(
        Diagnostic diagnostic, FixCandidate candidate, Document changed, CancellationToken cancellation)
    {
        if (await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } after
            || AddsProblem(after, cancellation))
        {
            return false;
        }

        _known ??= Places(FindingsIn(before, AfterFailure.Skip, cancellation).Concat(FindingsIn(before, AfterFailure.Supply, cancellation)));
        var failing = diagnostic.Location.SourceSpan.Start;
        var findings = FindingsIn(after, AfterFailure.Skip, cancellation);
        return findings.Where(finding => Throws(finding.Kind)).All(finding =>
                OriginalPosition(finding.Location.SourceSpan.Start, candidate.Changes) is { } position
                && position != failing
                && _known.Contains((finding.Kind, finding.Variable, position)))
            && findings.Where(finding => !Throws(finding.Kind)).GroupBy(finding => (finding.Kind, finding.Variable)).All(group =>
                group.Count() <= _known.Count(known => known.Kind == group.Key.Kind && known.Variable == group.Key.Variable))
            && !Remains(diagnostic, findings, _known)
            && ProjectValidation.IsSound(
                diagnostic, before, after, position => OriginalPosition(position, candidate.Changes), changed.Project.AnalyzerOptions, cancellation);
    }

    /// <summary>The findings in a document's bodies.</summary>
    public static ImmutableArray<Finding> FindingsIn(SemanticModel model, AfterFailure afterFailure, CancellationToken cancellation) =>
        ScopeAnalysis.Of(model.Compilation)?.Analyze(model.SyntaxTree, afterFailure, cancellation) ?? [];

    /// <summary>Whether a finding means an exception. Another may move with the statement that it is about.</summary>
    public static bool Throws(FindingKind kind) => kind is not (
        FindingKind.ReuseVariablesHasNoEffect or FindingKind.ReuseVariablesLeaks or FindingKind.ReuseArgumentHasNoEffect);

    /// <summary>Whether what throws nothing is there as often as before: where it stands does not tell.</summary>
    private static bool Remains(
        Diagnostic diagnostic, ImmutableArray<Finding> findings, ImmutableHashSet<(FindingKind Kind, string Variable, int Position)> known) =>
        FindingProperties.KindOf(diagnostic) is { } kind
        && !Throws(kind)
        && Places(findings).Count(place => place.Kind == kind) >= known.Count(place => place.Kind == kind);

    private static ImmutableHashSet<(FindingKind Kind, string Variable, int Position)> Places(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => (finding.Kind, finding.Variable, finding.Location.SourceSpan.Start))];

    /// <summary>Where a position of the changed text was before; null for one in new text.</summary>
    private static int? OriginalPosition(int position, ImmutableArray<TextChange> changes)
    {
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            if (position < change.Span.Start)
            {
                break;
            }

            var newLength = change.NewText!.Length;
            if (position < change.Span.Start + newLength)
            {
                return null;
            }

            position += change.Span.Length - newLength;
        }

        return position;
    }

    private bool AddsProblem(SemanticModel after, CancellationToken cancellation)
    {
        _problems ??= Problems(before, cancellation).ToLookup(id => id);
        return Problems(after, cancellation).GroupBy(id => id).Any(group => group.Count() > _problems[group.Key].Count());
    }

    private static IEnumerable<string> Problems(SemanticModel model, CancellationToken cancellation) => model
        .GetDiagnostics(cancellationToken: cancellation)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.Id);
}
