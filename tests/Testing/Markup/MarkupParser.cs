using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Testing.Markup;

/// <summary>Takes the markup out of test sources.</summary>
internal static partial class MarkupParser
{
    /// <summary>Separates a source from its markup: <c>[|x|]</c>, <c>{|ID:x|}</c>, <c>{|#0:x|}</c>, nested at will.</summary>
    /// <param name="fileName">The name of the source, for messages.</param>
    /// <param name="source">The source with markup.</param>
    /// <returns>The text and its marks.</returns>
    /// <exception cref="VerificationException">An opening or closing mark has no partner.</exception>
    public static MarkedSource Parse(string fileName, string source)
    {
        var text = new StringBuilder(source.Length);
        var open = new Stack<(int Index, bool Square, string? Label, int Start)>();
        var marks = new List<Mark?>();
        var position = 0;
        foreach (Match match in Marker().Matches(source))
        {
            text.Append(source, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.ValueSpan[^1] is ']' or '}')
            {
                var square = match.Value == "|]";
                if (!open.TryPop(out var start) || start.Square != square)
                {
                    throw Unbalanced(fileName, source, match.Index, match.Value);
                }

                marks[start.Index] = new Mark(start.Label, TextSpan.FromBounds(start.Start, text.Length));
            }
            else
            {
                var label = match.Groups["label"];
                open.Push((marks.Count, match.Value == "[|", label.Success ? label.Value : null, text.Length));
                marks.Add(null);
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw Unbalanced(fileName, source, source.Length, unclosed.Label is { } name ? $"{{|{name}:" : "[|");
        }

        text.Append(source, position, source.Length - position);
        return new MarkedSource(text.ToString(), [.. marks.Select(mark => mark!)]);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<label>\#[0-9]+|[A-Za-z][A-Za-z0-9_]*):|\|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    private static VerificationException Unbalanced(string fileName, string source, int index, string marker)
    {
        var line = source.AsSpan(0, index).Count('\n') + 1;
        return new VerificationException(
            Check.TestInput,
            $"the markup '{marker}' in {fileName} has no partner (noticed on line {line}). "
            + "Marks open with [|, {|ID: or {|#0: and close with |] or |}.");
    }
}
