using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0303: an await or a yield inside an open scope.</summary>
internal sealed class ScopeAcrossAwaitRule() : EventRule<SuspendedInScope>(Descriptors.ScopeAcrossAwait)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree) =>
        tree.Roots.SelectMany(FindingsOf).GroupBy(finding => finding).Select(same => same.Key with { Open = [.. same.SelectMany(finding => finding.Open).Distinct()] });

    /// <inheritdoc/>
    protected override object[] Arguments(SuspendedInScope what, Finding finding) =>
        [FindingText.Sentence(FindingText.Opened(what.Name, what.Form, finding)), FindingText.Cause(finding)];
}

/// <summary>SCL0303: an await or a yield inside an open scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAcrossAwaitAnalyzer() : ScopeRuleAnalyzer(new ScopeAcrossAwaitRule());
