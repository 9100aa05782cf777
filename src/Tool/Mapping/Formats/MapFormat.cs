namespace ScopeLint.Tool.Mapping.Formats;

/// <summary>How maps are written down.</summary>
internal enum MapFormat
{
    /// <summary>Tables for people.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>A flowchart for Markdown.</summary>
    Mermaid,

    /// <summary>A graph for Graphviz.</summary>
    Dot,

    /// <summary>One page for a browser.</summary>
    Html,
}
