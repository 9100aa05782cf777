using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0401: puts allowed characters in the place of others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidNameFix)), Shared]
public sealed class InvalidNameFix() : ScopeCodeFixProvider(RuleIds.InvalidName)
{
    /// <summary>The key of the action that replaces characters only.</summary>
    public const string ReplaceKey = "SCL0401.Replace";

    /// <summary>The key of the action that makes the name one that can stand at the root too.</summary>
    public const string BeginKey = "SCL0401.Begin";

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.FailingCall is not { } call)
        {
            yield break;
        }

        var replaced = ValidNames.In(call, ValidNames.Replaced, site.Model, cancellation);
        if (replaced is var (name, changes))
        {
            yield return new FixCandidate($"Name it '{name}'", ReplaceKey, changes);
        }

        if (ValidNames.In(call, ValidNames.AtRoot, site.Model, cancellation) is var (beginning, others) && beginning != replaced?.Name)
        {
            yield return new FixCandidate($"Make it '{beginning}', which is valid everywhere", BeginKey, others);
        }
    }
}
