using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0902: the analysis of a body ran out of a budget.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BudgetExhaustedAnalyzer() : ScopeRuleAnalyzer(Descriptors.BudgetExhausted)
{
    private protected override FindingKind Kind => FindingKind.BudgetExhausted;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable];
}
