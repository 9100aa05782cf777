namespace ScopeLint.Tool.Checking.Formats;

/// <summary>Findings as commands of GitHub Actions, which annotate the lines of a change.</summary>
internal static class GitHubReport
{
    /// <summary>The commands, a line each.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public static string Of(CheckResult result, string folder) => string.Concat(result.Findings.Select(finding => Line(finding, folder) + "\n"));

    private static string Line(Finding finding, string folder)
    {
        var kind = finding.SeverityName == "info" ? "notice" : finding.SeverityName;
        var place = finding.Place;
        return $"::{kind} file={Property(place.PathFrom(folder))},line={place.Line},endLine={place.EndLine},col={place.Column},endColumn={place.EndColumn},"
            + $"title={Property($"{finding.Id}: {finding.Title}")}::{Data(finding.Message)}";
    }

    // A command ends at the end of its line, and its properties at a colon or comma.
    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
