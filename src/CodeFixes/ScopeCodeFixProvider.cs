using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes;

/// <summary>What the fixes have in common: each proposes changes, and only those are offered behind which the mistake is gone and no other
/// has come.</summary>
public abstract class ScopeCodeFixProvider : CodeFixProvider
{
    private protected ScopeCodeFixProvider(params string[] ruleIds) => FixableDiagnosticIds = [.. ruleIds];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What Fix All and <c>dotnet format</c> know the first action by, whatever it does; never changes. With a key for each kind,
    /// they would apply what suits one place to all: a misspelt name elsewhere would become a new variable, or stay as it is.</summary>
    public static string FirstKeyOf(string ruleId) => ruleId;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var source = new SourceFile(
            await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false),
            await document.GetTextAsync(cancellation).ConfigureAwait(false));
        var validation = FixValidation.Of(model);
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => Mends(FindingFacts.Of(diagnostic).Library)))
        {
            var site = new FixSite(diagnostic, model, source);
            var isFirst = true;
            var offered = new HashSet<string>();
            foreach (var candidate in Propose(site, cancellation).Where(candidate => !(isFirst && candidate.NeedsChoice) && !offered.Contains(candidate.EquivalenceKey)))
            {
                var changed = document.WithText(source.Text.WithChanges(candidate.Changes));
                var revealed = candidate.Revealing.IsEmpty ? null : document.WithText(source.Text.WithChanges(candidate.Revealing));
                if (await validation.IsSoundAsync(diagnostic, candidate, changed, revealed, cancellation).ConfigureAwait(false))
                {
                    var key = isFirst ? FirstKeyOf(diagnostic.Id) : candidate.EquivalenceKey;
                    context.RegisterCodeFix(CodeAction.Create(candidate.Title, _ => Task.FromResult(changed), key), diagnostic);
                    isFirst = false;
                    offered.Add(candidate.EquivalenceKey);
                }
            }
        }
    }

    /// <summary>Whether the fixes are for what a library does. Most write code for ScopeLint.Runtime.</summary>
    /// <param name="library">The library; null for ScopeLint.Runtime.</param>
    private protected virtual bool Mends(string? library) => library is null;

    /// <summary>The fixes to consider, the first being the one that is safe unattended. Of those that have one key, which are the same change in different places,
    /// the first that is sound is offered.</summary>
    private protected abstract IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation);
}
