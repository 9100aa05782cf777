using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Testing;

/// <summary>
/// Checks what a fixer offers. The testing library applies one action again and again and looks at what that leaves in the end; here each
/// action is applied once to the test code, whichever the test is about, and all rules look at what it leaves.
/// </summary>
/// <param name="analyzer">The analyzer.</param>
/// <param name="fixer">The fixer.</param>
/// <param name="revealed">The rules of which one more finding may come to light behind one that is fixed.</param>
internal sealed class OfferedActions(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, IReadOnlyCollection<string> revealed)
{
    /// <summary>Checks the actions for everything that was reported in the test code.</summary>
    public async Task VerifyAsync(ImmutableArray<(Project Project, Diagnostic Diagnostic)> found, CancellationToken cancellation)
    {
        RequireFixAll();
        foreach (var project in found.Where(found => fixer.FixableDiagnosticIds.Contains(found.Diagnostic.Id)).GroupBy(found => found.Project))
        {
            var before = await FindAsync(project.Key, cancellation).ConfigureAwait(false);
            foreach (var (_, diagnostic) in project)
            {
                foreach (var action in await OffersAsync(project.Key, diagnostic, cancellation).ConfigureAwait(false))
                {
                    await VerifyAsync(project.Key, diagnostic.Id, action, before, cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>What the compiler and all rules say.</summary>
    private async Task<ILookup<string, Diagnostic>> FindAsync(Project project, CancellationToken cancellation)
    {
        var compilation = (await project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        var rules = EveryRule.Create().Where(rule => rule.GetType() != analyzer.GetType()).Append(analyzer);
        var found = await compilation.WithAnalyzers([.. rules], project.AnalyzerOptions).GetAllDiagnosticsAsync(cancellation)
            .ConfigureAwait(false);
        return found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToLookup(diagnostic => diagnostic.Id);
    }

    private async Task VerifyAsync(
        Project project, string fixedId, CodeAction action, ILookup<string, Diagnostic> before, CancellationToken cancellation)
    {
        var operations = await action.GetOperationsAsync(cancellation).ConfigureAwait(false);
        Check.That(operations is [ApplyChangesOperation], $"'{action.Title}' is not one change of the solution.");
        var changed = ((ApplyChangesOperation)operations[0]).ChangedSolution.GetProject(project.Id)!;
        foreach (var group in await FindAsync(changed, cancellation).ConfigureAwait(false))
        {
            // By number: places move with every edit, and messages may name lines.
            var allowed = before[group.Key].Count() - (group.Key == fixedId ? 1 : 0) + (revealed.Contains(group.Key) ? 1 : 0);
            if (group.Count() > allowed)
            {
                var text = await changed.Documents.First().GetTextAsync(cancellation).ConfigureAwait(false);
                Check.That(false, $"'{action.Title}' for {fixedId} leaves more {group.Key} than {allowed}:\n{Check.Text(group)}\n{text}");
            }
        }
    }

    private void RequireFixAll()
    {
        var scopes = fixer.GetFixAllProvider()?.GetSupportedFixAllScopes() ?? [];
        FixAllScope[] needed = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];
        Check.That(!needed.Except(scopes).Any(), $"{fixer.GetType().Name} cannot fix all in document, project and solution.");
    }

    private async Task<List<CodeAction>> OffersAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        if (project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation);
            await fixer.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return actions;
    }
}
