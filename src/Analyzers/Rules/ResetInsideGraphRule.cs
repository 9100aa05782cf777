using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0306: the default graph is reset while a scope or a graph is open.</summary>
internal sealed class ResetInsideGraphRule() : EventRule<ResetInside>(Descriptors.ResetInsideGraph)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(ResetInside what, Finding finding) =>
        [FindingText.Here(finding), FindingText.Opened(what.Name, what.Form, finding), FindingText.Cause(finding)];
}

/// <summary>SCL0306: the default graph is reset while a scope or a graph is open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResetInsideGraphAnalyzer() : ScopeRuleAnalyzer(new ResetInsideGraphRule());
