namespace ScopeLint;

/// <summary>The outline as a graph without edges, in the language of Graphviz.</summary>
internal static class DotDiagram
{
    // A subgraph is drawn as a box only if its name begins with "cluster".
    internal static string Of(IReadOnlyList<OutlineEntry> outline) => DiagramText.Of(
        outline,
        "digraph variables {\n  node [shape=box]\n",
        scope => $"subgraph cluster_{scope.Id} {{ label=\"{scope.Entry.Name}/\"",
        node =>
        {
            var border = node.Entry.IsShared ? " peripheries=2" : "";
            return $"{node.Id} [label=\"{string.Join("\\n", VariableText.Lines(node.Entry, node.Variable))}\"{border}]";
        },
        "}",
        "}\n");
}
