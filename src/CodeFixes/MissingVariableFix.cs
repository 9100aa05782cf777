using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0102 and SCL0103: takes the name that was meant, or lets the scope create.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingVariableFix)), Shared]
public sealed class MissingVariableFix() : ScopeCodeFixProvider(RuleIds.MissingVariable, RuleIds.NeverCreated)
{
    /// <summary>The key of the action that takes the existing name.</summary>
    public const string RenameKey = "SCL0102.Rename";

    /// <summary>The key of the action that mends the name of a scope.</summary>
    public const string ScopeKey = "SCL0102.Scope";

    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c>.</summary>
    public const string AutoKey = "SCL0102.Auto";

    /// <summary>The key of the action that drops the reuse argument.</summary>
    public const string CreateKey = "SCL0102.Create";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.Facts.LooksMisspelt)
        {
            // Creating the variable under its misspelt name would hide the mistake: without the right name there is no fix.
            if ((OtherName.Scope(site, ScopeKey, cancellation) ?? OtherName.Nearest(site, RenameKey, cancellation)) is not { } renamed)
            {
                yield break;
            }

            yield return renamed;
        }

        if (site.InnerCause is not { } opening)
        {
            yield break;
        }

        var name = OpeningCall.NameOf(opening, site.Model, cancellation);

        // What a caller hands on is for the caller to say, and elsewhere than here someone may rely on a scope that never creates.
        if (opening == site.Cause
            && OpeningCall.Of(opening, site.Model, cancellation) is { } opened
            && OpeningCall.HasConstantReuse(opened)
            && OpeningEdits.WithoutReuse(opening, site.Model, site.Source, cancellation) is { } creating)
        {
            yield return new FixCandidate($"Open {name} without reuse", CreateKey, creating);
        }

        // Last, as it makes new variables where nothing is shared, without a word.
        // Where the opening takes its reuse from a parameter, the call that fails says otherwise: without it the parameter would mean nothing.
        var sharing = HandedReuseEdits.Of(opening, site.Model, cancellation) is not { Flag: null } handed ? OpeningEdits.WithReuseAuto(opening, site.Model, site.Source, cancellation)
            : site.FailingCall is { } call ? HandedReuseEdits.WithAuto([call], handed, RuntimeNames.ReuseTrue, site.Model, site.Source, cancellation)
            : null;
        if (sharing is { } changes)
        {
            yield return new FixCandidate($"Open {name} with Reuse.Auto", AutoKey, changes);
        }
    }
}
