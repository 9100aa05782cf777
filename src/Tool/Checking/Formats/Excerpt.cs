using Spectre.Console;

namespace ScopeLint.Tool.Checking.Formats;

/// <summary>A line of code with what is meant in it underlined.</summary>
internal static class Excerpt
{
    private const int TabWidth = 4;

    /// <summary>Writes the first line of a place.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="place">The place.</param>
    /// <param name="colour">The colour of the line under it.</param>
    /// <param name="note">What is said of it; empty for nothing.</param>
    public static void Write(IAnsiConsole console, Place place, string colour, string note)
    {
        var text = place.LineText;
        var start = Math.Min(place.Span.Start.Character, text.Length);
        var end = place.Span.Start.Line == place.Span.End.Line ? Math.Min(place.Span.End.Character, text.Length) : text.TrimEnd().Length;
        var (before, marked) = (Expanded(text[..start]), Expanded(text[start..Math.Max(start, end)]));
        var number = $"{place.Line}".PadLeft(6);
        console.MarkupLineInterpolated($"[grey]{number} │[/] {Expanded(text).TrimEnd()}");
        var underline = new string('~', Math.Max(1, marked.Length));
        console.MarkupLine($"[grey]{"│",8}[/] {new string(' ', before.Length)}[{colour}]{underline}[/]{(note.Length == 0 ? "" : " " + note.EscapeMarkup())}");
    }

    private static string Expanded(string text) => text.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal);
}
