using System.Globalization;
using System.Text.RegularExpressions;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>A warning or an error as a build prints it.</summary>
/// <param name="File">The name of the source file, or of the tool that complains.</param>
/// <param name="Line">The line, from 1; 0 if none was printed.</param>
/// <param name="Column">The column, from 1; 0 if none was printed.</param>
/// <param name="Severity">The word before the id.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">The text, without the help link.</param>
internal sealed record PrintedDiagnostic(string File, int Line, int Column, string Severity, string Id, string Message)
{
    /// <summary>Reads a match of a printed line.</summary>
    public static PrintedDiagnostic Of(Match match) => new(
        Path.GetFileName(match.Groups["path"].Value),
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["severity"].Value,
        match.Groups["id"].Value,
        match.Groups["message"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
