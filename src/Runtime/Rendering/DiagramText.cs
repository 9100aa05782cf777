using System.Text;

namespace ScopeLint;

/// <summary>A scope in a diagram. The id is made up, since a name can be a word of the diagram's language, such as <c>end</c>.</summary>
internal readonly record struct DiagramScope(string Id, OutlineEntry Entry);

/// <summary>A variable in a diagram, or a scope of which nothing inside is shown.</summary>
internal readonly record struct DiagramNode(string Id, OutlineEntry Entry)
{
    /// <summary>The lines of its text.</summary>
    internal IEnumerable<string> Lines => Entry.Variable?.Lines(Entry.Name) ?? [Entry.Name + "/", $"{Entry.Sum}"];
}

/// <summary>Boxes in boxes, one below the other: what the languages of diagrams have in common.</summary>
/// <param name="open">The beginning of a box.</param>
/// <param name="node">A node.</param>
/// <param name="close">The end of a box.</param>
/// <param name="below">What puts the second of two nodes below the first. Without it, layouts put all nodes beside each other, in any order.</param>
internal sealed class DiagramText(Func<DiagramScope, string> open, Func<DiagramNode, string> node, string close, Func<string, string, string> below)
{
    /// <summary>The text of a diagram.</summary>
    /// <param name="outline">What is in it.</param>
    /// <param name="maxDepth">How many scopes deep it goes.</param>
    /// <param name="head">What stands in front.</param>
    /// <param name="tail">What stands behind.</param>
    internal string Of(IReadOnlyList<OutlineEntry> outline, int maxDepth, string head, string tail)
    {
        var text = new StringBuilder(head);
        var (depth, above, links) = (0, "", new List<string>());
        foreach (var (entry, at) in Outline.UpTo(outline, maxDepth).Select((entry, at) => (entry, at)))
        {
            CloseTo(entry.Depth);
            if (entry.Variable is null && entry.Depth < maxDepth)
            {
                AppendLine(open(new DiagramScope($"s{at}", entry)));
                depth++;
                continue;
            }

            var id = $"v{at}";
            AppendLine(node(new DiagramNode(id, entry)));
            if (above.Length > 0)
            {
                links.Add(below(above, id));
            }

            above = id;
        }

        CloseTo(0);
        links.ForEach(AppendLine);
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
