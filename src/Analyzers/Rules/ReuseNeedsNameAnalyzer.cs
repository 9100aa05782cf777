using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0205: reuse is asked for together with a default name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseNeedsNameAnalyzer() : ScopeRuleAnalyzer(Descriptors.ReuseNeedsName)
{
    private protected override FindingKind Kind => FindingKind.ReuseNeedsName;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, finding.Asked, FindingText.Here(finding)];
}
