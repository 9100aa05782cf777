using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0104: a variable is shared under another shape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeConflictAnalyzer() : ScopeRuleAnalyzer(Descriptors.ShapeConflict)
{
    private protected override FindingKind Kind => FindingKind.ShapeConflict;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Cause(finding), finding.Present, finding.Asked];
}
