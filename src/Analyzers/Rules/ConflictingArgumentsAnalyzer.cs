using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0403: the arguments of a get exclude each other, or do not suffice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingArgumentsAnalyzer() : ScopeRuleAnalyzer(Descriptors.ConflictingArguments)
{
    private protected override FindingKind Kind => FindingKind.ConflictingArguments;

    private protected override object[] MessageArguments(ReportedFinding finding) =>
        [finding.Variable, FindingText.Here(finding), FindingText.Refusal(finding)];
}
