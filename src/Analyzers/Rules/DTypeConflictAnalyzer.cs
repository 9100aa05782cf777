using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0105: a variable is shared under another element type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DTypeConflictAnalyzer() : ScopeRuleAnalyzer(Descriptors.DTypeConflict)
{
    private protected override FindingKind Kind => FindingKind.DTypeConflict;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Cause(finding), finding.Present, finding.Asked];
}
