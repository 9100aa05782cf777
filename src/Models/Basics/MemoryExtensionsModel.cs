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
