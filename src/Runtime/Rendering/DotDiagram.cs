namespace ScopeLint;

/// <summary>The outline as a graph, in the language of Graphviz. Its edges are not drawn.</summary>
internal static class DotDiagram
{
    // A subgraph is drawn as a box only if its name begins with "cluster".
    private static readonly DiagramText s_text = new(
        scope => $"subgraph cluster_{scope.Id} {{ label=\"{scope.Entry.Name}/\"",
        node => $"{node.Id} [label=\"{string.Join("\\n", node.Lines.Select(Quoted))}\"{(node.Entry.IsShared ? " peripheries=2" : "")}]",
        "}",
        (above, below) => $"{above} -> {below} [style=invis]");

    internal static string Of(IReadOnlyList<OutlineEntry> outline, int maxDepth) =>
        s_text.Of(outline, maxDepth, "digraph variables {\n  rankdir=TB\n  ranksep=0.1\n  node [shape=box]\n", "}\n");

    // A condition may quote text of the source.
    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
