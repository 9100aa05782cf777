using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Framework;

/// <summary>A part of a composite format: a text that stays, or a place for a value.</summary>
/// <param name="Text">The text.</param>
/// <param name="Index">Which value goes there; null for a text.</param>
/// <param name="Width">The width that it is padded to, to the right of which it starts if negative; null where it is not padded.</param>
/// <param name="Format">Its format; null where it has none.</param>
internal sealed record CompositeFormat(string Text, int? Index, int? Width, string? Format)
{
    private static readonly Regex Part = new(@"\G(?:(?<text>[^{}]+)|(?<brace>\{\{|\}\})|\{(?<index>\d{1,4}) *(?:, *(?<width>-?\d{1,4}) *)?(?::(?<format>[^{}]*))?\})");

    /// <summary>The parts of a format; null where it is none, or versions of the framework read it differently.</summary>
    public static ImmutableArray<CompositeFormat>? Parse(string format)
    {
        var parts = ImmutableArray.CreateBuilder<CompositeFormat>();
        var end = 0;
        for (var match = Part.Match(format); match.Success; match = match.NextMatch())
        {
            end = match.Index + match.Length;
            var groups = match.Groups;
            if (groups["format"].Length > 0 && end < format.Length && format[end] == '}')
            {
                return null;
            }

            parts.Add(!groups["index"].Success
                ? new CompositeFormat(groups["brace"].Success ? match.Value.Substring(1) : match.Value, null, null, null)
                : new CompositeFormat("", NumberIn(groups["index"]), NumberIn(groups["width"]), groups["format"].Success ? groups["format"].Value : null));
        }

        return end == format.Length ? parts.ToImmutable() : null;
    }

    private static int? NumberIn(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;
}
