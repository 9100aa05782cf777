using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0207: a collection is listed by a prefix that takes another scope too, or nothing.</summary>
internal sealed class CollectionPrefixRule() : EventRule<ListedByPrefix>(Descriptors.CollectionPrefix)
{
    /// <inheritdoc/>
    protected override IEnumerable<(Event Event, PathConditions Path)> Mistakes(Root root)
    {
        var listings = root.Result.Events.Where(happened => happened.Event.What is ListedByPrefix).ToList();
        var taking = listings.Where(happened => !((ListedByPrefix)happened.Event.What).TakesNothing).Select(happened => happened.Event.Failure).ToImmutableHashSet();
        return listings.Where(happened => (ListedByPrefix)happened.Event.What is var what
            && (what.Sibling is not null || (what.TakesNothing && root.Result.IsComplete && !taking.Contains(happened.Event.Failure) && IsSlip(what, root.Result))));
    }

    /// <inheritdoc/>
    protected override object[] Arguments(ListedByPrefix what, Finding finding) =>
        [what.Name, what.Sibling is { } sibling ? $"also takes '{sibling}'" : "takes nothing", FindingText.Here(finding), Why(what)];

    /// <summary>Whether nothing is taken by mistake: variables that begin so come later, or there are others in their place.</summary>
    private static bool IsSlip(ListedByPrefix what, RootResult root) => !what.AreThere && (IsTooEarly(what, root) || !what.Others.IsEmpty);

    private static bool IsTooEarly(ListedByPrefix what, RootResult root) => root.Names.Exact.Any(name => name.StartsWith(what.Name, StringComparison.Ordinal));

    private static string Why(ListedByPrefix what) =>
        what.Sibling is not null ? $"a prefix is no scope. Write '{what.Name}/' to take that scope alone."
        : what.Others.IsEmpty ? "no variable exists yet, and what is listed is a copy. Ask when the variables have been created."
        : $"no variable has a name that begins so by then.{FindingText.Nearest(NearestScope(what))} Ask by the full name of the scope, when its variables have been created.";

    /// <summary>The scope of some listed variable whose name looks like the one that is asked for; null where none does.</summary>
    private static string? NearestScope(ListedByPrefix what) => NearestName.Find(
        what.Name.TrimEnd('/'), [.. what.Others.Items.Select(name => name.LastIndexOf('/') is > 0 and var end ? name.Substring(0, end) : name).Distinct()]);
}

/// <summary>SCL0207: a collection is listed by a prefix that takes another scope too, or nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionPrefixAnalyzer() : ScopeRuleAnalyzer(new CollectionPrefixRule());
