using System.Text.Json.Nodes;

namespace ScopeLint.Tool.Checking.Formats;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors show.</summary>
internal static class SarifReport
{
    private const string SourceRoot = "SRCROOT";

    /// <summary>The text of the file.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static string Of(CheckResult result, string folder)
    {
        var rules = result.Findings.DistinctBy(finding => finding.Id).OrderBy(finding => finding.Id, StringComparer.Ordinal).ToList();
        var indices = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index, StringComparer.Ordinal);
        return Json.Write(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "ScopeLint",
                        ["version"] = ToolVersion.Text,
                        ["rules"] = Json.Array(rules.Select(Rule)),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [SourceRoot] = new JsonObject { ["uri"] = new Uri(folder.TrimEnd('/', '\\') + "/").AbsoluteUri } },
                ["results"] = Json.Array(result.Findings.Select(finding => Result(finding, indices[finding.Id], folder))),
            }),
        });
    }

    private static JsonObject Rule(Finding finding) => new()
    {
        ["id"] = finding.Id,
        ["shortDescription"] = new JsonObject { ["text"] = finding.Title },
        ["helpUri"] = finding.HelpLink,
    };

    private static JsonObject Result(Finding finding, int rule, string folder)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["ruleIndex"] = rule,
            ["level"] = finding.SeverityName == "info" ? "note" : finding.SeverityName,
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Physical(finding.Place, folder) }),
        };
        if (!finding.Related.IsEmpty)
        {
            result["relatedLocations"] = Json.Array(finding.Related.Select((related, index) => new JsonObject
            {
                ["id"] = index + 1,
                ["message"] = new JsonObject { ["text"] = related.Message },
                ["physicalLocation"] = Physical(related.Place, folder),
            }));
        }

        return result;
    }

    private static JsonObject Physical(Place place, string folder)
    {
        var relative = place.PathFrom(folder);
        var artifact = Path.IsPathRooted(relative)
            ? new JsonObject { ["uri"] = new Uri(place.File).AbsoluteUri }
            : new JsonObject { ["uri"] = string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = SourceRoot };
        return new JsonObject
        {
            ["artifactLocation"] = artifact,
            ["region"] = new JsonObject
            {
                ["startLine"] = place.Line,
                ["startColumn"] = place.Column,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
            },
        };
    }
}
