using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Threads;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0302: keeps the scope, and opens it again in the code that another thread runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeLostOnThreadFix)), Shared]
public sealed class ScopeLostOnThreadFix() : ScopeCodeFixProvider(RuleIds.ScopeLostOnThread)
{
    /// <summary>The key of the action that opens the scope again.</summary>
    public const string OpenKey = "SCL0302.Open";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // Where the thread is started elsewhere than the diagnostic stands, other callers come there with other scopes.
        var span = site.Span;
        if (site.Facts.FailureOf(site.Diagnostic).SourceSpan == span
            && site.Source.Root.FullSpan.Contains(span)
            && site.Source.Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax start
            && site.Cause is { } opening
            && KeptScope.Of(opening, site.Model, cancellation) is { } scope
            && HandedCode.Inside(scope.Name, start, site.Model, site.Source, cancellation) is { } changes)
        {
            yield return new FixCandidate($"Open '{scope.Name}' on the other thread", OpenKey, [.. scope.Changes, .. changes]);
        }
    }
}
