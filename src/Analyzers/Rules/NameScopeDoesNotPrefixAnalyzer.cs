using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0402: a variable is asked for right inside a name scope, whose prefix it does not get.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameScopeDoesNotPrefixAnalyzer() : ScopeRuleAnalyzer(Descriptors.NameScopeDoesNotPrefix)
{
    private protected override FindingKind Kind => FindingKind.NameScopeDoesNotPrefix;

    private protected override object[] MessageArguments(Finding finding) =>
        [finding.Variable, finding.Present, FindingText.Cause(finding)];
}
