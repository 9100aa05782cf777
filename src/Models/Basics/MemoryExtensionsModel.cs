using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(MemoryExtensions))]
internal static class MemoryExtensionsModel
{
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        for (var index = span.Length - 1; index >= 0; index--)
        {
            if (EqualityComparerModel<T>.Default.Equals(span[index], value))
            {
                return index;
            }
        }

        return -1;
    }

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>? => IndexOfAny(span, [value0, value1]);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => IndexOfAny(span, [value0, value1, value2]);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
    {
        for (var index = 0; index < span.Length; index++)
        {
            if (values.Contains(span[index]))
            {
                return index;
            }
        }

        return -1;
    }

    public static bool Equals(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType) => new string(span).Equals(new string(other), comparisonType);

    public static bool Contains(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) => new string(span).IndexOf(new string(value), comparisonType) >= 0;

    public static int IndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) => new string(span).IndexOf(new string(value), comparisonType);

    public static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) => new string(span).StartsWith(new string(value), comparisonType);

    public static bool EndsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) => new string(span).EndsWith(new string(value), comparisonType);

    public static int Split(this ReadOnlySpan<char> source, Span<Range> destination, char separator, StringSplitOptions options = StringSplitOptions.None)
    {
        var keepsEmpty = (options & StringSplitOptions.RemoveEmptyEntries) == 0;
        var (count, start) = (0, 0);
        for (var index = 0; index <= source.Length && count < destination.Length; index++)
        {
            if (index < source.Length && source[index] != separator)
            {
                continue;
            }

            // Nothing is split off behind the last place: it takes all that is left.
            var isLast = count == destination.Length - 1;
            var part = Part(source, start, index, options);
            if (keepsEmpty || part.Start.Value < part.End.Value || (isLast && count == 0))
            {
                part = isLast ? Part(source, start, source.Length, options) : part;
                if (keepsEmpty || part.Start.Value < part.End.Value)
                {
                    destination[count++] = part;
                }
            }

            start = index + 1;
        }

        return count;
    }

    /// <summary>A part of a text, without the white space around it where that is asked for.</summary>
    private static Range Part(ReadOnlySpan<char> source, int start, int end, StringSplitOptions options)
    {
        while ((options & StringSplitOptions.TrimEntries) != 0 && start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while ((options & StringSplitOptions.TrimEntries) != 0 && start < end && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return start..end;
    }

    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>?
    {
        if (span.Length != other.Length)
        {
            return false;
        }

        for (var index = 0; index < span.Length; index++)
        {
            if (!EqualityComparerModel<T>.Default.Equals(span[index], other[index]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparerModel<T>.Default;
        if (span.Length != other.Length)
        {
            return false;
        }

        for (var index = 0; index < span.Length; index++)
        {
            if (!comparer.Equals(span[index], other[index]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => span.Length >= value.Length && SequenceEqual(span.Slice(0, value.Length), value);

    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => span.Length >= value.Length && SequenceEqual(span.Slice(span.Length - value.Length), value);

    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span) => TrimEnd(TrimStart(span));

    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span)
    {
        var start = 0;
        while (start < span.Length && char.IsWhiteSpace(span[start]))
        {
            start++;
        }

        return span.Slice(start);
    }

    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span)
    {
        var end = span.Length;
        while (end > 0 && char.IsWhiteSpace(span[end - 1]))
        {
            end--;
        }

        return span.Slice(0, end);
    }
}
