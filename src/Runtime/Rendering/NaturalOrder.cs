namespace ScopeLint;

/// <summary>Names by character, but numbers in them by their value: <c>v_2</c> before <c>v_10</c>.</summary>
internal static class NaturalOrder
{
    internal static int Compare(string left, string right)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            if (!char.IsAsciiDigit(left[l]) || !char.IsAsciiDigit(right[r]))
            {
                if (left[l] != right[r])
                {
                    return left[l].CompareTo(right[r]);
                }

                (l, r) = (l + 1, r + 1);
                continue;
            }

            var (leftNumber, rightNumber) = (NumberAt(left, l), NumberAt(right, r));
            if (CompareNumbers(left.AsSpan(l, leftNumber), right.AsSpan(r, rightNumber)) is not 0 and var order)
            {
                return order;
            }

            (l, r) = (l + leftNumber, r + rightNumber);
        }

        // Names that differ in leading zeros only are still different names.
        return (left.Length - l).CompareTo(right.Length - r) is not 0 and var byLength ? byLength : string.CompareOrdinal(left, right);
    }

    private static int NumberAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length.CompareTo(right.Length) is not 0 and var byLength ? byLength : left.SequenceCompareTo(right);
    }
}
