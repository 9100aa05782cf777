using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing.Analysis;

/// <summary>Runs analyzers.</summary>
internal static class AnalyzerRun
{
    /// <summary>Analyses a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="project">Where its config files come from.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="concurrent">Whether several threads may take part.</param>
    /// <returns>The diagnostics in the order of the source.</returns>
    /// <exception cref="VerificationException">An analyzer threw.</exception>
    public static async Task<Findings> RunAsync(
        Compilation compilation, Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent = true)
    {
        var (driver, exceptions) = Attach(compilation, project, analyzers, concurrent);
        var reported = await driver.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        RequireNone(exceptions);
        var compiler = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return new Findings(InOrder(compiler), InOrder(reported));
    }

    /// <summary>Analyses a compilation for one span of one file, as an editor does for what is on the screen.</summary>
    /// <param name="compilation">The compilation; one that was not analysed before.</param>
    /// <param name="project">Where its config files come from.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="path">The file.</param>
    /// <param name="span">The span.</param>
    /// <returns>The diagnostics.</returns>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation,
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        string path,
        TextSpan span)
    {
        var (driver, exceptions) = Attach(compilation, project, analyzers, concurrent: false);
        var tree = driver.Compilation.SyntaxTrees.Single(candidate => candidate.FilePath == path);
        var model = driver.Compilation.GetSemanticModel(tree);
        var syntactic = await driver.GetAnalyzerSyntaxDiagnosticsAsync(tree, span, default).ConfigureAwait(false);
        var semantic = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, span, default).ConfigureAwait(false);
        RequireNone(exceptions);
        return [.. syntactic, .. semantic];
    }

    private static (CompilationWithAnalyzers Driver, ConcurrentQueue<Exception> Exceptions) Attach(
        Compilation compilation, Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false);
        return (compilation.WithAnalyzers(analyzers, options), exceptions);
    }

    private static void RequireNone(ConcurrentQueue<Exception> exceptions)
    {
        if (exceptions.TryPeek(out var first))
        {
            throw new VerificationException(Check.AnalyzerException, $"an analyzer threw, which a build shows as AD0001.\n{first}");
        }
    }

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}
