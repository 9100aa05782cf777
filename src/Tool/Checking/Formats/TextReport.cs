using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace ScopeLint.Tool.Checking.Formats;

/// <summary>Findings for people at a terminal: each with the code that it is about, and a table of the files at the end.</summary>
internal static class TextReport
{
    /// <summary>Writes findings.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="result">The findings.</param>
    /// <param name="folder">The folder that paths are shown relative to.</param>
    public static void Write(IAnsiConsole console, CheckResult result, string folder)
    {
        foreach (var finding in result.Findings)
        {
            Write(console, finding, folder);
        }

        if (!result.Findings.IsEmpty)
        {
            console.Write(ByFile(result, folder));
        }

        console.MarkupLineInterpolated($"{Counted(result.Findings.Length, "finding")} in {Counted(result.Projects, "project")}.");
    }

    private static void Write(IAnsiConsole console, Finding finding, string folder)
    {
        var colour = ColourOf(finding.Severity);
        var place = finding.Place;
        console.Markup($"{place.PathFrom(folder).EscapeMarkup()}:{place.Line}:{place.Column}: [{colour}]{finding.SeverityName} {finding.Id}[/]: ");
        console.WriteLine(finding.Message);
        Excerpt.Write(console, place, colour, "");
        foreach (var related in finding.Related)
        {
            if (related.Place.File != place.File)
            {
                console.MarkupLineInterpolated($"[grey]{"│",8} {related.Place.PathFrom(folder)}[/]");
            }

            Excerpt.Write(console, related.Place, "blue", related.Message);
        }

        console.WriteLine();
    }

    private static Table ByFile(CheckResult result, string folder)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns(
            new TableColumn("File"), new TableColumn("Errors").RightAligned(), new TableColumn("Warnings").RightAligned(), new TableColumn("Infos").RightAligned(),
            new TableColumn("Rules"));
        foreach (var file in result.Findings.GroupBy(finding => finding.Place.File))
        {
            table.AddRow(
                file.First().Place.PathFrom(folder).EscapeMarkup(), Count("error"), Count("warning"), Count("info"),
                string.Join(", ", file.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal)));

            string Count(string severity) => file.Count(finding => finding.SeverityName == severity) is not 0 and var count ? $"{count}" : "";
        }

        return table;
    }

    private static string ColourOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "aqua",
    };

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
