using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0101: a variable is created a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateVariableAnalyzer() : ScopeRuleAnalyzer(Descriptors.DuplicateVariable)
{
    private protected override FindingKind Kind => FindingKind.DuplicateVariable;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Cause(finding), FindingText.Scope(finding)];
}
