namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Enumerable))]
internal static class EnumerableModel
{
    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        var (left, right) = (first.ToArray(), second.ToArray());
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (!EqualityComparer<TSource>.Default.Equals(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index)
    {
        var place = 0;
        foreach (var item in source)
        {
            if (place++ == index)
            {
                return item;
            }
        }

        return default;
    }
}
