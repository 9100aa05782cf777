using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.CodeFixes.Edits.Calls;

namespace ScopeLint.CodeFixes;

/// <summary>Proposes another name for a variable.</summary>
internal static class OtherName
{
    /// <summary>The name that was probably meant; null where the failing name does not look misspelt, the name that was meant lies in another
    /// scope, or the name is not written out in the call of the library.</summary>
    public static FixCandidate? Nearest(FixSite site, string key, CancellationToken cancellation) =>
        site.Facts.Nearest is { } nearest
        && site.FailingGet is { } get
        && NameEdits.WithName(get, nearest, site.Model, cancellation) is { } renamed
            ? new FixCandidate($"Ask for '{nearest}'", key, renamed)
            : null;

    /// <summary>A name of its own for a variable; null where the name is not written out in the call.</summary>
    /// <param name="site">The diagnostic.</param>
    /// <param name="key">The key of the action.</param>
    /// <param name="needsChoice">Whether only a person can tell that another variable is meant.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static FixCandidate? Free(FixSite site, string key, bool needsChoice, CancellationToken cancellation) =>
        site.FailingCall is { } get && NameEdits.WithFreeName(get, site.Source, site.Model, cancellation) is var (name, changes)
            ? new FixCandidate($"Create '{name}' instead", key, changes) { NeedsChoice = needsChoice }
            : null;

    /// <summary>The right name for a scope that looks misspelt; null where it is not written out in an opening that leads to the failure.</summary>
    public static FixCandidate? Scope(FixSite site, string key, CancellationToken cancellation)
    {
        if (site.Facts.MisspeltScope is not var (misspelt, meant))
        {
            return null;
        }

        return new[] { site.Opening, site.InnerCause }.OfType<InvocationExpressionSyntax>()
            .Select(opening => NameEdits.WithScopePart(opening, misspelt, meant, site.Model, cancellation)).FirstOrDefault(changes => changes is not null) is { } renamed
                ? new FixCandidate($"Rename scope '{misspelt}' to '{meant}'", key, renamed)
                : null;
    }
}
