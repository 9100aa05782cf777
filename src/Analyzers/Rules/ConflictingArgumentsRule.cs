using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0403: the arguments of a get exclude each other, or do not suffice.</summary>
internal sealed class ConflictingArgumentsRule() : EventRule<RequestRefused>(Descriptors.ConflictingArguments)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <inheritdoc/>
    public override bool IsAboutArguments => true;

    /// <inheritdoc/>
    protected override object[] Arguments(RequestRefused what, Finding finding) =>
        [what.Name, FindingText.Here(finding), Why(what)];

    /// <summary>What is wrong with the arguments, and what to do.</summary>
    private static string Why(RequestRefused what) => what.Refusal switch
    {
        Refusal.ValueAndShape =>
            $"its initializer is a value, which has a shape of its own, and shape {FindingText.Shape(what.Asked)} is given too. Leave one of the two out.",
        Refusal.ValueOfOtherType =>
            $"its initializer is a value of {what.Present}, and {what.Asked} is asked for. Ask for {what.Present}, or give a value of {what.Asked}.",
        Refusal.PartialShape => $"it does not exist yet, and shape {FindingText.Shape(what.Asked)} leaves a length open. Give all lengths.",
        _ => "it does not exist yet, and neither a shape nor a value as initializer is given. Give one of the two.",
    };
}

/// <summary>SCL0403: the arguments of a get exclude each other, or do not suffice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingArgumentsAnalyzer() : ScopeRuleAnalyzer(new ConflictingArgumentsRule());
