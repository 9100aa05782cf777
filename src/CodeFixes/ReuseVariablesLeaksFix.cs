using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Sharing;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0203: opens the caller's scope once more, or takes the opening that there is, and lets that one share.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseVariablesLeaksFix)), Shared]
public sealed class ReuseVariablesLeaksFix() : ScopeCodeFixProvider(RuleIds.ReuseVariablesLeaks)
{
    /// <summary>The key of the action that opens a scope for the rest of the member.</summary>
    public const string OwnScopeKey = "SCL0203.OwnScope";

    /// <summary>The key of the action that lets the openings of a scope parameter share.</summary>
    public const string OpeningsKey = "SCL0203.Openings";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        var meaning = CodeMeaning.Of(site.Model, cancellation);
        if (site.FailingCall is not { Parent: ExpressionStatementSyntax call, Expression: MemberAccessExpressionSyntax access } failing
            || meaning.MemberOf(failing, cancellation) != ApiMember.ReuseVariables)
        {
            yield break;
        }

        // Another scope than the current one has another prefix: opening it for the rest would rename what is asked for.
        if (meaning.MemberOf(access.Expression, cancellation) == ApiMember.CurrentScope && OwnScope.InPlaceOf(call, site.Model, cancellation) is { } own)
        {
            yield return new FixCandidate("Share in a scope of its own", OwnScopeKey, own);
        }

        if (site.Model.GetSymbolInfo(access.Expression, cancellation).Symbol is IParameterSymbol parameter
            && SharedOpenings.InsteadOf(call, parameter, site.Model, site.Source, cancellation) is { } openings)
        {
            yield return new FixCandidate("Open the scope with Reuse.True instead", OpeningsKey, openings);
        }
    }
}
