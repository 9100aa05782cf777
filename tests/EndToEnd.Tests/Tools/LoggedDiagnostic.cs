using System.Text.Json;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>A diagnostic as the compiler logs it with <c>ErrorLog</c>.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Level">Error, warning or note, in lower case.</param>
/// <param name="File">The name of the source file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Related">The lines of the other places that it points to.</param>
/// <param name="HelpUri">Where the rule is explained.</param>
internal sealed record LoggedDiagnostic(string Id, string Level, string File, int Line, IReadOnlyList<int> Related, string HelpUri)
{
    /// <summary>Reads a log in version 2.1; what is suppressed is left out.</summary>
    public static IReadOnlyList<LoggedDiagnostic> Read(string log)
    {
        using var document = JsonDocument.Parse(log);
        var run = document.RootElement.GetProperty("runs")[0];
        var helpUris = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.TryGetProperty("helpUri", out _))
            .ToDictionary(rule => Text(rule, "id"), rule => Text(rule, "helpUri"));
        return
        [
            .. run.GetProperty("results").EnumerateArray()
                .Where(result => !result.TryGetProperty("suppressions", out _))
                .Select(result => Of(result, helpUris))
                .OrderBy(diagnostic => (diagnostic.Id, diagnostic.Line)),
        ];
    }

    private static LoggedDiagnostic Of(JsonElement result, Dictionary<string, string> helpUris)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var related = result.TryGetProperty("relatedLocations", out var others)
            ? others.EnumerateArray().Select(other => LineOf(other.GetProperty("physicalLocation")))
            : [];
        var id = Text(result, "ruleId");
        return new(
            id,
            Text(result, "level"),
            Path.GetFileName(Text(place.GetProperty("artifactLocation"), "uri")),
            LineOf(place),
            [.. related],
            helpUris.GetValueOrDefault(id, ""));
    }

    private static int LineOf(JsonElement place) => place.GetProperty("region").GetProperty("startLine").GetInt32();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
