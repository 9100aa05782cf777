using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0203: ReuseVariables() switches a scope that belongs to the caller.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesLeaksAnalyzer() : ScopeRuleAnalyzer(Descriptors.ReuseVariablesLeaks)
{
    private protected override FindingKind Kind => FindingKind.ReuseVariablesLeaks;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Scope(finding.Variable)];
}
