using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0402: a variable does not get the prefix of the name scope right around it, or around the scope of its default name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameScopeDoesNotPrefixAnalyzer() : ScopeRuleAnalyzer(Descriptors.NameScopeDoesNotPrefix)
{
    private protected override FindingKind Kind => FindingKind.NameScopeDoesNotPrefix;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, finding.Present, FindingText.Cause(finding), FindingText.Numbered(finding)];
}
