using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What several texts have in common.</summary>
internal static class CommonLines
{
    /// <summary>What texts have in common is kept to this length.</summary>
    private const int Most = 100_000;

    /// <summary>Each line of which others in other texts are the same but for numbers, as it stands first.</summary>
    public static string In(IReadOnlyList<string> written)
    {
        var texts = written.Select(text => text.Split('\n')).ToList();
        var (seen, shared) = (new HashSet<string>(ButForNumbers.Instance), new HashSet<string>(ButForNumbers.Instance));
        foreach (var line in texts.SelectMany(lines => lines.Distinct(ButForNumbers.Instance)).Where(line => !seen.Add(line)))
        {
            shared.Add(line);
        }

        var common = new StringBuilder();
        foreach (var line in texts.SelectMany(lines => lines))
        {
            if (common.Length + line.Length < Most && shared.Remove(line))
            {
                common.Append(line).Append('\n');
            }
        }

        return common.ToString();
    }

    /// <summary>Takes lines for the same that differ only in their digits.</summary>
    private sealed class ButForNumbers : IEqualityComparer<string>
    {
        public static readonly ButForNumbers Instance = new();

        public bool Equals(string? line, string? other)
        {
            var (at, otherAt) = (0, 0);
            while (true)
            {
                (at, otherAt) = (BehindDigits(line!, at), BehindDigits(other!, otherAt));
                if (at == line!.Length || otherAt == other!.Length)
                {
                    return at == line.Length && otherAt == other!.Length;
                }

                if (line[at++] != other[otherAt++])
                {
                    return false;
                }
            }
        }

        public int GetHashCode(string line)
        {
            var hash = 0;
            foreach (var letter in line)
            {
                hash = IsDigit(letter) ? hash : unchecked((hash * 31) + letter);
            }

            return hash;
        }

        private static int BehindDigits(string line, int at)
        {
            while (at < line.Length && IsDigit(line[at]))
            {
                at++;
            }

            return at;
        }

        private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
    }
}
