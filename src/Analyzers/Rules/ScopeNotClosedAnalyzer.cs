using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0301: a scope is left open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeNotClosedAnalyzer() : ScopeRuleAnalyzer(Descriptors.ScopeNotClosed)
{
    private protected override FindingKind Kind => FindingKind.ScopeNotClosed;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Sentence(FindingText.Opened(finding)), FindingText.Here(finding)];
}
