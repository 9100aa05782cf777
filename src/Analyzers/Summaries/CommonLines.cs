using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What several texts have in common.</summary>
internal static class CommonLines
{
    /// <summary>What texts have in common is kept to this length.</summary>
    private const int Most = 100_000;

    /// <summary>Each line of which others in other texts are the same but for numbers, as it stands first.</summary>
    public static string In(IReadOnlyList<string> texts)
    {
        var shapes = texts.Select(text => text.Split('\n').Select(line => (Line: line, Shape: ShapeOf(line))).ToList()).ToList();
        var shared = new HashSet<string>(shapes.SelectMany(lines => lines.Select(line => line.Shape).Distinct()).GroupBy(shape => shape).Where(group => group.Skip(1).Any()).Select(group => group.Key), StringComparer.Ordinal);
        var common = new StringBuilder();
        foreach (var (line, shape) in shapes.SelectMany(lines => lines))
        {
            if (common.Length + line.Length < Most && shared.Remove(shape))
            {
                common.Append(line).Append('\n');
            }
        }

        return common.ToString();
    }

    private static string ShapeOf(string line)
    {
        var shape = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (letter is < '0' or > '9')
            {
                shape.Append(letter);
            }
        }

        return shape.ToString();
    }
}
