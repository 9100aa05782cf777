using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing.Analysis;

/// <summary>A span in a file, independent of the tree it was found in.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The span.</param>
internal sealed record Place(string Path, TextSpan Span)
{
    /// <summary>The place of a location, null if it lies in no source.</summary>
    public static Place? Of(Location location) =>
        location.SourceTree is { } tree ? new Place(tree.FilePath, location.SourceSpan) : null;
}
