using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0402: opens a variable scope in the place of the name scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameScopeDoesNotPrefixFix)), Shared]
public sealed class NameScopeDoesNotPrefixFix() : ScopeCodeFixProvider(RuleIds.NameScopeDoesNotPrefix)
{
    /// <summary>The key of the action that opens a variable scope.</summary>
    public const string VariableScopeKey = "SCL0402.VariableScope";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // What other callers of a method get is not for this one to say.
        if (site.Cause is { } opening
            && opening == site.InnerCause
            && NameScopeEdits.ToVariableScope(opening, site.Model, cancellation) is { } changes)
        {
            yield return new FixCandidate("Open a variable scope", VariableScopeKey, changes);
        }
    }
}
