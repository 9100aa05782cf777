using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0203: ReuseVariables() switches a scope that belongs to the caller.</summary>
internal sealed class ReuseVariablesLeaksRule() : EventRule<CallersScopeSwitched>(Descriptors.ReuseVariablesLeaks)
{
    /// <inheritdoc/>
    protected override object[] Arguments(CallersScopeSwitched what, Finding finding) =>
        [FindingText.Scope(what.Name)];
}

/// <summary>SCL0203: ReuseVariables() switches a scope that belongs to the caller.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesLeaksAnalyzer() : ScopeRuleAnalyzer(new ReuseVariablesLeaksRule());
