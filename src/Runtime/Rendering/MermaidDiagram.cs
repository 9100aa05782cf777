namespace ScopeLint;

/// <summary>The outline as a flowchart without arrows, in the language of Mermaid.</summary>
internal static class MermaidDiagram
{
    internal static string Of(IReadOnlyList<OutlineEntry> outline) => DiagramText.Of(
        outline,
        "flowchart TB\n  classDef shared stroke-width:4px\n",
        scope => $"subgraph {scope.Id}[\"{scope.Entry.Name}/\"]",
        node => $"{node.Id}[\"{string.Join("<br/>", VariableText.Lines(node.Entry, node.Variable))}\"]{(node.Entry.IsShared ? ":::shared" : "")}",
        "end",
        "");
}
