namespace ScopeLint;

/// <summary>A place in source code, as the compiler told it to the method that was called there.</summary>
/// <param name="File">The file's path; empty if not known.</param>
/// <param name="Line">The line, from 1; 0 if not known.</param>
public readonly record struct SourceLocation(string File, int Line)
{
    /// <summary>The place as <c>file:line</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => File.Length == 0 ? "an unknown place" : $"{File}:{Line}";
}
