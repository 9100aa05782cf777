using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Tool.Checking;

/// <summary>A place in a file.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Span">Lines and columns, counted from 0.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record Place(string File, LinePositionSpan Span, SourceText Text)
{
    /// <summary>The place of a location in source.</summary>
    public static Place Of(Location location) =>
        new(location.SourceTree!.FilePath, location.GetLineSpan().Span, location.SourceTree.GetText());

    /// <summary>The first line, counted from 1.</summary>
    public int Line => Span.Start.Line + 1;

    /// <summary>The first column, counted from 1.</summary>
    public int Column => Span.Start.Character + 1;

    /// <summary>The last line, counted from 1.</summary>
    public int EndLine => Span.End.Line + 1;

    /// <summary>The column behind the last character, counted from 1.</summary>
    public int EndColumn => Span.End.Character + 1;

    /// <summary>The text of the first line.</summary>
    public string LineText => Text.Lines[Span.Start.Line].ToString();

    /// <summary>The path relative to a folder, with slashes; the full path where the file is on another drive.</summary>
    public string PathFrom(string folder) => Path.GetRelativePath(folder, File).Replace('\\', '/');

    /// <inheritdoc/>
    public bool Equals(Place? other) => other is not null && File == other.File && Span == other.Span;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Span);
}
