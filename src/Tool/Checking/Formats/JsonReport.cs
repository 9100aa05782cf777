using System.Text.Json.Nodes;

namespace ScopeLint.Tool.Checking.Formats;

/// <summary>Findings for scripts.</summary>
internal static class JsonReport
{
    /// <summary>The text of the file.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static string Of(CheckResult result, string folder) => Json.Write(new JsonObject
    {
        ["version"] = ToolVersion.Text,
        ["projects"] = result.Projects,
        ["findings"] = Json.Array(result.Findings.Select(finding => Finding(finding, folder))),
    });

    private static JsonObject Finding(Finding finding, string folder)
    {
        var json = new JsonObject
        {
            ["id"] = finding.Id,
            ["title"] = finding.Title,
            ["severity"] = finding.SeverityName,
            ["message"] = finding.Message,
            ["helpLink"] = finding.HelpLink,
            ["project"] = finding.Project,
        };
        Add(json, finding.Place, folder);
        json["related"] = Json.Array(finding.Related.Select(related =>
        {
            var place = new JsonObject { ["message"] = related.Message };
            Add(place, related.Place, folder);
            return place;
        }));
        return json;
    }

    private static void Add(JsonObject json, Place place, string folder)
    {
        json["file"] = place.PathFrom(folder);
        json["line"] = place.Line;
        json["column"] = place.Column;
        json["endLine"] = place.EndLine;
        json["endColumn"] = place.EndColumn;
    }
}
