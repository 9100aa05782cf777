using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0204: removes the argument, or opens the scope by name where that lets it create.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseArgumentHasNoEffectFix)), Shared]
public sealed class ReuseArgumentHasNoEffectFix() : ScopeCodeFixProvider(RuleIds.ReuseArgumentHasNoEffect)
{
    /// <summary>The key of the action that removes the argument.</summary>
    public const string RemoveKey = "SCL0204.Remove";

    /// <summary>The key of the action that opens the scope by name.</summary>
    public const string ByNameKey = "SCL0204.ByName";

    private protected override bool Mends(string? library) => true;

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.Facts.Library is not null)
        {
            if (site.FailingCall is { } call && site.Model.GetOperation(call, cancellation) is IInvocationOperation opened
                && ArgumentEdits.Written(opened, RuntimeNames.ReuseParameter) is { Parent: ArgumentListSyntax list } argument && SideEffects.HasNone(argument.Expression, site.Model, cancellation))
            {
                yield return new FixCandidate(
                    "Remove the reuse argument", RemoveKey,
                    [.. ArgumentEdits.Remove(list, argument, site.Source), .. ArgumentEdits.NameBehind(call, argument, site.Model, cancellation)]);
            }

            yield break;
        }

        // Without the argument nothing else happens; opening by name means another scope, and is never the first action.
        if (OpeningWithTheArgument(site) is not { } opening
            || OpeningEdits.WithoutReuse(opening, site.Model, site.Source, cancellation) is not { } removed)
        {
            yield break;
        }

        yield return new FixCandidate("Remove the reuse argument", RemoveKey, removed);
        if (site.Facts.RelativeName is { } name
            && OpeningEdits.ByName(opening, name, site.Model, cancellation) is { } byName)
        {
            yield return new FixCandidate("Open the scope by name", ByNameKey, byName);
        }
    }

    /// <summary>The call whose argument the diagnostic stands on; null where it stands on a call that leads to the opening.</summary>
    private static InvocationExpressionSyntax? OpeningWithTheArgument(FixSite site)
    {
        var span = site.Span;
        return site.Source.Root.FullSpan.Contains(span)
            && site.Source.Root.FindNode(span).FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax opening } argument
            && argument.Span == span
                ? opening
                : null;
    }
}
