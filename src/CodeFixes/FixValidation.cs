using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>Looks at a changed document with the analysis itself before the change is offered.</summary>
/// <remarks>A path ends at its first failure, so mending one lets those behind it come to light. They are no fault of the fix if they
/// were there before for someone who looked past the failure; any other finding is. What throws and is reported by no rule must not come
/// to light: nobody would hear of it. What throws nothing may stand elsewhere than before, but not more often.</remarks>
internal sealed class FixValidation
{
    private static readonly ConditionalWeakTable<SemanticModel, FixValidation> Validations = new();

    private ILookup<string, string>? _problems;
    private ImmutableHashSet<(string Rule, string Name, int Position)>? _known;

    private IReadOnlyList<Finding>? _failures;

    private int? _unread;

    private readonly SemanticModel _before;

    private FixValidation(SemanticModel before) => _before = before;

    /// <summary>The validation of changes to a document, shared by its diagnostics: what was there before is the same for all.</summary>
    public static FixValidation Of(SemanticModel before) => Validations.GetValue(before, model => new FixValidation(model));

    /// <summary>Whether a change adds no error, no warning and no parameter that nothing reads, takes the diagnostic away and puts no other in its place.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="candidate">The change.</param>
    /// <param name="changed">The document behind it.</param>
    /// <param name="revealed">The document with what the change brings to light; null where that is what is in the document.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<bool> IsSoundAsync(
        Diagnostic diagnostic, FixCandidate candidate, Document changed, Document? revealed, CancellationToken cancellation)
    {
        if (await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } after
            || AddsProblem(after, cancellation)
            || LeavesParameterUnread(after, cancellation))
        {
            return false;
        }

        var options = changed.Project.AnalyzerOptions;
        var known = _known ??= Known(_before, [], options, cancellation);
        var most = known.Count(place => place.Rule == diagnostic.Id) - 1;
        if (revealed is not null && await revealed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } without)
        {
            known = Known(without, candidate.Revealing, options, cancellation);
            most = known.Count(place => place.Rule == diagnostic.Id);
        }

        var facts = FindingFacts.Of(diagnostic);
        var (failing, place) = (facts.FailureOf(diagnostic).SourceSpan.Start, facts.CallOf(diagnostic).SourceSpan.Start);

        // Whoever looks past failures never comes to their handlers.
        var findings = FindingsIn(after, AfterFailure.Skip, cancellation).AddRange(
            Reported(after, options, cancellation));
        return findings.Where(finding => Throws(finding)).All(finding =>
                OriginalPosition(finding.Location.SourceSpan.Start, candidate.Changes) is { } position
                && position != place
                && (position != failing || !finding.Rule.IsAboutArguments)
                && WasKnown(finding, position, known)
                && (diagnostic.Id != RuleIds.NameScopeDoesNotPrefix || WasKnownAsWell(finding, position)))
            && Places(findings.Where(finding => !Throws(finding))).GroupBy(Subject).All(group =>
                group.Count() <= known.Count(place => Subject(place) == group.Key))
            && !Remains(diagnostic, findings, most)
            && ProjectValidation.IsSound(
                diagnostic, _before, after, position => OriginalPosition(position, candidate.Changes), options, cancellation);

        // Variables that have other names may fail where others fail already, but under other conditions.
        bool WasKnownAsWell(Finding finding, int position) => (_failures ??= Reported(_before, options, cancellation).AddRange(FindingsIn(_before, AfterFailure.Skip, cancellation)))
            .Any(same => (same.Rule.Id, same.What.Name, same.When, same.Location.SourceSpan.Start) == (finding.Rule.Id, finding.What.Name, finding.When, position));

        // A name that is mended is another one in whatever else is found there.
        (string Rule, string Name) Subject((string Rule, string Name, int Position) found) =>
            (found.Rule, diagnostic.Id == RuleIds.InvalidName ? "" : found.Name);
    }

    /// <summary>The findings in a document's bodies.</summary>
    public static ImmutableArray<Finding> FindingsIn(SemanticModel model, AfterFailure afterFailure, CancellationToken cancellation) =>
        ScopeAnalysis.Of(model.Compilation)?.Analyze(model.SyntaxTree, afterFailure, cancellation) ?? [];

    /// <summary>What is found in a document, looking past failures or not, and where that is before changes.</summary>
    private static ImmutableHashSet<(string Rule, string Name, int Position)> Known(
        SemanticModel model, ImmutableArray<TextChange> changes, AnalyzerOptions options, CancellationToken cancellation) =>
    [
        .. Places(Reported(model, options, cancellation)
                .Concat(FindingsIn(model, AfterFailure.Skip, cancellation))
                .Concat(FindingsIn(model, AfterFailure.Supply, cancellation)))
            .Select(place => place with { Position = OriginalPosition(place.Position, changes) ?? -1 }),
    ];

    /// <summary>What the rules report that look at the document alone. They have looked already, or will when the change is made.</summary>
    private static ImmutableArray<Finding> Reported(SemanticModel model, AnalyzerOptions options, CancellationToken cancellation) =>
    [
        .. (ScopeAnalysis.Of(model.Compilation)?.FindingsIn(model.SyntaxTree, options.AnalyzerConfigOptionsProvider, cancellation) ?? [])
            .Where(finding => finding.Rule.Id is not (RuleIds.NeverCreated or RuleIds.NotAnalyzed or RuleIds.BudgetExhausted)),
    ];

    /// <summary>Whether a mistake was there before. A name that is not valid reads otherwise when what stands before it in the full name is
    /// mended.</summary>
    private static bool WasKnown(
        Finding finding, int position, ImmutableHashSet<(string Rule, string Name, int Position)> known) =>
        known.Contains((finding.Rule.Id, finding.What.Name, position))
        || (finding.Rule.Id == RuleIds.InvalidName && known.Any(place => place.Rule == finding.Rule.Id && place.Position == position));

    /// <summary>Whether a finding means an exception, or that the analysis does not see whether there is one. Another may move with the statement
    /// that it is about.</summary>
    public static bool Throws(Finding finding) => finding.Rule.Throws || finding.Rule.Id == RuleIds.BudgetExhausted;

    /// <summary>Whether what throws nothing is there more often than it may be: where it stands does not tell.</summary>
    private static bool Remains(Diagnostic diagnostic, ImmutableArray<Finding> findings, int most) =>
        findings.Where(finding => finding.Rule.Id == diagnostic.Id && !Throws(finding)).ToList() is { Count: > 0 } same && Places(same).Count > most;

    private static ImmutableHashSet<(string Rule, string Name, int Position)> Places(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => (finding.Rule.Id, finding.What.Name, finding.Location.SourceSpan.Start))];

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
        _problems ??= Problems(_before, cancellation).ToLookup(id => id);
        return Problems(after, cancellation).GroupBy(id => id).Any(group => group.Count() > _problems[group.Key].Count());
    }

    private bool LeavesParameterUnread(SemanticModel after, CancellationToken cancellation)
    {
        var unread = _unread ??= UnreadParameters.CountIn(_before.SyntaxTree.GetRoot(cancellation), cancellation);
        return UnreadParameters.CountIn(after.SyntaxTree.GetRoot(cancellation), cancellation) > unread;
    }

    private static IEnumerable<string> Problems(SemanticModel model, CancellationToken cancellation) => model
        .GetDiagnostics(cancellationToken: cancellation)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.Id);
}
