using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0102: a variable is shared that does not exist.</summary>
internal sealed class MissingVariableRule() : EventRule<VariableMissing>(Descriptors.MissingVariable)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <summary>Where ReuseVariables() is to blame, SCL0201 says so.</summary>
    protected override bool IsMistake(VariableMissing what, RootResult root) => !what.IsSwitched;

    /// <inheritdoc/>
    protected override object[] Arguments(VariableMissing what, Finding finding) =>
        [
        what.Name, FindingText.Here(finding), FindingText.Demand(finding, "because of the opening"), FindingText.Nearest(what.Nearest), FindingText.Leave(finding),
    ];
}

/// <summary>SCL0102: a variable is shared that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingVariableAnalyzer() : ScopeRuleAnalyzer(new MissingVariableRule());
