using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Closing;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0301: lets a using declaration or a using statement close the scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeNotClosedFix)), Shared]
public sealed class ScopeNotClosedFix() : ScopeCodeFixProvider(RuleIds.ScopeNotClosed)
{
    /// <summary>The key of the action that makes the opening a using declaration.</summary>
    public const string DeclarationKey = "SCL0301.Declaration";

    /// <summary>The key of the action that puts what follows into a using statement.</summary>
    public const string StatementKey = "SCL0301.Statement";

    private protected override bool Mends(string? library) => ScopeLibraries.Named(library).IsClosedByHand;

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.FailingCall is not { } opening || HandOpened.By(opening, site.Model, cancellation) is not { } scope)
        {
            yield break;
        }

        if (UsingForms.Declaration(scope, site.Model, site.Source, cancellation) is { } declared)
        {
            yield return new FixCandidate("Close it with a using declaration", DeclarationKey, declared);
        }

        if (UsingForms.Statement(scope, site.Model, site.Source, cancellation) is { } wrapped)
        {
            yield return new FixCandidate("Close it with a using statement", StatementKey, wrapped);
        }
    }
}
