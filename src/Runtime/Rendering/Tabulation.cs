using System.Text;

namespace ScopeLint;

/// <summary>A column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Text">What stands in it for a variable.</param>
internal sealed record Column(string Header, Func<DrawnVariable, string> Text)
{
    /// <summary>Whether numbers stand in it.</summary>
    internal bool IsNumber { get; init; }
}

/// <summary>The outline as a table.</summary>
internal static class Tabulation
{
    /// <summary>What is known of the variables of a graph that there is.</summary>
    internal static readonly Column[] OfGraphs =
    [
        Shape, DType, Elements, Trainable, new("initializer", variable => variable.Initializer), CreatedAt, new("reused", variable => variable.Reused) { IsNumber = true },
    ];

    /// <summary>What is known of variables that are foreseen.</summary>
    internal static readonly Column[] OfMaps =
    [
        Shape, DType, Elements, Trainable, CreatedAt, new("shared at", variable => variable.Reused), new("when", variable => variable.When),
    ];

    private const string ElementHeader = "elements";

    private static Column Shape => new("shape", variable => variable.Shape);

    private static Column DType => new("dtype", variable => variable.DType);

    private static Column Elements => new(ElementHeader, variable => variable.Elements is null ? "?" : Sum.Of(variable).ElementText) { IsNumber = true };

    private static Column Trainable => new("trainable", variable => variable.IsTrainable switch { true => "yes", false => "no", null => "?" });

    private static Column CreatedAt => new("created at", variable => variable.CreatedAt);

    internal static string Of(IReadOnlyList<OutlineEntry> outline, IReadOnlyList<Column> columns)
    {
        var text = new StringBuilder();
        if (outline.Count > 0)
        {
            Append(text, [new("variable", _ => ""), .. columns], [["variable", .. columns.Select(column => column.Header)], .. outline.Select(entry => Row(entry, columns))]);
            text.Append('\n');
        }

        var variables = outline.Select(entry => entry.Variable).OfType<DrawnVariable>().ToList();
        return text.Append("total: ").Append(Outline.Total(variables)).Append('\n')
            .Append("trainable: ").Append(Outline.Trainable(variables)).Append('\n')
            .ToString();
    }

    private static string[] Row(OutlineEntry entry, IReadOnlyList<Column> columns)
    {
        var indent = new string(' ', 2 * entry.Depth);
        return entry.Variable switch
        {
            null => [$"{indent}{entry.Name}/", .. columns.Select(column => column.Header == ElementHeader ? entry.Sum.ElementText : "")],
            { IsUnknown: true } => [indent + entry.Name, "there may be more", .. columns.Skip(1).Select(_ => "")],
            { } variable => [indent + entry.Name, .. columns.Select(column => OnOneLine(column.Text(variable)))],
        };
    }

    private static string OnOneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static void Append(StringBuilder text, IReadOnlyList<Column> columns, IReadOnlyList<string[]> rows)
    {
        var widths = columns.Select((_, at) => rows.Max(row => row[at].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, at) => columns[at].IsNumber ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }
}
