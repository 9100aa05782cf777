using System.Text;

namespace ScopeLint;

/// <summary>A scope in a diagram. The id is made up, since a name can be a word of the diagram's language, such as <c>end</c>.</summary>
internal readonly record struct DiagramScope(string Id, OutlineEntry Entry);

/// <summary>A variable in a diagram.</summary>
internal readonly record struct DiagramNode(string Id, OutlineEntry Entry, Variable Variable);

/// <summary>Boxes in boxes: what the languages of diagrams have in common.</summary>
internal static class DiagramText
{
    internal static string Of(IReadOnlyList<OutlineEntry> outline, string head, Func<DiagramScope, string> open,
        Func<DiagramNode, string> node, string close, string tail)
    {
        var text = new StringBuilder(head);
        var depth = 0;
        for (var at = 0; at < outline.Count; at++)
        {
            var entry = outline[at];
            CloseTo(entry.Depth);
            if (entry.Variable is { } variable)
            {
                AppendLine(node(new DiagramNode($"v{at}", entry, variable)));
            }
            else
            {
                AppendLine(open(new DiagramScope($"s{at}", entry)));
                depth++;
            }
        }

        CloseTo(0);
        return text.Append(tail).ToString();

        void CloseTo(int level)
        {
            while (depth > level)
            {
                depth--;
                AppendLine(close);
            }
        }

        void AppendLine(string line) => text.Append(' ', 2 * (depth + 1)).Append(line).Append('\n');
    }
}
