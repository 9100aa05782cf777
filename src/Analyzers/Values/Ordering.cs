using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>The default order of values, where it is the same in every culture.</summary>
internal static class Ordering
{
    /// <summary>Which of two values comes first; null where that is not known.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="comparison">How texts are compared.</param>
    public static int? Compare(AbstractValue left, AbstractValue right, TextComparison comparison = TextComparison.Default) => (left, right) switch
    {
        (TextValue { Text: { IsExact: true, Text: var one } }, TextValue { Text: { IsExact: true, Text: var other } }) =>
            one == other ? 0 : comparison switch
            {
                TextComparison.Ordinal => string.CompareOrdinal(one, other),
                TextComparison.IgnoresCase => WithoutCase(one) is { } small && WithoutCase(other) is { } same ? string.CompareOrdinal(small, same) : null,
                _ => InAnyCulture(one, other),
            },
        (ConstantValue { Value: null }, ConstantValue { Value: null }) => 0,
        (ConstantValue { Value: null }, ConstantValue or TextValue { Text.IsExact: true }) => -1,
        (ConstantValue or TextValue { Text.IsExact: true }, ConstantValue { Value: null }) => 1,
        (ConstantValue { Value: IComparable one }, ConstantValue { Value: { } other }) when one.GetType() == other.GetType() => one.CompareTo(other),
        (ListValue { IsTuple: true } one, ListValue { IsTuple: true } other) when one.Elements.Items.Count == other.Elements.Items.Count =>
            Compare(one.Elements.Items, other.Elements.Items),
        _ => null,
    };

    /// <summary>The places of elements in the order of their keys, those of equal keys as they come; null where the order is not known.</summary>
    /// <param name="keys">The keys of each element, the most important first.</param>
    /// <param name="parts">How each of the keys is compared: whether the greatest comes first, and how texts are.</param>
    public static ImmutableList<int>? Sorted(IReadOnlyList<ImmutableList<AbstractValue>> keys, IReadOnlyList<(bool Descends, TextComparison Comparison)> parts)
    {
        var isKnown = true;
        var sorted = Enumerable.Range(0, keys.Count).ToList();
        for (var index = 1; index < sorted.Count && isKnown; index++)
        {
            // Insertion: it is stable, and asks for no comparison that the result does not rest on.
            var (moved, place) = (sorted[index], index);
            for (; place > 0 && Compare(keys[sorted[place - 1]], keys[moved]) > 0; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = moved;
        }

        return isKnown ? [.. sorted] : null;

        int Compare(ImmutableList<AbstractValue> left, ImmutableList<AbstractValue> right)
        {
            for (var part = 0; part < parts.Count; part++)
            {
                var order = Ordering.Compare(left[part], right[part], parts[part].Comparison);
                isKnown &= order is not null;
                if (order is not (null or 0))
                {
                    return parts[part].Descends ? -order.Value : order.Value;
                }
            }

            return 0;
        }
    }

    /// <summary>Values in their order; null where that is not known.</summary>
    public static ImmutableList<AbstractValue>? Sorted(IReadOnlyList<AbstractValue> values, TextComparison comparison) =>
        Sorted([.. values.Select(value => ImmutableList.Create(value))], [(false, comparison)]) is { } order ? [.. order.Select(place => values[place])] : null;

    /// <summary>A text that is the same for all that differ in capital and small letters only; null where not everybody agrees which do.</summary>
    public static string? WithoutCase(string text) => text.All(letter => letter < 128) ? text.ToUpperInvariant() : null;

    private static int? Compare(ImmutableList<AbstractValue> left, ImmutableList<AbstractValue> right)
    {
        foreach (var (one, other) in left.Zip(right, (one, other) => (one, other)))
        {
            if (Compare(one, other) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Which of two texts comes first, with the order of any culture and with none; null where they do not agree.</summary>
    private static int? InAnyCulture(string one, string other) =>
        ByLetters(one, other) is { } order && Math.Sign(order) == Math.Sign(string.CompareOrdinal(one, other)) ? order : null;

    /// <summary>Which of two texts cultures put first. They differ in where they put letters of their own, and in the order of marks, but all put
    /// marks in front of digits and those in front of letters, and look at capitals only where nothing else differs.</summary>
    private static int? ByLetters(string one, string other)
    {
        for (var index = 0; index < one.Length && index < other.Length; index++)
        {
            var (left, right) = (RankOf(one[index]), RankOf(other[index]));
            if (left is null || right is null || (left == 0 && right == 0 && one[index] != other[index]))
            {
                return null;
            }

            if (left != right)
            {
                return left - right;
            }
        }

        return one.Length == other.Length || one.Concat(other).Any(letter => RankOf(letter) is null) ? null : one.Length - other.Length;
    }

    /// <summary>Where a letter comes, marks being first; null where cultures do not agree.</summary>
    private static int? RankOf(char letter) => letter switch
    {
        '_' or '/' or '.' => 0,
        >= '0' and <= '9' => letter,
        >= 'a' and <= 'z' => letter,
        >= 'A' and <= 'Z' => letter + ('a' - 'A'),
        _ => null,
    };
}
