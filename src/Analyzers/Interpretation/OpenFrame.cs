namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Something that was opened on this thread and is not closed yet: a variable scope, a name scope, or a graph made the default.
/// Whatever it is, only what was opened last can be closed next.</summary>
/// <param name="Graph">The graph that is the default one inside.</param>
/// <param name="Scope">The number of the variable scope; null for the other two.</param>
/// <param name="Outside">The state of the graph to go back to, its store aside; null where a graph was entered, which closing leaves alone.</param>
/// <param name="IsByObject">Whether a variable scope was opened by object: closing it brings the counts of opened scopes back.</param>
internal sealed record OpenFrame(int Graph, int? Scope, GraphState? Outside, bool IsByObject);
