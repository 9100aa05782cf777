using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0106: an operation is handed operands of different graphs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherGraphAnalyzer() : ScopeRuleAnalyzer(Descriptors.OtherGraph)
{
    private protected override FindingKind Kind => FindingKind.OtherGraph;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), finding.Present, finding.Asked];
}
