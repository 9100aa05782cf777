namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Finds the existing variable that a missing name was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The existing name nearest to a missing one, if one is near enough to be a slip.</summary>
    /// <param name="missing">The full name that does not exist.</param>
    /// <param name="existing">The full names that do.</param>
    /// <returns>The full name, or null where none is near.</returns>
    public static string? Find(string missing, IEnumerable<string> existing)
    {
        var prefix = missing.Substring(0, missing.LastIndexOf('/') + 1);
        var leaf = missing.Substring(prefix.Length);
        var limit = leaf.Length <= 2 ? 0 : leaf.Length <= 5 ? 1 : 2;
        return existing
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.IndexOf('/', prefix.Length) < 0)
            .Select(name => (Name: name, Distance: Distance(leaf, name.Substring(prefix.Length), limit)))
            .Where(candidate => candidate.Distance <= limit && !DifferOnlyInDigits(leaf, candidate.Name.Substring(prefix.Length)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>w1 and w2 are two layers, not one misspelt.</summary>
    private static bool DifferOnlyInDigits(string left, string right) =>
        string.Concat(left.Where(letter => !char.IsDigit(letter))) == string.Concat(right.Where(letter => !char.IsDigit(letter)));

    /// <summary>How many letters must be inserted, removed, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        var distance = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    distance[row, column] = row + column;
                    continue;
                }

                var replaced = distance[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(distance[row - 1, column], distance[row, column - 1]) + 1);
                var isSwap = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                distance[row, column] = isSwap ? Math.Min(best, distance[row - 2, column - 2] + 1) : best;
            }
        }

        return distance[left.Length, right.Length];
    }
}
