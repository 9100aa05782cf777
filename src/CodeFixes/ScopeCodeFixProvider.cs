using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScopeLint.CodeFixes;

/// <summary>One way to mend a diagnostic.</summary>
/// <param name="Title">What the light bulb says.</param>
/// <param name="EquivalenceKey">What Fix All knows the action by where another is offered before it; never changes.</param>
/// <param name="Changed">The document as it would be.</param>
internal sealed record FixCandidate(string Title, string EquivalenceKey, Document Changed);

/// <summary>What the fixes have in common: each proposes changed documents, and only those are offered in which the mistake is gone.</summary>
public abstract class ScopeCodeFixProvider : CodeFixProvider
{
    private protected ScopeCodeFixProvider(string ruleId) => FixableDiagnosticIds = [ruleId];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>What Fix All and <c>dotnet format</c> know the first action by, whatever it does; never changes. With a key for each kind,
    /// they would apply what suits one place to all: a misspelt name elsewhere would become a new variable, or stay as it is.</summary>
    public string FirstKey => FixableDiagnosticIds[0];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var isFirst = true;
            foreach (var candidate in await ProposeAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                if (await FixValidation.IsSoundAsync(context.Document, candidate.Changed, diagnostic, context.CancellationToken).ConfigureAwait(false))
                {
                    var key = isFirst ? FirstKey : candidate.EquivalenceKey;
                    context.RegisterCodeFix(CodeAction.Create(candidate.Title, _ => Task.FromResult(candidate.Changed), key), diagnostic);
                    isFirst = false;
                }
            }
        }
    }

    /// <summary>The fixes to consider, the first being the one that is safe unattended.</summary>
    private protected abstract Task<ImmutableArray<FixCandidate>> ProposeAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation);
}
