using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace ScopeLint.Testing;

/// <summary>
/// A test of some analyzers on sources that use the library. Besides what the testing library checks, nothing is reported in generated
/// code, and a second run says the same.
/// </summary>
public class ScopeAnalyzerTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly FirstRun _firstRun = new();

    /// <summary>Makes a test without sources.</summary>
    /// <param name="analyzers">The analyzers, the same objects in every run. <c>[|x|]</c> stands for the rule of the first.</param>
    public ScopeAnalyzerTest(params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        _analyzers = analyzers;
        ReferenceAssemblies = References.Framework;
    }

    /// <summary>What the sources are compiled against: the same array for all tests of a library, which share its symbols.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = References.All;

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken).ConfigureAwait(false);
        await _firstRun.VerifyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken) =>
        TestProject.CreateAsync(primaryProject, additionalProjects, Libraries, GetNameAndFoldersFromPath);

    /// <inheritdoc/>
    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken) =>
        _firstRun.Note(base.CreateCompilationWithAnalyzers(compilation, analyzers, options, cancellationToken));

    /// <inheritdoc/>
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) => _firstRun.Note(base.FilterDiagnostics(diagnostics));
}
