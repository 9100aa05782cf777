using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0105: a variable is shared under another element type.</summary>
internal sealed class DTypeConflictRule() : EventRule<DTypeDiffers>(Descriptors.DTypeConflict)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(DTypeDiffers what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding), what.Present, what.Asked];
}

/// <summary>SCL0105: a variable is shared under another element type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DTypeConflictAnalyzer() : ScopeRuleAnalyzer(new DTypeConflictRule());
