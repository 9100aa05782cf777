using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0404: a name holds a time, a random number or the like.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnstableNameAnalyzer() : ScopeRuleAnalyzer(Descriptors.UnstableName)
{
    private protected override FindingKind Kind => FindingKind.UnstableName;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, finding.Present, FindingText.Here(finding)];
}
