namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>A source file of a project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Name, string Text);
