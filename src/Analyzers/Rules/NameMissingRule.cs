using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0405: a scope is opened with neither a name nor a default name.</summary>
internal sealed class NameMissingRule() : EventRule<NameMissing>(Descriptors.NameMissing)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    public override bool IsAboutArguments => true;

    /// <inheritdoc/>
    protected override object[] Arguments(NameMissing what, Finding finding) =>
        [finding.Library is null ? what.Name : finding.Words.OpenScope, FindingText.Here(finding)];
}

/// <summary>SCL0405: a scope is opened with neither a name nor a default name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameMissingAnalyzer() : ScopeRuleAnalyzer(new NameMissingRule());
