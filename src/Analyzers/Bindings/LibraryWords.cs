namespace ScopeLint.Analyzers.Bindings;

/// <summary>How messages spell what they tell people to do, and what they speak of, in the words of a library.</summary>
/// <param name="Sharing">What does not reuse where a variable is there already; null for the scope in force.</param>
/// <param name="ToShare">What to do to share a variable.</param>
/// <param name="OpenScope">What opens a variable scope.</param>
/// <param name="EnterGraph">What makes a graph the default one.</param>
/// <param name="Enter">What enters a scope object for the time of some code; null where making one opens it.</param>
internal sealed record LibraryWords(string? Sharing, string ToShare, string OpenScope, string EnterGraph, string? Enter);
