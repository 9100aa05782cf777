using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0901: something was not followed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAnalyzedAnalyzer() : ScopeRuleAnalyzer(Descriptors.NotAnalyzed)
{
    private protected override FindingKind Kind => FindingKind.NotAnalyzed;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable];
}
