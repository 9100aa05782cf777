using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0105: asks for the element type that the variable holds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DTypeConflictFix)), Shared]
public sealed class DTypeConflictFix() : ScopeCodeFixProvider(RuleIds.DTypeConflict)
{
    /// <summary>The key of the action that takes the first element type.</summary>
    public const string TakeKey = "SCL0105.Take";

    /// <summary>The key of the action that gives the variable another name.</summary>
    public const string NewNameKey = "SCL0105.NewName";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        var present = site.Facts.Present ?? "";
        if (site.FailingCall is { } get
            && ElementTypeEdits.Take(get, present, site.Model, site.Source, cancellation) is { } changes)
        {
            yield return new FixCandidate($"Ask for the first element type, {present}", TakeKey, changes);
        }

        if (OtherName.Free(site, NewNameKey, needsChoice: true, cancellation) is { } renamed)
        {
            yield return renamed;
        }
    }
}
