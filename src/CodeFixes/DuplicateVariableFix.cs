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

        foreach (var numbered in Numbered(site, cancellation))
        {
            yield return numbered;
        }

        // Nobody may have meant to share what another call, or another iteration, asks for.
        var needsChoice = !site.Facts.IsSharingShown;
        if (needsChoice && OtherName.Free(site, NewNameKey, needsChoice: false, cancellation) is { } own)
        {
            yield return own;
        }

        foreach (var sharing in Share(site, cancellation))
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

    /// <summary>The counter of the loop put into the name that is asked for, or into that of a scope inside the loop.</summary>
    private static IEnumerable<FixCandidate> Numbered(FixSite site, CancellationToken cancellation)
    {
        if (!site.Facts.IsOfALaterIteration || site.FailingCalls.First() is not { } call)
        {
            return [];
        }

        // What is called may ask for more than this one: the outermost scope of an iteration has it all inside.
        IEnumerable<SyntaxNode> names = site.Underlined is { } underlined ? [underlined] : [];
        var scopes = EnclosingOpenings.Of(call, site.Model, cancellation).TakeWhile(opening => LoopIndexEdits.IsInLoopOf(call, opening)).Reverse()
            .Select(opening => OpeningCall.NameIn(opening, site.Model, cancellation)).OfType<SyntaxNode>();
        return (site.Facts.Calls == 0 ? names.Concat(scopes) : scopes.Concat(names))
            .Select(name => LoopIndexEdits.In(name, site.Model, cancellation) is var (index, changes)
                ? new FixCandidate(name == site.Underlined ? $"Put '{index}' into the name" : $"Put '{index}' into the name of scope {name.ToString().Replace('"', '\'')}", IndexKey, changes)
                : null)
            .OfType<FixCandidate>();
    }

    private static IEnumerable<FixCandidate> Share(FixSite site, CancellationToken cancellation) =>
        Openings(site, cancellation).GroupBy(found => found.Opening).Select(same => same.First())
            .Select(found => (found.Opening, Shared: OpenedWithAuto(found.Opening, found.Calls, site, cancellation)))
            .TakeWhile(found => found.Shared is not null || HandedReuseEdits.Of(found.Opening, site.Model, cancellation) is null) // Who says whether it shares says so for all inside.
            .Select(found => found.Shared).OfType<FixCandidate>()
            .Concat(site.Facts.Opening is null ? Wrapped(site, cancellation) : []);

    private static IEnumerable<FixCandidate> Wrapped(FixSite site, CancellationToken cancellation) =>
        site.FailingStatement is { } statement && SharingScope.Around(statement, site.Model, site.Source, cancellation) is { } wrapped
            ? [new FixCandidate("Ask for the variable in a scope with Reuse.Auto", ShareKey, wrapped)]
            : [];

    /// <summary>The openings on the way to the failure, with the calls that lead into the body of each, the innermost first. First those in what is called, the outermost first, which opens all that
    /// is shared; then those around the call, the innermost first, so that no more is shared than need be.</summary>
    private static IEnumerable<(InvocationExpressionSyntax Opening, IEnumerable<SyntaxNode?> Calls)> Openings(FixSite site, CancellationToken cancellation)
    {
        var calls = site.FailingCalls.ToList();
        for (var inside = 1; inside < calls.Count; inside++)
        {
            foreach (var opening in calls[inside] is { } call ? EnclosingOpenings.Of(call, site.Model, cancellation).Reverse() : [])
            {
                yield return (opening, calls.Take(inside).Reverse());
            }
        }

        if (site.Opening is { } innermost)
        {
            yield return (innermost, calls.Take(1));
        }

        foreach (var opening in calls[0] is { } failing ? EnclosingOpenings.Of(failing, site.Model, cancellation) : [])
        {
            yield return (opening, []);
        }
    }

    /// <summary>Where the opening takes its reuse from a parameter, the call that leads there says otherwise: without it the parameter would mean nothing.</summary>
    private static FixCandidate? OpenedWithAuto(InvocationExpressionSyntax opening, IEnumerable<SyntaxNode?> calls, FixSite site, CancellationToken cancellation)
    {
        var title = $"Open {OpeningCall.NameOf(opening, site.Model, cancellation)} with Reuse.Auto";
        return HandedReuseEdits.Of(opening, site.Model, cancellation) is { } handed
            ? HandedReuseEdits.WithAuto(calls, handed, RuntimeNames.ReuseNone, site.Model, site.Source, cancellation) is { } changes
                ? new FixCandidate(handed.Flag is { } flag ? $"Pass '{handed.Parameter.Name}: {(flag ? "true" : "false")}'" : title, ShareKey, changes)
                : null
            : OpeningEdits.WithReuseAuto(opening, site.Model, site.Source, cancellation) is { } sharing ? new FixCandidate(title, ShareKey, sharing)
            : null;
    }
}
