using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0302: code is handed to another thread, where the scope is not open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeLostOnThreadAnalyzer() : ScopeRuleAnalyzer(Descriptors.ScopeLostOnThread)
{
    private protected override FindingKind Kind => FindingKind.ScopeLostOnThread;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Scope(finding.Variable), finding.Present, FindingText.Cause(finding)];
}
