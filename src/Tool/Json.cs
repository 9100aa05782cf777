using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScopeLint.Tool;

/// <summary>How the tool writes JSON.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Readable) + "\n";

    /// <summary>An array.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
