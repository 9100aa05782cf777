using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing.Fixes;

/// <summary>A diagnostic and the action chosen for it.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Document">Where it lies.</param>
/// <param name="Action">The action.</param>
internal sealed record Offer(Diagnostic Diagnostic, Document Document, CodeAction Action);

/// <summary>A fixer and which of its actions the test is about.</summary>
/// <param name="Test">The analyzers and what they need.</param>
/// <param name="Fixer">The fixer.</param>
/// <param name="ActionIndex">The place of the action among those offered; null: the first that has the key.</param>
/// <param name="EquivalenceKey">The key of the action; null: any.</param>
/// <param name="Before">The test code.</param>
/// <param name="Fixed">The fixed code.</param>
/// <param name="Batch">The batch-fixed code.</param>
internal sealed record FixSetup(
    TestSetup Test,
    CodeFixProvider Fixer,
    int? ActionIndex,
    string? EquivalenceKey,
    ResolvedState Before,
    ResolvedState Fixed,
    ResolvedState Batch)
{
    /// <summary>
    /// How many diagnostics of an id an action may leave even if there were fewer before, as the fixed code declares them.
    /// </summary>
    public int Tolerated(string id) => Math.Max(
        Fixed.Expectations.Count(expectation => expectation.Id == id),
        Batch.Expectations.Count(expectation => expectation.Id == id));

    /// <summary>The diagnostics the fixer says it can fix, in the order of the source.</summary>
    public IEnumerable<Diagnostic> Fixable(Findings findings) =>
        findings.All.Where(diagnostic => diagnostic.Location.IsInSource && Fixer.FixableDiagnosticIds.Contains(diagnostic.Id));

    /// <summary>The first diagnostic, of those that satisfy a condition, for which the fixer offers the chosen action.</summary>
    public async Task<Offer?> FirstOfferAsync(Snapshot snapshot, Func<Diagnostic, bool> condition)
    {
        foreach (var diagnostic in Fixable(snapshot.Findings).Where(condition))
        {
            if (await OfferAsync(snapshot, diagnostic).ConfigureAwait(false) is { } offer)
            {
                return offer;
            }
        }

        return null;
    }

    /// <summary>The chosen action for a diagnostic, null if the fixer does not offer it.</summary>
    public async Task<Offer?> OfferAsync(Snapshot snapshot, Diagnostic diagnostic)
    {
        var document = snapshot.Solution.Solution.GetDocument(diagnostic.Location.SourceTree);
        if (document is null)
        {
            return null;
        }

        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await Fixer.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return Choose([.. actions.SelectMany(Flatten)]) is { } chosen ? new Offer(diagnostic, document, chosen) : null;
    }

    private CodeAction? Choose(ImmutableArray<CodeAction> actions)
    {
        var candidates = ActionIndex is { } index ? actions.Skip(index).Take(1) : actions;
        return candidates.FirstOrDefault(action => EquivalenceKey is null || action.EquivalenceKey == EquivalenceKey);
    }

    private static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Flatten);
}
