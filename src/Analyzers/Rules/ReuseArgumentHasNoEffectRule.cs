using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0204: Reuse.None leaves a scope reusing, or the library never reads the argument.</summary>
internal sealed class ReuseArgumentHasNoEffectRule() : EventRule<Occurrence>(Descriptors.ReuseArgumentHasNoEffect)
{
    /// <summary>That nothing changes is known only where every path was followed.</summary>
    protected override bool IsMistake(Occurrence what, RootResult root) => what is ReuseIgnored || (what is ReuseInherited && root.IsComplete);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Saying(Finding finding) => finding.What is ReuseIgnored ? LibraryDescriptors.ReuseIgnored : Descriptor;

    /// <inheritdoc/>
    protected override object[] Arguments(Occurrence what, Finding finding) => what is ReuseInherited inherited
        ? [FindingText.Scope(what.Name), FindingText.Cause(finding), inherited.IsCaptured ? "the captured scope" : "the scope around it", FindingText.Here(finding)]
        : [finding.Library ?? ""];
}

/// <summary>SCL0204: Reuse.None leaves a scope reusing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseArgumentHasNoEffectAnalyzer() : ScopeRuleAnalyzer(new ReuseArgumentHasNoEffectRule());
