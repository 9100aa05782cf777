using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What the analyzers have in common: each reports what its rule finds in the shared analysis, while the tree that holds it is looked
/// at.</summary>
public abstract class ScopeRuleAnalyzer : DiagnosticAnalyzer
{
    private readonly Rule _rule;

    private protected ScopeRuleAnalyzer(Rule rule)
    {
        _rule = rule;
        SupportedDiagnostics = [rule.Descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ScopeAnalysis.Of(start.Compilation) is { } analysis)
            {
                start.RegisterSemanticModelAction(document => Report(analysis, document));
            }
        });
    }

    private void Report(ScopeAnalysis analysis, SemanticModelAnalysisContext document)
    {
        var findings = analysis.FindingsIn(document.SemanticModel.SyntaxTree, document.Options.AnalyzerConfigOptionsProvider, document.CancellationToken);
        foreach (var finding in findings.Where(finding => finding.Rule.Id == _rule.Id))
        {
            document.ReportDiagnostic(finding.ToDiagnostic());
        }
    }
}
