using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0102: a variable is shared that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingVariableAnalyzer() : ScopeRuleAnalyzer(Descriptors.MissingVariable)
{
    private protected override FindingKind Kind => FindingKind.MissingVariable;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [
        finding.Variable, FindingText.Here(finding), FindingText.Demand(finding, "because of the opening"), FindingText.Nearest(finding),
        FindingText.Leave(finding),
    ];
}
