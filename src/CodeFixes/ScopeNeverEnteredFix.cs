using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Closing;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0305: enters the scope for the code that is meant to be inside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeNeverEnteredFix)), Shared]
public sealed class ScopeNeverEnteredFix() : ScopeCodeFixProvider(RuleIds.ScopeNeverEntered)
{
    /// <summary>The key of the action that makes the using statement or declaration a call that enters.</summary>
    public const string EnterKey = "SCL0305.Enter";

    private protected override bool Mends(string? library) => library is not null;

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        var resource = site.Source.Root.FindNode(site.Span, getInnermostNodeForTie: true);
        if (Enterer(ScopeLibraries.Named(site.Facts.Library), site.Model, resource.SpanStart) is var (method, enter)
            && EnteringForms.Of(resource, enter, site.Model, site.Source) is { } entered)
        {
            yield return new FixCandidate($"Enter the scope with {method}", EnterKey, entered);
        }
    }

    /// <summary>What enters scopes of a library, and how code at a place calls it; null where nothing does.</summary>
    private static (string Method, string Call)? Enterer(ScopeLibrary library, SemanticModel model, int position)
    {
        foreach (var (type, method) in library.Enterers)
        {
            if (model.LookupSymbols(position, name: method).Any(symbol => symbol.ContainingType?.Name == type))
            {
                return (method, method);
            }

            if (model.LookupSymbols(position, name: type).OfType<INamedTypeSymbol>().Any(named => !named.GetMembers(method).IsEmpty))
            {
                return (method, $"{type}.{method}");
            }
        }

        return null;
    }
}
