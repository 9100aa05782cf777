namespace ScopeLint.Tool;

/// <summary>Something that the user can put right: the message says what is wrong, where, and what to do.</summary>
/// <param name="message">The message.</param>
internal sealed class ToolException(string message) : Exception(message);
