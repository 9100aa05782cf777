using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What the rules have in common: each reports its own kind of finding of the shared analysis, while the tree that holds it is
/// looked at.</summary>
public abstract class ScopeRuleAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    private protected ScopeRuleAnalyzer(DiagnosticDescriptor descriptor)
    {
        _descriptor = descriptor;
        SupportedDiagnostics = [descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected abstract FindingKind Kind { get; }

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

    /// <summary>The arguments of the message.</summary>
    private protected abstract object[] MessageArguments(ReportedFinding finding);

    private void Report(ScopeAnalysis analysis, SemanticModelAnalysisContext document)
    {
        var findings = analysis.FindingsIn(document.SemanticModel.SyntaxTree, document.Options.AnalyzerConfigOptionsProvider, document.CancellationToken);
        foreach (var finding in findings.Where(finding => finding.Kind == Kind))
        {
            document.ReportDiagnostic(Diagnostic.Create(
                _descriptor, finding.Location, finding.AdditionalLocations, FindingProperties.Of(finding), MessageArguments(finding)));
        }
    }
}
