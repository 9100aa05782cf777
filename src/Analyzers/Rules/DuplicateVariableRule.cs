using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0101: a variable is created a second time.</summary>
internal sealed class DuplicateVariableRule() : EventRule<VariableExists>(Descriptors.DuplicateVariable)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(VariableExists what, Finding finding) =>
        [what.Name, FindingText.Here(finding), FindingText.Cause(finding), finding.Words.Sharing ?? FindingText.Scope(finding.Scope), Remedy(what, finding)];

    /// <summary>What to do, and what does not help.</summary>
    private static string Remedy(VariableExists what, Finding finding) =>
        Remedies(what, finding) + (what.NameScope is { } prefix ? $" Name scopes, such as '{prefix}', do not prefix variables." : "");

    /// <summary>What to do. Sharing is no way out where the two differ.</summary>
    private static string Remedies(VariableExists what, Finding finding) =>
        what.Difference is var (present, asked) ? $"It cannot be shared, as it has {FindingText.Shape(present)} and {FindingText.Shape(asked)} is asked for: give this one another name."
        : $"To share it, {finding.Words.ToShare}; to have " + (
            !finding.IsWithinCall && finding.Cause.Equals(finding.Location) ? "one for each iteration, put its number into the name or into that of a scope around it."
            : finding.IsOfTwoCalls ? "another one for each call, open a scope around one of them, give it another name, or build a whole model in a graph of its own."
            : "two variables, give this one another name.");
}

/// <summary>SCL0101: a variable is created a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateVariableAnalyzer() : ScopeRuleAnalyzer(new DuplicateVariableRule());
