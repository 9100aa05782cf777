namespace ScopeLint;

/// <summary>How far apart two names are as spelling goes. Pure functions.</summary>
internal static class Spelling
{
    private const int TooFar = int.MaxValue;

    // Longer names are compared only if equal in length or nearly so; no name this long is typed by hand.
    private const int LongestName = 100;

    /// <summary>How many slips of the pen a name of this length is believed to have. Short names differ on purpose.</summary>
    internal static int Tolerance(string name) => name.Length switch { <= 2 => 0, <= 4 => 1, _ => 2 };

    /// <summary>The least number of letters to change, add, drop or swap with their neighbour to get from one name to the other. Another
    /// letter case counts for nothing. Names that differ in digits only, as <c>w1</c> and <c>w2</c>, are different things, not slips.</summary>
    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (Math.Abs(left.Length - right.Length) > 2 || left.Length > LongestName || right.Length > LongestName || DifferInDigitsOnly(left, right))
        {
            return TooFar;
        }

        // Three rows of the dynamic programme: a swap looks back by two.
        Span<int> twoBack = stackalloc int[right.Length + 1];
        Span<int> oneBack = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            oneBack[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = Same(left[line - 1], right[column - 1]);
                row[column] = Math.Min(Math.Min(oneBack[column], row[column - 1]) + 1, oneBack[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && Same(left[line - 1], right[column - 2]) && Same(left[line - 2], right[column - 1]))
                {
                    row[column] = Math.Min(row[column], twoBack[column - 2] + 1);
                }
            }

            var free = twoBack;
            twoBack = oneBack;
            oneBack = row;
            row = free;
        }

        return oneBack[right.Length];
    }

    /// <summary>The names one gets by dropping one of two equal neighbours among the segments: <c>foo/v</c> from <c>foo/foo/v</c>.</summary>
    internal static IEnumerable<string> WithoutDoubledSegments(string fullName)
    {
        var segments = fullName.Split('/');
        for (var index = 1; index < segments.Length; index++)
        {
            if (segments[index] == segments[index - 1])
            {
                yield return string.Join('/', segments.Where((_, at) => at != index));
            }
        }
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);

    private static bool DifferInDigitsOnly(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (l, r) = (0, 0);
        while (true)
        {
            while (l < left.Length && char.IsAsciiDigit(left[l])) { l++; }
            while (r < right.Length && char.IsAsciiDigit(right[r])) { r++; }
            if (l == left.Length || r == right.Length)
            {
                return l == left.Length && r == right.Length;
            }

            if (!Same(left[l++], right[r++]))
            {
                return false;
            }
        }
    }
}
