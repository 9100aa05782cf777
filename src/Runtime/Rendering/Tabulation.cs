using System.Globalization;
using System.Text;

namespace ScopeLint;

/// <summary>The outline as a table.</summary>
internal static class Tabulation
{
    private static readonly string[] s_header =
        ["variable", "shape", "dtype", "elements", "trainable", "initializer", "created at", "reused"];

    private static readonly bool[] s_isNumber = [false, false, false, true, false, false, false, true];

    internal static string Of(IReadOnlyList<OutlineEntry> outline)
    {
        var text = new StringBuilder();
        if (outline.Count > 0)
        {
            Append(text, [s_header, .. outline.Select(Row)]);
            text.Append('\n');
        }

        // A partitioned variable counts as its shards, as it does in the graph's collections.
        var variables = outline.Select(entry => entry.Variable).OfType<Variable>().Where(variable => !variable.IsPartitioned).ToList();
        return text.Append(Total("total", variables))
            .Append(Total("trainable", [.. variables.Where(variable => variable.Trainable)]))
            .ToString();
    }

    private static string[] Row(OutlineEntry entry)
    {
        var indent = new string(' ', 2 * entry.Depth);
        return entry.Variable is not { } variable
            ? [$"{indent}{entry.Name}/", "", "", Number(entry.Elements), "", "", "", ""]
            :
            [
                indent + entry.Name,
                VariableText.Shape(variable),
                variable.DType.TensorFlowName,
                Number(entry.Elements),
                variable.Trainable ? "yes" : "no",
                OnOneLine(variable.Initializer is { } initializer ? $"{initializer}" : "a given value"),
                OnOneLine(Place(variable.CreatedAt)),
                entry.CanBeGot ? Number(variable.TimesReused) : "-",
            ];
    }

    // The folder is the same for a whole project and would push the rest off the screen. A build elsewhere may have used backslashes.
    private static string Place(SourceLocation place) =>
        place.File.Length == 0 ? "" : (place with { File = place.File[(place.File.LastIndexOfAny(['/', '\\']) + 1)..] }).ToString();

    private static string OnOneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static string Total(string what, IReadOnlyCollection<Variable> variables)
    {
        var elements = variables.Sum(variable => (long)variable.Shape.ElementCount);
        var bytes = variables.Sum(variable => (long)variable.Shape.ElementCount * variable.DType.Size);
        return $"{what}: {Counted(variables.Count, "variable")}, {Counted(elements, "element")}, {Counted(bytes, "byte")}\n";
    }

    private static string Counted(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        var widths = s_header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => s_isNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }
}
