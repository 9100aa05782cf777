using System.Globalization;
using ScopeLint.Tool.Checking;

namespace ScopeLint.Tool.Mapping.Formats;

/// <summary>Maps as the pictures of graphs show them.</summary>
internal static class Drawing
{
    /// <summary>The variables of a graph, and what may be there beside them.</summary>
    public static IEnumerable<DrawnVariable> VariablesOf(MappedGraph graph) =>
        graph.Variables.Select(Drawn).Concat(graph.OpenPrefixes.Select(prefix => new DrawnVariable(prefix + "…") { IsUnknown = true }));

    /// <summary>A map on a page.</summary>
    public static DrawnMap Of(ProgramMap map) => new(
        map.Name, $"{map.FormName} of {map.Project}", Drawn(map.Place),
        [.. map.Graphs.Select(graph => new DrawnGraph(graph.IsDefault ? "" : "another graph", [.. VariablesOf(graph)]))], map.Notes);

    /// <summary>A finding on a page.</summary>
    public static DrawnFinding Of(Finding finding) => new(
        finding.Id, finding.SeverityName, finding.Message, finding.HelpLink, Drawn(finding.Place), finding.Place.LineText,
        [.. finding.Related.Select(related => (related.Message, Drawn(related.Place), related.Place.LineText))]);

    private static DrawnPlace Drawn(Place place) => new(place.File, place.Line);

    /// <summary>The outline of a graph.</summary>
    public static IReadOnlyList<OutlineEntry> OutlineOf(MappedGraph graph) => Outline.Of(VariablesOf(graph));

    private static DrawnVariable Drawn(MappedVariable variable) => new(variable.FullName)
    {
        Shape = variable.Shape?.ToString() ?? "?",
        DType = variable.DType ?? "?",
        Elements = variable.Shape?.Elements,
        Bytes = variable.Shape?.Elements * SizeOf(variable.DType),
        IsTrainable = variable.IsTrainable,
        CreatedAt = (variable.MayBeOlder ? "before, or " : "") + (variable.CreatedAt?.ToString() ?? ""),
        Created = Drawn(variable.CreatedAt),
        Shared = [.. variable.SharedAt.Select(place => Drawn(place)!)],
        Reused = variable.IsStored ? string.Join(", ", variable.SharedAt) : "-",
        Sharing = variable.SharedAt.IsEmpty ? "" : $"shared at {string.Join(", ", variable.SharedAt)}",
        When = variable.When,
    };

    private static DrawnPlace? Drawn(CodePlace? place) => place is null ? null : new DrawnPlace(place.File, place.Line);

    /// <summary>The size of an element in bytes, by the name of its type, which ends in the number of bits.</summary>
    private static long? SizeOf(string? dtype) =>
        dtype == "bool" ? 1
        : dtype is not null && int.TryParse(dtype.AsSpan(dtype.AsSpan().TrimEnd("0123456789").Length), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits / 8
        : null;
}
