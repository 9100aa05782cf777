using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0301: a scope is left open.</summary>
internal sealed class ScopeNotClosedRule() : EventRule<ScopeLeftOpen>(Descriptors.ScopeNotClosed)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Saying(Finding finding) => ScopeLibraries.Named(finding.Library).IsClosedByHand ? Descriptor : LibraryDescriptors.GraphNotLeft;

    /// <inheritdoc/>
    protected override object[] Arguments(ScopeLeftOpen what, Finding finding) =>
        [FindingText.Sentence(FindingText.Opened(what.Name, what.Form, finding)), FindingText.Here(finding)];
}

/// <summary>SCL0301: a scope is left open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeNotClosedAnalyzer() : ScopeRuleAnalyzer(new ScopeNotClosedRule());
