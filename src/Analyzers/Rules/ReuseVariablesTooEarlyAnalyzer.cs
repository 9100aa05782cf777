using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0201: ReuseVariables() stands before a creation in its scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesTooEarlyAnalyzer() : ScopeRuleAnalyzer(Descriptors.ReuseVariablesTooEarly)
{
    private protected override FindingKind Kind => FindingKind.ReuseVariablesTooEarly;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Cause(finding), FindingText.Scope(finding), FindingText.Nearest(finding)];
}
