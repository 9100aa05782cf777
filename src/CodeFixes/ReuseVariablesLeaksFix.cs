using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0203: opens the caller's scope once more, and lets that one share.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseVariablesLeaksFix)), Shared]
public sealed class ReuseVariablesLeaksFix() : ScopeCodeFixProvider(RuleIds.ReuseVariablesLeaks)
{
    /// <summary>The key of the action that opens a scope for the rest of the member.</summary>
    public const string OwnScopeKey = "SCL0203.OwnScope";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // Another scope than the current one has another prefix: opening it would rename what is asked for.
        if (site.FailingCall is { Parent: ExpressionStatementSyntax call, Expression: MemberAccessExpressionSyntax access } failing
            && site.Model.GetSymbolInfo(failing, cancellation).Symbol is IMethodSymbol method
            && LibraryNames.IsReuseVariables(method)
            && LibraryNames.IsCurrentScope(site.Model.GetSymbolInfo(access.Expression, cancellation).Symbol)
            && OwnScope.InPlaceOf(call, site.Model, cancellation) is { } own)
        {
            yield return new FixCandidate("Share in a scope of its own", OwnScopeKey, own);
        }
    }
}
