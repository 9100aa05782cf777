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
        what.Name, FindingText.Here(finding), FindingText.Demand(finding, "because of the opening"), Whereabouts(what, finding), Remedy(what, finding),
    ];

    /// <summary>What is known of a variable that was probably meant, as a sentence.</summary>
    private static string Whereabouts(VariableMissing what, Finding finding) =>
        finding.Around is { } reset ? $" The one of this name was discarded by the reset on {FindingText.Line(reset, finding)}."
        : what.IsInAnotherGraph ? " Another graph holds one of this name, which this graph does not see."
        : what.UnderAnotherPrefix is { } other ? $" There is '{other}', under another prefix."
        : FindingText.Nearest(what.Nearest);

    private static string Remedy(VariableMissing what, Finding finding) =>
        finding.Around is not null ? "Create it anew behind the reset, or leave the reset out."
        : what.IsInAnotherGraph ? "Ask for it in that graph, or create it in this one first."
        : FindingText.Remedy(finding, what.Nearest is not null || what.UnderAnotherPrefix is not null);
}

/// <summary>SCL0102: a variable is shared that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingVariableAnalyzer() : ScopeRuleAnalyzer(new MissingVariableRule());
