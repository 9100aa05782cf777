using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScopeLint.Runtime.Tests.Conformance;

/// <summary>A program and the trace TensorFlow gave for it.</summary>
public sealed record Vector(string Name, JsonArray Program, JsonArray Trace);

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
