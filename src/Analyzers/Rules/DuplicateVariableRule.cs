using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0101: a variable is created a second time.</summary>
internal sealed class DuplicateVariableRule() : EventRule<VariableExists>(Descriptors.DuplicateVariable)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(VariableExists what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding), FindingText.Scope(finding.Scope)];
}

/// <summary>SCL0101: a variable is created a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateVariableAnalyzer() : ScopeRuleAnalyzer(new DuplicateVariableRule());
