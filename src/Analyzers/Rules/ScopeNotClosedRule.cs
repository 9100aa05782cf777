using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0301: a scope is left open.</summary>
internal sealed class ScopeNotClosedRule() : EventRule<ScopeLeftOpen>(Descriptors.ScopeNotClosed)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Saying(Finding finding) => finding.Library is null ? Descriptor : LibraryDescriptors.GraphNotLeft;

    /// <summary>Where scopes are entered for the time of some code, an exception alone leaves them open.</summary>
    protected override IEnumerable<(Event Event, PathConditions Path)> Mistakes(Root root) =>
        base.Mistakes(root).Where(happened => happened.Event.Library is null || ((ScopeLeftOpen)happened.Event.What).Form == ScopeForm.Graph);

    /// <inheritdoc/>
    protected override object[] Arguments(ScopeLeftOpen what, Finding finding) =>
        [FindingText.Sentence(FindingText.Opened(what.Name, what.Form, finding)), FindingText.Here(finding)];
}

/// <summary>SCL0301: a scope is left open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeNotClosedAnalyzer() : ScopeRuleAnalyzer(new ScopeNotClosedRule());
