using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0106: an operation is handed operands of different graphs.</summary>
internal sealed class OtherGraphRule() : EventRule<GraphsDiffer>(Descriptors.OtherGraph)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(GraphsDiffer what, Finding finding) =>
        [what.Name, FindingText.Here(finding), what.First, what.Second];
}

/// <summary>SCL0106: an operation is handed operands of different graphs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherGraphAnalyzer() : ScopeRuleAnalyzer(new OtherGraphRule());
