using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScopeLint.Testing.Tests.Subjects;

/// <summary>Fixes all in another scope than it is asked to; in none where the translation gives null.</summary>
/// <param name="translate">From the scope asked for to the scope fixed.</param>
internal sealed class TranslatingFixAll(Func<FixAllScope, FixAllScope?> translate) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context) => translate(context.Scope) is { } scope
        ? await WellKnownFixAllProviders.BatchFixer.GetFixAsync(new FixAllContext(
            context.Document!,
            context.CodeFixProvider,
            scope,
            context.CodeActionEquivalenceKey,
            context.DiagnosticIds,
            new Forwarding(context),
            context.CancellationToken))
        : null;

    private sealed class Forwarding(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project);
    }
}
