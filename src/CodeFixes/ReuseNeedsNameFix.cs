using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0205: makes the default name the name, or gives up reuse.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseNeedsNameFix)), Shared]
public sealed class ReuseNeedsNameFix() : ScopeCodeFixProvider(RuleIds.ReuseNeedsName)
{
    /// <summary>The key of the action that gives the name.</summary>
    public const string NameKey = "SCL0205.Name";

    /// <summary>The key of the action that drops the reuse argument.</summary>
    public const string CreateKey = "SCL0205.Create";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // Where the mode is not always the same, a change would also reach the callers for whom all is well.
        if (site.FailingCall is not { } opening || OpeningCall.Of(opening, site.Model, cancellation) is not { } call || !OpeningCall.HasConstantReuse(call))
        {
            yield break;
        }

        if (OpeningEdits.WithDefaultNameAsName(opening, site.Model, site.Source, cancellation) is { } named)
        {
            yield return new FixCandidate("Give the scope its name", NameKey, named);
        }

        if (OpeningEdits.WithoutReuse(opening, site.Model, site.Source, cancellation) is { } creating)
        {
            yield return new FixCandidate("Open the scope without reuse", CreateKey, creating);
        }
    }
}
