using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Sharing;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0101: lets the scope share what exists, uses what is there already, or makes a variable of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicateVariableFix)), Shared]
public sealed class DuplicateVariableFix() : ScopeCodeFixProvider(RuleIds.DuplicateVariable)
{
    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c>.</summary>
    public const string ShareKey = "SCL0101.Share";

    /// <summary>The key of the action that calls <c>ReuseVariables()</c> before the second get.</summary>
    public const string ReuseVariablesKey = "SCL0101.ReuseVariables";

    /// <summary>The key of the action that uses the local of the first get.</summary>
    public const string FirstVariableKey = "SCL0101.FirstVariable";

    /// <summary>The key of the action that puts the loop's variable into the name.</summary>
    public const string IndexKey = "SCL0101.Index";

    /// <summary>The key of the action that gives the second variable another name.</summary>
    public const string NewNameKey = "SCL0101.NewName";

    private protected override bool Mends(string? library) => true;

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.Facts.Library is { } library)
        {
            if (ScopeLibraries.Named(library).GoesByNames && site.Opening is { } entered && ScopeObjectEdits.WithReuseAuto(entered, site.Model, site.Source, cancellation) is { } shared)
            {
                yield return new FixCandidate("Open the scope with _ReuseMode.AUTO_REUSE", ShareKey, shared);
            }

            // Keeping the variable is the one way to share it that every library has.
            if (First(site, cancellation) is { } kept)
            {
                yield return kept;
            }

            yield break;
        }

        if (site.Facts.IsOfALaterIteration && site.Underlined is { } name && LoopIndexEdits.In(name, site.Model, cancellation) is var (index, numbered))
        {
            yield return new FixCandidate($"Put '{index}' into the name", IndexKey, numbered);
        }

        // Nobody may have meant to share what another call, or another iteration, asks for.
        var needsChoice = !site.Facts.IsSharingShown;
        if (needsChoice && OtherName.Free(site, NewNameKey, needsChoice: false, cancellation) is { } own)
        {
            yield return own;
        }

        if (Share(site, cancellation) is { } sharing)
        {
            yield return sharing with { NeedsChoice = needsChoice };
        }

        if (site.FailingStatement is { } statement
            && site.Opening is { } opening
            && ScopeLocal.ReuseVariablesBefore(statement, opening, site.Model, site.Source, cancellation) is { } switching)
        {
            yield return new FixCandidate("Call ReuseVariables() before it", ReuseVariablesKey, switching) { NeedsChoice = needsChoice };
        }

        if (First(site, cancellation) is { } first)
        {
            yield return first;
        }

        if (!needsChoice && OtherName.Free(site, NewNameKey, needsChoice: true, cancellation) is { } renamed)
        {
            yield return renamed;
        }
    }

    private static FixCandidate? First(FixSite site, CancellationToken cancellation) =>
        site.FailingGet is { } second && second == site.FailingCall && site.InnerCause is { } first && first == site.Cause && FirstVariable.InsteadOf(second, first, site.Model, cancellation) is var (local, replaced)
            ? new FixCandidate($"Use '{local}'", FirstVariableKey, replaced)
            : null;

    private static FixCandidate? Share(FixSite site, CancellationToken cancellation)
    {
        if (site.Facts.Opening is not null)
        {
            return site.Opening is { } opening ? OpenedWithAuto(opening, site, cancellation) : null;
        }

        return site.FailingStatement is { } statement && SharingScope.Around(statement, site.Model, site.Source, cancellation) is { } wrapped
            ? new FixCandidate("Ask for the variable in a scope with Reuse.Auto", ShareKey, wrapped)
            : null;
    }

    /// <summary>Where the opening takes its reuse from a parameter, the call that fails says otherwise: without it the parameter would mean nothing.</summary>
    private static FixCandidate? OpenedWithAuto(InvocationExpressionSyntax opening, FixSite site, CancellationToken cancellation)
    {
        var title = $"Open {OpeningCall.NameOf(opening, site.Model, cancellation)} with Reuse.Auto";
        return HandedReuseEdits.ParameterOf(opening, site.Model, cancellation) is { } parameter
            ? site.FailingCall is { } call && HandedReuseEdits.WithAuto(call, parameter, RuntimeNames.ReuseNone, site.Model, cancellation) is { } handed ? new FixCandidate(title, ShareKey, handed) : null
            : OpeningEdits.WithReuseAuto(opening, site.Model, site.Source, cancellation) is { } sharing ? new FixCandidate(title, ShareKey, sharing)
            : null;
    }
}
