using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0303: an await or a yield inside an open scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAcrossAwaitAnalyzer() : ScopeRuleAnalyzer(Descriptors.ScopeAcrossAwait)
{
    private protected override FindingKind Kind => FindingKind.ScopeAcrossAwait;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Sentence(FindingText.Opened(finding)), FindingText.Cause(finding)];
}
