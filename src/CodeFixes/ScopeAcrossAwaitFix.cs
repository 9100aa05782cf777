using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Splitting;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0303: closes the scope before the body stops, and opens it again where it goes on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeAcrossAwaitFix)), Shared]
public sealed class ScopeAcrossAwaitFix() : ScopeCodeFixProvider(RuleIds.ScopeAcrossAwait)
{
    /// <summary>The key of the action that closes and opens again.</summary>
    public const string SplitKey = "SCL0303.Split";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.Cause is { } opening
            && UsingRegion.Of(opening, site.Model, cancellation) is { } region
            && !region.ContainsDirectives
            && Run.Of(region, site.Span, site.Model, cancellation) is { } runs
            && ScopeSplit.Of(region, site.Facts.Open.Items, runs, site.Model, cancellation) is { } split
            && SplitLayout.Of(split, site.Source) is { } changes)
        {
            var stop = site.Source.Root.FindNode(site.Span) is YieldStatementSyntax ? "yield" : "await";
            yield return new FixCandidate(TitleOf(split, stop), SplitKey, changes)
            {
                Revealing = [.. runs.Where(run => !run.IsInside).SelectMany(run => run.Statements).SelectMany(Suspensions.Blocking)],
            };
        }
    }

    private static string TitleOf(ScopeSplit split, string stop) =>
        split.Heads.Length > 0 ? $"Close the scope before the {stop} and open it again after"
        : split.MovesInFront ? $"Open the scope after the {stop}"
        : $"Close the scope before the {stop}";
}
