using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0205: reuse is asked for together with a default name.</summary>
internal sealed class ReuseNeedsNameRule() : EventRule<DefaultNameReused>(Descriptors.ReuseNeedsName)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(DefaultNameReused what, Finding finding) =>
        [what.Name, $"{what.Reuse}", FindingText.Here(finding)];
}

/// <summary>SCL0205: reuse is asked for together with a default name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseNeedsNameAnalyzer() : ScopeRuleAnalyzer(new ReuseNeedsNameRule());
