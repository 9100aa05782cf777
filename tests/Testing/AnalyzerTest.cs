using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing;

/// <summary>
/// Runs analyzers over test sources and checks what they report. All supported rules are switched on, those that are off by
/// default too; an analyzer that throws always fails; no id is filtered away.
/// </summary>
public abstract class AnalyzerTest
{
    /// <summary>The first source, with markup.</summary>
    public string TestCode
    {
        set => TestState.SetFirstSource(value);
    }

    /// <summary>The sources, what they need, and what is expected of them.</summary>
    public SolutionState TestState { get; } = new();

    /// <summary>Expected diagnostics besides those that the markup names.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>The framework, .NET 8 by default.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Net80;

    /// <summary>Checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Runs the test.</summary>
    /// <returns>A task that ends when all checks have passed.</returns>
    /// <exception cref="VerificationException">A check failed; its name opens the message.</exception>
    public virtual Task RunAsync() => VerifyAnalyzersAsync(Setup());

    /// <summary>The analyzers under test.</summary>
    /// <returns>New analyzers.</returns>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    private protected TestSetup Setup() => new(TestState, ReferenceAssemblies, [.. GetDiagnosticAnalyzers()]);

    private protected async Task<(ResolvedState State, Snapshot Snapshot)> VerifyAnalyzersAsync(TestSetup setup)
    {
        if (TestState.Sources.Count == 0)
        {
            throw new VerificationException(Check.TestInput, "there is no source. Set TestCode or add to TestState.Sources.");
        }

        var state = ResolvedState.Of("test code", TestState, setup.OnlyId);
        state.RequireUseOfMarks(TestState);
        var snapshot = await AnalyzerChecks.VerifyAsync(setup, state).ConfigureAwait(false);
        await AnalyzerChecks.VerifySerialRunAsync(setup, state, snapshot).ConfigureAwait(false);

        // What reports nothing as it stands has nothing to silence; half of all tests are such, and they run twice as fast.
        if (!snapshot.Findings.Analyzers.IsEmpty)
        {
            await VerifySilencingAsync(setup, state).ConfigureAwait(false);
        }

        return (state, snapshot);
    }

    private async Task VerifySilencingAsync(TestSetup setup, ResolvedState state)
    {
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            await AnalyzerChecks.VerifySuppressionAsync(setup, state).ConfigureAwait(false);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            await AnalyzerChecks.VerifyGeneratedCodeAsync(setup, state).ConfigureAwait(false);
        }
    }
}
