using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Testing.Analysis;

/// <summary>
/// What stays the same throughout a test. The analyzers are the same objects in every run, as they are in an editor: what
/// they remember from one compilation to the next shows.
/// </summary>
/// <param name="State">Config files, references and output kind.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Analyzers">The analyzers.</param>
internal sealed record TestSetup(SolutionState State, ReferenceAssemblies Framework, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>What <c>[|x|]</c> and <c>Diagnostic()</c> stand for.</summary>
    /// <exception cref="VerificationException">The analyzers have no rule, or several.</exception>
    public string OnlyId() => OnlyDescriptor(Analyzers).Id;

    /// <summary>The only descriptor of some analyzers.</summary>
    public static DiagnosticDescriptor OnlyDescriptor(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var descriptors = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id).ToList();
        return descriptors is [var only]
            ? only
            : throw new VerificationException(
                Check.TestInput,
                $"the analyzer has {descriptors.Count} rules ({string.Join(", ", descriptors.Select(descriptor => descriptor.Id))}), "
                + "so [|x|] and Diagnostic() are ambiguous. Name one: {|ID:x|}, Diagnostic(\"ID\").");
    }

    /// <summary>Makes the solution of some sources.</summary>
    public TestSolution Solution(IReadOnlyList<(string FileName, string Text)> sources) =>
        TestSolution.Create(sources, State, Framework, Analyzers);

    /// <summary>Analyses the project under test of a solution afresh.</summary>
    public async Task<Snapshot> SnapshotAsync(TestSolution solution, bool concurrent = true)
    {
        var compilation = await solution.CompileAsync().ConfigureAwait(false);
        var findings = await AnalyzerRun.RunAsync(compilation, solution.Project, Analyzers, concurrent).ConfigureAwait(false);
        return new Snapshot(solution, findings);
    }
}
