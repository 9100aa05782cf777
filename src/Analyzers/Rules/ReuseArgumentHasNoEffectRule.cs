using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0204: Reuse.None leaves a scope reusing.</summary>
internal sealed class ReuseArgumentHasNoEffectRule() : EventRule<ReuseInherited>(Descriptors.ReuseArgumentHasNoEffect)
{
    /// <summary>That nothing changes is known only where every path was followed.</summary>
    protected override bool IsMistake(ReuseInherited what, RootResult root) => root.IsComplete;

    /// <inheritdoc/>
    protected override object[] Arguments(ReuseInherited what, Finding finding) =>
        [FindingText.Scope(what.Name), FindingText.Cause(finding), what.IsCaptured ? "the captured scope" : "the scope around it"];
}

/// <summary>SCL0204: Reuse.None leaves a scope reusing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseArgumentHasNoEffectAnalyzer() : ScopeRuleAnalyzer(new ReuseArgumentHasNoEffectRule());
