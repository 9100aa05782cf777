using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0201: ReuseVariables() stands before a creation in its scope.</summary>
internal sealed class ReuseVariablesTooEarlyRule() : EventRule<VariableMissing>(Descriptors.ReuseVariablesTooEarly)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <summary>What is missing could have been created before the call. Where an opening asks for sharing, SCL0102 says so.</summary>
    protected override bool IsMistake(VariableMissing what, RootResult root) => what.IsSwitched;

    /// <inheritdoc/>
    protected override object[] Arguments(VariableMissing what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding), FindingText.Scope(what.Switched), FindingText.Nearest(what.Nearest)];
}

/// <summary>SCL0201: ReuseVariables() stands before a creation in its scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesTooEarlyAnalyzer() : ScopeRuleAnalyzer(new ReuseVariablesTooEarlyRule());
