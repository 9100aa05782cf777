using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0107: an operation is handed operands whose shapes it refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapesDoNotFitAnalyzer() : ScopeRuleAnalyzer(Descriptors.ShapesDoNotFit)
{
    private protected override FindingKind Kind => FindingKind.ShapesDoNotFit;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Misfit(finding)];
}
