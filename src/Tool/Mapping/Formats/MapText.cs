using System.Text;

namespace ScopeLint.Tool.Mapping.Formats;

/// <summary>Maps as tables for people.</summary>
internal static class MapText
{
    /// <summary>The tables.</summary>
    public static string Of(IEnumerable<ProgramMap> maps) => string.Join("\n", maps.Select(Of));

    private static string Of(ProgramMap map)
    {
        var text = new StringBuilder();
        var title = $"{map.Name} ({map.FormName} of {map.Project}{(map.Place is null ? "" : $", {map.Place}")})";
        text.Append(title).Append('\n').Append('=', title.Length).Append('\n');
        foreach (var graph in map.Graphs)
        {
            text.Append(graph.IsDefault ? "" : "\nanother graph\n").Append(Tabulation.Of(Drawing.OutlineOf(graph), Tabulation.OfMaps));
        }

        foreach (var note in map.Notes)
        {
            text.Append("note: ").Append(note).Append('\n');
        }

        return text.ToString();
    }
}
