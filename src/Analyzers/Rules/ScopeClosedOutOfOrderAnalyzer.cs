using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0304: a scope is closed that is not the one opened last.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeClosedOutOfOrderAnalyzer() : ScopeRuleAnalyzer(Descriptors.ScopeClosedOutOfOrder)
{
    private protected override FindingKind Kind => FindingKind.ScopeClosedOutOfOrder;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Opened(finding), FindingText.Here(finding), FindingText.Order(finding)];
}
