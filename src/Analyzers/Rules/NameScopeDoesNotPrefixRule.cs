using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0402: a variable does not get the prefix of the name scope right around it, or around the scope of its default name.</summary>
internal sealed class NameScopeDoesNotPrefixRule() : EventRule<Occurrence>(Descriptors.NameScopeDoesNotPrefix)
{
    /// <inheritdoc/>
    protected override IEnumerable<(Event Event, PathConditions Path)> Mistakes(Root root) => root.Result.Events
        .Where(happened => happened.Event.What is VariableInNameScope what && IsUnprefixed(what))
        .Concat(NumberedLayers.First(root.Result.Events
            .Where(happened => happened.Event.What is NumberedInNameScope what && IsToBeApart(what, happened.Event, root))
            .Select(happened => (InNameScope(happened.Event), happened.Path))));

    /// <inheritdoc/>
    protected override object[] Arguments(Occurrence what, Finding finding) => what is NumberedInNameScope numbered
        ? [what.Name, numbered.Prefix, FindingText.Cause(finding), $", and is another one than '{numbered.Twin}'"]
        : [what.Name, ((VariableInNameScope)what).Prefix, FindingText.Cause(finding), ""];

    /// <summary>Whether a variable looks as if it were to have the prefix. One that is shared has got its name elsewhere, and one whose name
    /// says the same has what the name scope seems to give.</summary>
    private static bool IsUnprefixed(VariableInNameScope what) => !what.IsShared && !$"/{what.Name}".Contains($"/{what.Prefix}/");

    /// <summary>Whether two layers look as if name scopes were meant to keep them apart, or to make no difference: made by the same call, each
    /// alone in a name scope of its own.</summary>
    private static bool IsToBeApart(NumberedInNameScope what, Event numbered, Root root) =>
        root.Result.Layers.NameScopes.Any(around => around.Scope == what.Unnumbered)
        && !root.Result.Layers.NameScopes.Contains((what.Unnumbered, what.Prefix))
        && NumberedLayers.AreAlike(what, root.Result, store =>
            store.Below(what.Scope).Count + store.Below(what.Unnumbered).Count + store.Variables.Names.Count(name => IsThird(name, what)))
        && NumberedLayers.Look(numbered, root).HasFlag(CallLikeness.AloneInUsings);

    /// <summary>Whether a name is that of a variable in another layer of the same default name.</summary>
    private static bool IsThird(string name, NumberedInNameScope what) =>
        name.StartsWith(what.Unnumbered + "_", StringComparison.Ordinal) && name.Length > what.Unnumbered.Length + 1
        && char.IsDigit(name[what.Unnumbered.Length + 1]) && !name.StartsWith(what.Scope + "/", StringComparison.Ordinal);

    /// <summary>The creation, placed beside the opening of the name scope.</summary>
    private static Event InNameScope(Event numbered) => numbered.PlacedBy(numbered.Causes with { Earlier = numbered.Around! });
}

/// <summary>SCL0402: a variable does not get the prefix of the name scope right around it, or around the scope of its default name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameScopeDoesNotPrefixAnalyzer() : ScopeRuleAnalyzer(new NameScopeDoesNotPrefixRule());
