using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0103: a variable is shared that nothing in the project creates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverCreatedAnalyzer() : ScopeRuleAnalyzer(Descriptors.NeverCreated)
{
    private protected override FindingKind Kind => FindingKind.NeverCreated;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [
        finding.Variable, FindingText.Here(finding), FindingText.Demand(finding, "since reuse was set"), FindingText.Nearest(finding),
        FindingText.Leave(finding),
    ];
}
