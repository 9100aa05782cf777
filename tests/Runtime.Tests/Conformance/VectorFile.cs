using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScopeLint.Runtime.Tests.Conformance;

/// <summary>A program and the trace TensorFlow gave for it.</summary>
public sealed record Vector(string Name, JsonArray Program, JsonArray Trace)
{
    /// <summary>Whether the program has a statement of a kind, however deep.</summary>
    public bool Uses(string operation) => Statements(Program).Any(statement => (string?)statement["op"] == operation);

    /// <summary>The first event that differs in another trace of the program; null where none does.</summary>
    public string? DifferenceFrom(JsonArray actual)
    {
        for (var at = 0; at < Math.Max(Trace.Count, actual.Count); at++)
        {
            var (expected, found) = (at < Trace.Count ? Trace[at] : null, at < actual.Count ? actual[at] : null);
            if (!JsonNode.DeepEquals(expected, found))
            {
                return $"event {at} differs.\n  recorded: {expected?.ToJsonString() ?? "none"}\n  actual:   {found?.ToJsonString() ?? "none"}";
            }
        }

        return null;
    }

    private static IEnumerable<JsonObject> Statements(JsonArray body) => body.Select(statement => statement!.AsObject())
        .SelectMany(statement => statement["body"] is JsonArray inside ? Statements(inside).Prepend(statement) : [statement]);
}

/// <summary>Reads programs and traces: those kept with the tests, or those that an environment variable names.</summary>
public static class VectorFile
{
    /// <summary>Names a .json or .json.gz file, or a folder of them, to run instead.</summary>
    public const string Variable = "SCOPELINT_CONFORMANCE";

    public static IReadOnlyList<Vector> ReadAll() =>
        [.. Paths(Environment.GetEnvironmentVariable(Variable)).SelectMany(Read)];

    public static IReadOnlyList<Vector> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var vectors = JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!.AsArray();
        return [.. vectors.Select(vector =>
            new Vector((string)vector!["name"]!, vector["program"]!.AsArray(), vector["trace"]!.AsArray()))];
    }

    private static IEnumerable<string> Paths(string? named)
    {
        var place = string.IsNullOrEmpty(named) ? Path.Combine(AppContext.BaseDirectory, "Conformance") : named;
        if (File.Exists(place))
        {
            return [place];
        }

        var files = Directory.Exists(place)
            ? Directory.EnumerateFiles(place).Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList()
            : [];
        return files.Count > 0 ? files : throw new FileNotFoundException($"{Variable} names '{place}', which is no .json or .json.gz file and no folder with one.");
    }
}
