using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0207: ends the prefix where the name of the scope ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectionPrefixFix)), Shared]
public sealed class CollectionPrefixFix() : ScopeCodeFixProvider(RuleIds.CollectionPrefix)
{
    /// <summary>The key of the action that puts a slash behind the prefix.</summary>
    public const string SlashKey = "SCL0207.Slash";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        var change = site.FailingCall is not { } call || site.Model.GetOperation(call, cancellation) is not IInvocationOperation listing ? null
            : ArgumentEdits.Written(listing, RuntimeNames.ScopeParameter)?.Expression switch
            {
                LiteralExpressionSyntax { Token: { Value: string prefix } token } => NameEdits.Replaced(token, prefix + "/"),
                InterpolatedStringExpressionSyntax text => new TextChange(new TextSpan(text.StringEndToken.SpanStart, 0), "/"),
                _ => (TextChange?)null,
            };
        if (change is { } slash)
        {
            yield return new FixCandidate("End the prefix with a slash", SlashKey, [slash]);
        }
    }
}
