using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Closing;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0304: closes scopes in the order that their openings ask for, or lets using declarations close them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeClosedOutOfOrderFix)), Shared]
public sealed class ScopeClosedOutOfOrderFix() : ScopeCodeFixProvider(RuleIds.ScopeClosedOutOfOrder)
{
    /// <summary>The key of the action that closes the inner scope first.</summary>
    public const string OrderKey = "SCL0304.Order";

    /// <summary>The key of the action that makes the openings using declarations.</summary>
    public const string DeclarationsKey = "SCL0304.Declarations";

    /// <summary>The key of the action that leaves closing to the using statement or declaration.</summary>
    public const string RemoveKey = "SCL0304.Remove";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.FailingCall is { } opening && HandOpened.ClosedBeforeItsUsingEnds(opening, site.Model, cancellation) is { } early)
        {
            yield return new FixCandidate("Leave closing it to using", RemoveKey, [StatementMoves.Removal(early, site.Source)]);
            yield break;
        }

        if (site.FailingStatement is not { } closing
            || ClosingOrder.From(closing, site.Model, cancellation) is not { } order)
        {
            yield break;
        }

        yield return new FixCandidate("Close the inner scope first", OrderKey, order.Sorted());
        if (order.Declared(site.Model, site.Source, cancellation) is { } declared)
        {
            yield return new FixCandidate("Close both with using declarations", DeclarationsKey, declared);
        }
    }
}
