using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Testing.Analysis;
using ScopeLint.Testing.Fixes;

namespace ScopeLint.Testing;

/// <summary>
/// Runs a fixer over test sources, after the checks of the analyzers: one fix at a time with a fresh analysis in between, and Fix
/// All in document, project and solution.
/// </summary>
public abstract class CodeFixTest : AnalyzerTest
{
    /// <summary>The first source after all fixes, with markup for what remains; the test code if no fix is to be offered.</summary>
    public string FixedCode
    {
        set => FixedState.SetFirstSource(value);
    }

    /// <summary>The first source after Fix All, with markup for what remains; by default the fixed code.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.SetFirstSource(value);
    }

    /// <summary>The sources after all fixes, one at a time, and what is expected in them.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>The sources after Fix All; if it has none, the fixed state.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>The place of the action among those offered for a diagnostic; null: the first that has the key.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action; null: any.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>
    /// How many fixes are applied one at a time: exactly n, or at most n if it is given as -n. By default at most one for each
    /// fixable diagnostic of the test code. State more than that where fixing one brings another to light.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often Fix All is run, by default once. State more where fixing brings other diagnostics to light.</summary>
    public int NumberOfFixAllIterations { get; set; } = 1;

    /// <summary>Checks of the fixer to leave out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <inheritdoc/>
    public override async Task RunAsync()
    {
        if (FixedState.Sources.Count == 0)
        {
            throw new VerificationException(
                Check.TestInput, "there is no fixed code. Set FixedCode; to the test code without its markup, if no fix is to be offered.");
        }

        var setup = Setup();
        var (before, start) = await VerifyAnalyzersAsync(setup).ConfigureAwait(false);
        var goal = await VerifyStateAsync(setup, "fixed code", FixedState, before).ConfigureAwait(false);
        var batch = await VerifyStateAsync(setup, "batch-fixed code", BatchFixedState, goal).ConfigureAwait(false);
        var fix = new FixSetup(setup, GetCodeFixProvider(), CodeActionIndex, CodeActionEquivalenceKey, before, goal, batch);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
        {
            await LocalDiagnosticCheck.VerifyAsync(fix, start).ConfigureAwait(false);
        }

        await IncrementalFix.VerifyAsync(fix, start, NumberOfIncrementalIterations).ConfigureAwait(false);
        foreach (var scope in Scopes())
        {
            await FixAll.VerifyAsync(fix, start, scope, NumberOfFixAllIterations).ConfigureAwait(false);
        }
    }

    /// <summary>The fixer under test.</summary>
    /// <returns>A new fixer.</returns>
    protected abstract CodeFixProvider GetCodeFixProvider();

    /// <summary>Checks the analyzers on a state, unless it is empty or the same text as the one before.</summary>
    private static async Task<ResolvedState> VerifyStateAsync(TestSetup setup, string title, SolutionState state, ResolvedState previous)
    {
        if (state.Sources.Count == 0)
        {
            return previous with { Title = title };
        }

        var inherited = setup with { State = state.Inheriting(setup.State) };
        var resolved = ResolvedState.Of(title, state, setup.OnlyId);
        if (resolved.Sources.SequenceEqual(previous.Sources))
        {
            return previous with { Title = title };
        }

        await AnalyzerChecks.VerifyAsync(inherited, resolved).ConfigureAwait(false);
        return resolved;
    }

    private IEnumerable<FixAllScope> Scopes()
    {
        (FixAllScope Scope, CodeFixTestBehaviors Skip)[] scopes =
        [
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
        ];
        return scopes.Where(pair => !CodeFixTestBehaviors.HasFlag(pair.Skip)).Select(pair => pair.Scope);
    }
}
