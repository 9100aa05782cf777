using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing.Fixes;

/// <summary>Hands the diagnostics of a snapshot to a Fix All provider; those of the copied project are found on demand.</summary>
/// <param name="setup">The analyzers.</param>
/// <param name="snapshot">The snapshot.</param>
internal sealed class FixAllDiagnostics(FixSetup setup, Snapshot snapshot) : FixAllContext.DiagnosticProvider
{
    private readonly Lazy<Task<Snapshot>> _copy = new(() => setup.Test.SnapshotAsync(
        snapshot.Solution with { ProjectId = snapshot.Solution.CopyId, CopyId = snapshot.Solution.ProjectId }));

    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var owner = project.Id == snapshot.Solution.CopyId ? await _copy.Value.ConfigureAwait(false) : snapshot;
        return owner.Findings.All;
    }

    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var all = await GetAllDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath);
    }

    /// <inheritdoc/>
    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var all = await GetAllDiagnosticsAsync(project, cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => !diagnostic.Location.IsInSource);
    }
}
