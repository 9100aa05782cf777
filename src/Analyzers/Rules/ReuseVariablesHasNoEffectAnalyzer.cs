using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0202: ReuseVariables() changes nothing that anything notices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesHasNoEffectAnalyzer() : ScopeRuleAnalyzer(Descriptors.ReuseVariablesHasNoEffect)
{
    private protected override FindingKind Kind => FindingKind.ReuseVariablesHasNoEffect;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        FindingText.NoEffect(finding);
}
