using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace ScopeLint.Testing;

/// <summary>
/// A test of a fixer on sources that use the library. Besides what the testing library checks, the fixer can fix all, each action that it
/// offers leaves code that compiles and has no new finding, and the analyzer passes the checks of <see cref="ScopeAnalyzerTest"/>.
/// </summary>
public class ScopeCodeFixTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly CodeFixProvider _fixer;
    private readonly FirstRun _firstRun = new();

    /// <summary>Makes a test without sources.</summary>
    /// <param name="analyzer">The analyzer, for whose rule <c>[|x|]</c> stands; in the fixed code as well, for what remains.</param>
    /// <param name="fixer">The fixer.</param>
    public ScopeCodeFixTest(DiagnosticAnalyzer analyzer, CodeFixProvider fixer)
    {
        _analyzer = analyzer;
        _fixer = fixer;
        ReferenceAssemblies = References.Framework;
        FixedState.MarkupHandling = MarkupMode.Allow;
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
    }

    /// <summary>The rules of which a finding may come to light behind one that is fixed: analysis of a path ends where it fails.</summary>
    public HashSet<string> Revealed { get; } = [];

    /// <summary>What the sources are compiled against: the same array for all tests of a library, which share its symbols.</summary>
    public ImmutableArray<MetadataReference> Libraries { get; init; } = References.All;

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [_analyzer];

    /// <inheritdoc/>
    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [_fixer];

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (ChangesOneDocument())
        {
            // Fixing all in the project or the solution would do once more what fixing all in the document does: tests of several documents
            // check all three, and that the fixer has them is checked below for each.
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }

        await base.RunImplAsync(cancellationToken).ConfigureAwait(false);
        await _firstRun.VerifyAsync(cancellationToken).ConfigureAwait(false);
        var offered = new OfferedActions(_analyzer, _fixer, Revealed);
        await offered.VerifyAsync(_firstRun.Found, cancellationToken).ConfigureAwait(false);
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

    private bool ChangesOneDocument()
    {
        var (before, after) = (TestState.Sources, FixedState.Sources);
        return TestState.AdditionalProjects.Count == 0 && before.Count == after.Count
            && before.Zip(after, (source, changed) => source.content.ContentEquals(changed.content)).Count(isSame => !isSame) <= 1;
    }
}
