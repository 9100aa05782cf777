using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0109: a variable is to be created in a graph that creates none any more.</summary>
internal sealed class FrozenGraphRule() : EventRule<GraphFrozen>(Descriptors.FrozenGraph)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(GraphFrozen what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding)];
}

/// <summary>SCL0109: a variable is to be created in a graph that creates none any more.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrozenGraphAnalyzer() : ScopeRuleAnalyzer(new FrozenGraphRule());
