using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing.Fixes;

/// <summary>Runs Fix All.</summary>
internal static class FixAll
{
    /// <summary>Runs Fix All for each fixable id, in each document if the scope is the document.</summary>
    /// <param name="setup">The fixer.</param>
    /// <param name="start">The test code.</param>
    /// <param name="scope">Document, project or solution.</param>
    /// <param name="iterations">How often; more than once if fixing brings more diagnostics to light.</param>
    /// <exception cref="VerificationException">The provider does not do it, an action breaks a check, or the outcome differs.</exception>
    public static async Task VerifyAsync(FixSetup setup, Snapshot start, FixAllScope scope, int iterations)
    {
        var current = start;
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var targets = setup.Fixable(current.Findings).Select(diagnostic => Target(diagnostic, scope)).Distinct().ToList();
            foreach (var target in targets)
            {
                var offer = await setup
                    .FirstOfferAsync(current, diagnostic => Target(diagnostic, scope) == target)
                    .ConfigureAwait(false);
                if (offer is not null)
                {
                    current = await ApplyAsync(setup, current, offer, scope, mayReveal: iterations > 1).ConfigureAwait(false);
                }
            }
        }

        var copy = scope == FixAllScope.Solution ? setup.Batch : setup.Before;
        await SolutionTexts
            .RequireAsync(current.Solution, setup.Batch.Sources, copy.Sources, CheckOf(scope), setup.Batch.Title)
            .ConfigureAwait(false);
    }

    private static async Task<Snapshot> ApplyAsync(FixSetup setup, Snapshot current, Offer offer, FixAllScope scope, bool mayReveal)
    {
        var provider = RequireProvider(setup.Fixer, scope);
        var context = new FixAllContext(
            offer.Document,
            setup.Fixer,
            scope,
            offer.Action.EquivalenceKey,
            [offer.Diagnostic.Id],
            new FixAllDiagnostics(setup, current),
            CancellationToken.None);
        var action = await provider.GetFixAsync(context).ConfigureAwait(false)
            ?? throw new VerificationException(
                CheckOf(scope),
                $"the Fix All provider returns no action for {offer.Diagnostic.Id}, although '{offer.Action.Title}' is offered for one.");
        return await ActionChecks.ApplyAsync(setup, current, action, offer.Diagnostic.Id, mayReveal).ConfigureAwait(false);
    }

    private static FixAllProvider RequireProvider(CodeFixProvider fixer, FixAllScope scope)
    {
        var provider = fixer.GetFixAllProvider()
            ?? throw new VerificationException(
                Check.FixAllProvider,
                $"{fixer.GetType().Name} has no Fix All provider. Override GetFixAllProvider, for instance with "
                + "WellKnownFixAllProviders.BatchFixer.");
        return provider.GetSupportedFixAllScopes().Contains(scope)
            ? provider
            : throw new VerificationException(
                Check.FixAllProvider, $"the Fix All provider of {fixer.GetType().Name} does not support the scope {scope}.");
    }

    private static (string Id, string? Path) Target(Diagnostic diagnostic, FixAllScope scope) =>
        (diagnostic.Id, scope == FixAllScope.Document ? diagnostic.Location.SourceTree?.FilePath : null);

    private static Check CheckOf(FixAllScope scope) => scope switch
    {
        FixAllScope.Document => Check.FixAllInDocument,
        FixAllScope.Project => Check.FixAllInProject,
        _ => Check.FixAllInSolution,
    };
}
