namespace ScopeLint;

/// <summary>The outline as a flowchart, in the language of Mermaid. Its links are not drawn.</summary>
internal static class MermaidDiagram
{
    private static readonly DiagramText s_text = new(
        scope => $"subgraph {scope.Id}[\"{scope.Entry.Name}/\"]",
        node => $"{node.Id}[\"{string.Join("<br/>", node.Lines.Select(Quoted))}\"]{(node.Entry.IsShared ? ":::shared" : "")}",
        "end",
        (above, below) => $"{above} ~~~ {below}");

    internal static string Of(IReadOnlyList<OutlineEntry> outline, int maxDepth) =>
        s_text.Of(outline, maxDepth, "flowchart TB\n  classDef shared stroke-width:4px\n", "");

    // A condition may quote text of the source.
    private static string Quoted(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal);
}
