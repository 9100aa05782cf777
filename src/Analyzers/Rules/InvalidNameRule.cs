using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0401: no scope or variable can have that name.</summary>
internal sealed class InvalidNameRule() : EventRule<NameRefused>(Descriptors.InvalidName)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    public override bool IsAboutArguments => true;

    /// <inheritdoc/>
    protected override object[] Arguments(NameRefused what, Finding finding) =>
        [what.Name, FindingText.Here(finding)];
}

/// <summary>SCL0401: no scope or variable can have that name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidNameAnalyzer() : ScopeRuleAnalyzer(new InvalidNameRule());
