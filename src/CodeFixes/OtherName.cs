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
    public static FixCandidate? Free(FixSite site, string key, CancellationToken cancellation) =>
        site.FailingCall is { } get && NameEdits.WithFreeName(get, site.Source, site.Model, cancellation) is var (name, changes)
            ? new FixCandidate($"Create '{name}' instead", key, changes) { NeedsChoice = true }
            : null;
}
