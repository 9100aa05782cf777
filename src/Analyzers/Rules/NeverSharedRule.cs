using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0206: Variable.Create or a default name makes anew what sharing is asked for.</summary>
internal sealed class NeverSharedRule() : EventRule<Occurrence>(Descriptors.NeverShared)
{
    /// <inheritdoc/>
    protected override IEnumerable<(Event Event, PathConditions Path)> Mistakes(Root root) => Unstored(root.Result)
        .Concat(NumberedLayers.First(root.Result.Events.Where(happened => happened.Event.What is NumberedInSharingScope what && IsToShare(what, happened.Event, root))));

    /// <inheritdoc/>
    protected override object[] Arguments(Occurrence what, Finding finding) => what is NumberedInSharingScope numbered
        ? ["A default name becomes another scope", FindingText.Here(finding), FindingText.Scope(numbered.Sharing),
            $"'{what.Name}' is not '{numbered.Twin}', which is created {FindingText.Cause(finding)}", "Give both scopes the same name to share it, or leave reuse out."]
        : ["Variable.Create makes a new variable", FindingText.Here(finding), FindingText.Scope(finding.Scope), $"'{what.Name}' is shared with nothing",
            "Use Variable.Get to share it, or create it outside that scope."];

    /// <summary>What Variable.Create makes, under the name that it gets where it is made first: in a later iteration or run it makes the like once
    /// more, with a number.</summary>
    private static IEnumerable<(Event Event, PathConditions Path)> Unstored(RootResult root)
    {
        var made = new Dictionary<Site, string>();
        foreach (var (happened, path) in root.Events.Where(happened => happened.Event.What is UnstoredVariable))
        {
            if (!made.TryGetValue(happened.Location, out var first))
            {
                first = made.ContainsValue(happened.What.Name) ? happened.What.Name + "…" : happened.What.Name; // The second of a name gets a number.
                made.Add(happened.Location, first);
            }

            yield return (happened with { What = new UnstoredVariable(first) }, path);
        }
    }

    /// <summary>Whether two layers look as if they were meant to share: made by the same call, written twice in a row, and the scope that
    /// shares serves nothing else in the whole run.</summary>
    private static bool IsToShare(NumberedInSharingScope what, Event numbered, Root root) =>
        root.Result.Names is { IsComplete: true, ForeignCode: false }
        && NumberedLayers.AreAlike(what, root.Result, store => store.Below(what.Sharing).Count)
        && !root.Result.Layers.Shared.Any(name => name.StartsWith(what.Sharing, StringComparison.Ordinal) || what.Sharing.StartsWith(name, StringComparison.Ordinal))
        && NumberedLayers.Look(numbered, root).HasFlag(CallLikeness.Repeated);
}

/// <summary>SCL0206: Variable.Create or a default name makes anew what sharing is asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverSharedAnalyzer() : ScopeRuleAnalyzer(new NeverSharedRule());
