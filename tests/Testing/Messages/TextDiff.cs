using System.Text;

namespace ScopeLint.Testing.Messages;

/// <summary>Shows how two texts differ, line by line.</summary>
internal static class TextDiff
{
    /// <summary>Compares texts by a longest common subsequence of lines; test sources are short enough for the full table.</summary>
    /// <param name="expected">The text that should be; its lines are marked -.</param>
    /// <param name="actual">The text that is; its lines are marked +.</param>
    /// <returns>All lines; carriage returns and blanks at line ends are made visible where a line differs.</returns>
    public static string Show(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var common = CommonLengths(before, after);
        var result = new StringBuilder("(- expected, + actual)\n");
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                result.Append("  ").Append(before[i].TrimEnd('\r')).Append('\n');
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                result.Append("- ").Append(Visible(before[i++])).Append('\n');
            }
            else
            {
                result.Append("+ ").Append(Visible(after[j++])).Append('\n');
            }
        }

        return result.ToString();
    }

    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static string Visible(string line)
    {
        var end = line.AsSpan().TrimEnd(" \t\r").Length;
        return line[..end] + line[end..].Replace(' ', '·').Replace('\t', '→').Replace("\r", "␍", StringComparison.Ordinal);
    }
}
