using System.Text.RegularExpressions;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>What a child process left behind.</summary>
/// <param name="Command">The command line, for failures.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed on the standard output.</param>
/// <param name="Errors">What it printed on the standard error stream.</param>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The warnings and errors that were printed, each once: a build repeats them in its summary.</summary>
    public IReadOnlyList<PrintedDiagnostic> Diagnostics { get; } =
        [.. DiagnosticLine().Matches(Output).Select(PrintedDiagnostic.Of).Distinct()];

    /// <summary>Fails with all that was printed unless the exit code is the expected one.</summary>
    public CommandResult Exits(int code)
    {
        Assert.True(ExitCode == code, $"Expected exit code {code}.{Environment.NewLine}{this}");
        return this;
    }

    /// <summary>Fails with all that was printed unless exactly these diagnostics were.</summary>
    public void Prints(params IEnumerable<PrintedDiagnostic> expected) => Compare(expected, Diagnostics);

    /// <summary>Fails with all that was printed unless exactly these diagnostics were printed for a file.</summary>
    public void PrintsIn(SourceFile file, params IEnumerable<PrintedDiagnostic> expected) =>
        Compare(expected, Diagnostics.Where(diagnostic => diagnostic.File == file.Name));

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        Environment.NewLine, $"> {Command}", Output, Errors, FormattableString.Invariant($"Exit code {ExitCode}"));

    private void Compare(IEnumerable<PrintedDiagnostic> expected, IEnumerable<PrintedDiagnostic> printed)
    {
        var wanted = InOrder(expected);
        var newLine = Environment.NewLine;
        Assert.True(wanted.SequenceEqual(InOrder(printed)), $"Expected:{newLine}{string.Join(newLine, wanted)}{newLine}{this}");
    }

    private static List<PrintedDiagnostic> InOrder(IEnumerable<PrintedDiagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal)];

    /// <summary>A place, or the tool itself as in "CSC : warning", severity, id and message; help link and project are left out.</summary>
    [GeneratedRegex(
        @"^\s*(?<path>[^\r\n(]*?)(?:\((?<line>\d+),(?<column>\d+)\)| ): (?<severity>warning|error) (?<id>\w+): (?<message>[^\r\n]*?)"
            + @"(?: \(https://\S+\))?(?: \[[^\r\n\]]*\])?\r?$",
        RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
