using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0206: asks the store for the variable, with its first value as initializer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeverSharedFix)), Shared]
public sealed class NeverSharedFix() : ScopeCodeFixProvider(RuleIds.NeverShared)
{
    /// <summary>The key of the action that asks the store.</summary>
    public const string GetKey = "SCL0206.Get";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        // A method that does this is called elsewhere too, where nothing may be shared.
        if (site.FailingCall is { } create && CreationEdits.ToGet(create, site.Model, cancellation) is { } changes)
        {
            yield return new FixCandidate("Share it with Variable.Get", GetKey, changes);
        }
    }
}
