using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0206: Variable.Create or a default name makes anew what sharing is asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverSharedAnalyzer() : ScopeRuleAnalyzer(Descriptors.NeverShared)
{
    private protected override FindingKind Kind => FindingKind.NeverShared;

    private protected override object[] MessageArguments(ReportedFinding finding) => FindingText.NeverShared(finding);
}
