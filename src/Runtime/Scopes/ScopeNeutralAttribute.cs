namespace ScopeLint;

/// <summary>Says that a method opens no scope and asks for no variable. The analyzers do not look into it by itself, nor where another
/// project calls it, and so spend no work on it: for long code over variables that are at hand, such as one that saves them.</summary>
/// <example><code>
/// [ScopeNeutral]
/// public static void Report(Graph graph) => …
/// </code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScopeNeutralAttribute : Attribute;
