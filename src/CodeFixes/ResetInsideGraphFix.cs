using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0306: resets the default graph before anything is opened.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResetInsideGraphFix)), Shared]
public sealed class ResetInsideGraphFix() : ScopeCodeFixProvider(RuleIds.ResetInsideGraph)
{
    /// <summary>The key of the action that moves the call in front of what is open.</summary>
    public const string MoveKey = "SCL0306.Move";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // A call that leads to the reset may do more than that: only the reset itself can be moved.
        if (site.FailingGet is { Parent: ExpressionStatementSyntax reset } call && call == site.FailingCall && StatementLists.SiblingsOf(reset).Count > 0
            && Outermost(site) is { } place)
        {
            yield return new FixCandidate("Reset the graph before anything is opened", MoveKey, StatementMoves.MoveAhead(reset, place, site.Source));
        }
    }

    /// <summary>The statement by which the function that a reset stands in opens what is open outermost.</summary>
    private static StatementSyntax? Outermost(FixSite site) =>
        site.Facts.Open.Items.Select(open => open.Opening).FirstOrDefault(opening => opening is not null) is { } opening
        && site.CallAt(opening)?.FirstAncestorOrSelf<StatementSyntax>() is { } statement && StatementLists.SiblingsOf(statement).Count > 0
            ? statement
            : null;
}
