using System.Text.Json.Nodes;

namespace ScopeLint.Tool.Mapping.Formats;

/// <summary>Maps for scripts.</summary>
internal static class MapJson
{
    /// <summary>The text of the file.</summary>
    /// <param name="maps">The maps.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static string Of(IEnumerable<ProgramMap> maps, string folder) => Json.Write(new JsonObject
    {
        ["version"] = ToolVersion.Text,
        ["maps"] = Json.Array(maps.Select(map => new JsonObject
        {
            ["name"] = map.Name,
            ["kind"] = map.FormName,
            ["project"] = map.Project,
            ["place"] = Place(map.Place, folder),
            ["graphs"] = Json.Array(map.Graphs.Select(graph => Graph(graph, folder))),
            ["notes"] = Json.Array(map.Notes.Select(note => (JsonNode?)note)),
        })),
    });

    private static JsonObject Graph(MappedGraph graph, string folder) => new()
    {
        ["isDefault"] = graph.IsDefault,
        ["variables"] = Json.Array(graph.Variables.Select(variable => Variable(variable, folder))),
        ["openPrefixes"] = Json.Array(graph.OpenPrefixes.Select(prefix => (JsonNode?)prefix)),
    };

    private static JsonObject Variable(MappedVariable variable, string folder) => new()
    {
        ["name"] = variable.FullName,
        ["scope"] = variable.FullName.LastIndexOf('/') is > 0 and var end ? variable.FullName[..end] : "",
        ["shape"] = variable.Shape is { } shape ? Json.Array(shape.Lengths.Select(length => (JsonNode?)length)) : null,
        ["dtype"] = variable.DType,
        ["trainable"] = variable.IsTrainable,
        ["canBeGot"] = variable.IsStored,
        ["mayBeOlder"] = variable.MayBeOlder,
        ["createdAt"] = Place(variable.CreatedAt, folder),
        ["sharedAt"] = Json.Array(variable.SharedAt.Select(place => Place(place, folder))),
        ["when"] = variable.When.Length == 0 ? null : variable.When,
    };

    private static JsonObject? Place(CodePlace? place, string folder) => place is null ? null : new JsonObject
    {
        ["file"] = Path.GetRelativePath(folder, place.File).Replace('\\', '/'),
        ["line"] = place.Line,
    };
}
