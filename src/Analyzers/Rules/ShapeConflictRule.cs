using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0104: a variable is shared under another shape.</summary>
internal sealed class ShapeConflictRule() : EventRule<ShapeDiffers>(Descriptors.ShapeConflict)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(ShapeDiffers what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding), FindingText.Shape(what.Present), FindingText.Shape(what.Asked)];
}

/// <summary>SCL0104: a variable is shared under another shape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeConflictAnalyzer() : ScopeRuleAnalyzer(new ShapeConflictRule());
