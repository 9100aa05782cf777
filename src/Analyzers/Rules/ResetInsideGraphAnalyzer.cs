using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0306: the default graph is reset while a scope or a graph is open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResetInsideGraphAnalyzer() : ScopeRuleAnalyzer(Descriptors.ResetInsideGraph)
{
    private protected override FindingKind Kind => FindingKind.ResetInsideGraph;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Here(finding), FindingText.Opened(finding), FindingText.Cause(finding)];
}
