using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0204: Reuse.None leaves a scope reusing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseArgumentHasNoEffectAnalyzer() : ScopeRuleAnalyzer(Descriptors.ReuseArgumentHasNoEffect)
{
    private protected override FindingKind Kind => FindingKind.ReuseArgumentHasNoEffect;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [FindingText.Scope(finding.Variable), FindingText.Cause(finding), finding.Asked.Length == 0 ? "the scope around it" : "the captured scope"];
}
