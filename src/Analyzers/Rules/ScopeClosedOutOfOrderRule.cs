using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0304: a scope is closed that is not the one opened last.</summary>
internal sealed class ScopeClosedOutOfOrderRule() : EventRule<ClosedOutOfOrder>(Descriptors.ScopeClosedOutOfOrder)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    protected override object[] Arguments(ClosedOutOfOrder what, Finding finding) =>
        [FindingText.Opened(what.Name, what.Form, finding), FindingText.Here(finding), Why(what, finding)];

    /// <summary>Why it cannot be closed, and what to do.</summary>
    private static string Why(ClosedOutOfOrder what, Finding finding) => what.Inner switch
    {
        null when finding.Cause.Equals(finding.Location) =>
            "what is opened here is closed already when its using statement or declaration ends. Leave closing it to that alone.",
        null => $"what was opened {FindingText.Cause(finding)} is closed already. Close each scope once, best with a using statement.",
        _ => $"what was opened {FindingText.Cause(finding)}{(what.Inner.Length == 0 ? "" : $" ('{what.Inner}')")} is inside it and still open. "
            + "Close that first, best by nesting using statements.",
    };
}

/// <summary>SCL0304: a scope is closed that is not the one opened last.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeClosedOutOfOrderAnalyzer() : ScopeRuleAnalyzer(new ScopeClosedOutOfOrderRule());
