namespace ScopeLint.Analyzers.Framework;

/// <summary>Texts in which a format puts the elements of a list.</summary>
internal static class KnownComposites
{
    /// <summary>The text; null where it depends on more than the format and the elements.</summary>
    public static object? Call(string member, object?[] operands) =>
        (member, operands) is ("String.Format", [string format, object?[] items]) && CompositeFormat.Parse(format) is { } parts ? Joined([.. parts.Select(part => Written(part, items))]) : null;

    private static string? Joined(string?[] parts) => Array.TrueForAll(parts, part => part is not null) ? string.Concat(parts) : null;

    private static string? Written(CompositeFormat part, object?[] items)
    {
        if (part.Index is not { } index)
        {
            return part.Text;
        }

        if (index >= items.Length)
        {
            throw new FormatException();
        }

        var text = string.IsNullOrEmpty(part.Format) ? KnownFormats.Call(EvaluatedMembers.AnyText, [items[index]]) ?? KnownFormats.Call(EvaluatedMembers.NumberText, [items[index]])
            : KnownFormats.Call(EvaluatedMembers.FormattedText, [items[index], part.Format]);
        return (part.Width is { } width && text is not null ? KnownFormats.Call(EvaluatedMembers.AlignedText, [text, (long)width]) : text) as string;
    }
}
