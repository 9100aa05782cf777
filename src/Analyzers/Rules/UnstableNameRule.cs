using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0404: a name holds a time, a random number or the like.</summary>
internal sealed class UnstableNameRule() : EventRule<NameUnstable>(Descriptors.UnstableName)
{
    /// <inheritdoc/>
    protected override object[] Arguments(NameUnstable what, Finding finding) =>
        [what.Name, what.Source, FindingText.Here(finding)];
}

/// <summary>SCL0404: a name holds a time, a random number or the like.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnstableNameAnalyzer() : ScopeRuleAnalyzer(new UnstableNameRule());
