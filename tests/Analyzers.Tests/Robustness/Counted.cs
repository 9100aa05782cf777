using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>What the analysis of a program finds, and what it took.</summary>
/// <param name="Mistakes">The findings, other than words about the analysis itself.</param>
/// <param name="Work">What was done.</param>
internal sealed record Counted(IReadOnlyList<Finding> Mistakes, Work Work)
{
    /// <summary>The most steps that one root may take: the one that is too many is not run.</summary>
    public const int MostStepsOfARoot = Budgets.DefaultSteps + 1;

    /// <summary>Analyses a program, which must compile.</summary>
    public static Counted On(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = EveryAnalyzer.Compile(EveryAnalyzer.Parse(program));
        Assert.Empty(compilation.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(3));
        var analysis = ScopeAnalysis.Of(compilation)!;
        var options = new AnalyzerOptions([]).AnalyzerConfigOptionsProvider;
        var findings = compilation.SyntaxTrees.SelectMany(tree => analysis.FindingsIn(tree, options, cancellation)).ToList();
        return new Counted(
            [.. findings.Where(finding => finding.Rule.Id is not (RuleIds.NotAnalyzed or RuleIds.BudgetExhausted))], analysis.Work);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Work.Bodies} bodies, {Work.Roots} roots, {Work.Steps} steps, {Work.Paths} paths, {Mistakes.Count} mistakes");
}
