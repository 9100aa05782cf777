using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes;

/// <summary>
/// SCL0201: takes the name that was meant, moves ReuseVariables() behind the last creation, drops it where that
/// would leave nothing to share, or lets the scope share and create.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseVariablesTooEarlyFix)), Shared]
public sealed class ReuseVariablesTooEarlyFix() : ScopeCodeFixProvider(RuleIds.ReuseVariablesTooEarly)
{
    /// <summary>The key of the action that takes the existing name.</summary>
    public const string RenameKey = "SCL0201.Rename";

    /// <summary>The key of the action that moves the call.</summary>
    public const string MoveKey = "SCL0201.Move";

    /// <summary>The key of the action that drops the call where nothing is left to share behind the last creation.</summary>
    public const string RemoveKey = "SCL0201.Remove";

    /// <summary>The key of the action that opens the scope with <c>Reuse.Auto</c> and drops the call.</summary>
    public const string AutoKey = "SCL0201.Auto";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        var looksMisspelt = site.Facts.LooksMisspelt;
        if (looksMisspelt)
        {
            // Creating the variable under its misspelt name would hide the mistake: without the right name there is no fix.
            if ((OtherName.Scope(site, RenameKey, cancellation) ?? OtherName.Nearest(site, RenameKey, cancellation)) is not { } renamed)
            {
                yield break;
            }

            yield return renamed;
        }

        // What led to ReuseVariables() may do more than that: only the call itself can be moved or dropped.
        if (site.InnerCause is not { Parent: ExpressionStatementSyntax call } cause
            || CodeMeaning.Of(site.Model, cancellation).MemberOf(cause, cancellation) != ApiMember.ReuseVariables
            || StatementLists.SiblingsOf(call).Count == 0)
        {
            yield break;
        }

        // Behind a misspelt name the call may stand just where it belongs, and inside a method someone else may rely on it.
        if (!looksMisspelt && cause == site.Cause)
        {
            if (LastCreation(site, cause, call, cancellation) is { } place)
            {
                yield return new FixCandidate(
                    "Move ReuseVariables() behind the last creation", MoveKey, StatementMoves.Move(call, place, site.Source));
            }

            yield return new FixCandidate("Remove ReuseVariables()", RemoveKey, [StatementMoves.Removal(call, site.Source)]);
        }

        var opening = ReceiverOpening.Of(cause, site.Model, cancellation) ?? (cause == site.Cause ? site.Opening : null);
        if (opening is not null && OpeningEdits.WithReuseAuto(opening, site.Model, site.Source, cancellation) is { } sharing)
        {
            yield return new FixCandidate(
                $"Open {OpeningCall.NameOf(opening, site.Model, cancellation)} with Reuse.Auto instead", AutoKey, [.. sharing, StatementMoves.Removal(call, site.Source)]);
        }
    }

    /// <summary>The last statement beside the call that it keeps from creating a variable.</summary>
    private static StatementSyntax? LastCreation(
        FixSite site, InvocationExpressionSyntax cause, ExpressionStatementSyntax call, CancellationToken cancellation)
    {
        var failures = FixValidation.FindingsIn(site.Model, AfterFailure.Supply, cancellation)
            .Where(finding => finding.Rule.Id == RuleIds.ReuseVariablesTooEarly && finding.Cause.SourceSpan == cause.Span)
            .Select(finding => finding.Location.SourceSpan)
            .ToList();
        return StatementLists.Behind(call).LastOrDefault(sibling => failures.Any(failure => sibling.Span.Contains(failure)));
    }
}
