using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0302: code is handed to another thread, where the scope is not open.</summary>
internal sealed class ScopeLostOnThreadRule() : EventRule<HandedToThread>(Descriptors.ScopeLostOnThread)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Saying(Finding finding) => finding.Library is null ? Descriptor : LibraryDescriptors.ScopeLostOnThread;

    /// <inheritdoc/>
    protected override object[] Arguments(HandedToThread what, Finding finding) =>
        [FindingText.Scope(what.Name), what.Starter, FindingText.Cause(finding)];
}

/// <summary>SCL0302: code is handed to another thread, where the scope is not open.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeLostOnThreadAnalyzer() : ScopeRuleAnalyzer(new ScopeLostOnThreadRule());
