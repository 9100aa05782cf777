using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0101: lets the scope share what exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateVariableFix)), Shared]
public sealed class DuplicateVariableFix() : ScopeCodeFixProvider(RuleIds.DuplicateVariable)
{
    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c>.</summary>
    public const string ShareKey = "SCL0101.Share";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (FindingProperties.OpeningOf(site.Diagnostic) is not null)
        {
            if (site.Opening is { } opening && OpeningEdits.WithReuseAuto(opening, site.Model, site.Source, cancellation) is { } sharing)
            {
                yield return new FixCandidate("Open the scope with Reuse.Auto", ShareKey, sharing);
            }
        }
        else if (site.FailingStatement is { } statement
            && SharingScope.Around(statement, site.Model, site.Source, cancellation) is { } wrapped)
        {
            yield return new FixCandidate("Ask for the variable in a scope with Reuse.Auto", ShareKey, wrapped);
        }
    }
}
