using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Testing.Analysis;

namespace ScopeLint.Testing.Messages;

/// <summary>Writes expected and actual diagnostics with line, column and the line of code they point at.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Writes what is missing, what was not expected, and everything that was reported.</summary>
    /// <param name="mismatch">What is left of the comparison.</param>
    /// <param name="sources">The sources, for snippets of what is missing.</param>
    /// <param name="actual">Everything that was reported.</param>
    /// <returns>Several lines.</returns>
    public static string Show(Mismatch mismatch, IReadOnlyList<(string FileName, string Text)> sources, IReadOnlyList<Diagnostic> actual)
    {
        var result = new StringBuilder();
        Section("expected, but not reported:", mismatch.Missing.Select(expectation => Show(expectation, sources)));
        Section("reported, but not expected:", mismatch.Unexpected.Select(Show));
        Section("all that was reported:", actual.Select(Show));
        return result.ToString();

        void Section(string title, IEnumerable<string> entries)
        {
            var lines = entries.DefaultIfEmpty("  (nothing)\n");
            result.Append(title).Append('\n').AppendJoin("", lines);
        }
    }

    /// <summary>Writes one reported diagnostic.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var head = $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {message}";
        return Entry(Where(diagnostic.Location), head, Snippet(diagnostic.Location), diagnostic.AdditionalLocations.Select(Where));
    }

    private static string Show(Expectation expected, IReadOnlyList<(string FileName, string Text)> sources)
    {
        var severity = expected.Severity is { } given ? $"{given.ToString().ToLowerInvariant()} " : "";
        var head = $"{severity}{expected.Id}{(expected.Message is null ? "" : $": {expected.Message}")}";
        var location = LocationOf(expected.Place, sources);
        var additional = expected.Additional?.Select(place => Where(LocationOf(place, sources))) ?? [];
        return Entry(Where(location), head, Snippet(location), additional);
    }

    private static string Entry(string where, string head, string snippet, IEnumerable<string> additional) =>
        $"  {where}: {head}\n{snippet}{string.Concat(additional.Select(place => $"      and at {place}\n"))}";

    private static Location LocationOf(Place? place, IReadOnlyList<(string FileName, string Text)> sources)
    {
        if (place is null)
        {
            return Location.None;
        }

        var text = SourceText.From(sources.First(source => source.FileName == place.Path).Text);
        var tree = CSharpSyntaxTree.ParseText(text, path: place.Path);
        return Location.Create(tree, place.Span);
    }

    private static string Where(Location location)
    {
        if (!location.IsInSource)
        {
            return "(no source location)";
        }

        var span = location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
            + $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})";
    }

    private static string Snippet(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return "";
        }

        var text = tree.GetText();
        var line = text.Lines.GetLineFromPosition(location.SourceSpan.Start);
        var column = location.SourceSpan.Start - line.Start;
        var width = Math.Max(1, Math.Min(location.SourceSpan.End, line.End) - location.SourceSpan.Start);
        return $"      | {line.ToString().Replace('\t', ' ')}\n      | {new string(' ', column)}{new string('^', width)}\n";
    }
}
