using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Enumerable))]
internal static partial class EnumerableModel
{
    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) => AreSame(first, second, EqualityComparerModel<TSource>.Default);

    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer) =>
        AreSame(first, second, comparer ?? EqualityComparerModel<TSource>.Default);

    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third) => first.Zip(second).Zip(third, (pair, last) => (pair.First, pair.Second, last));

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

    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, Range range) => range.Start.IsFromEnd || range.End.IsFromEnd
        ? TakeFromEnd(source, range)
        : source.Skip(range.Start.Value).Take(Math.Max(0, range.End.Value - range.Start.Value));

    public static long LongCount<TSource>(this IEnumerable<TSource> source) => source.Count();

    public static long LongCount<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => source.Count(predicate);

    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) => FirstOrDefault(source, _ => true, defaultValue);

    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        foreach (var item in source)
        {
            if (predicate(item))
            {
                return item;
            }
        }

        return defaultValue;
    }

    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) => FirstOrDefault(source.Reverse(), defaultValue);

    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue) =>
        FirstOrDefault(source.Reverse(), predicate, defaultValue);

    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) => SingleOrDefault(source, _ => true, defaultValue);

    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        var found = source.Where(predicate).ToArray();
        return found.Length > 1 ? throw new InvalidOperationException() : found.Length == 1 ? found[0] : defaultValue;
    }

    public static IEnumerable<TSource> ExceptBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)
    {
        var seen = new HashSet<TKey>(second);
        foreach (var item in first)
        {
            if (seen.Add(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> IntersectBy<TSource, TKey>(this IEnumerable<TSource> first, IEnumerable<TKey> second, Func<TSource, TKey> keySelector)
    {
        var left = new HashSet<TKey>(second);
        foreach (var item in first)
        {
            if (left.Remove(keySelector(item)))
            {
                yield return item;
            }
        }
    }

    public static TSource? Max<TSource>(this IEnumerable<TSource> source) => Extreme(source, 1, ComparerModel<TSource>.Default);

    public static TSource? Max<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer) => Extreme(source, 1, comparer ?? ComparerModel<TSource>.Default);

    public static TSource? Min<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer) => Extreme(source, -1, comparer ?? ComparerModel<TSource>.Default);

    public static TResult? Max<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector) => Extreme(source.Select(selector), 1, ComparerModel<TResult>.Default);

    public static TSource? Min<TSource>(this IEnumerable<TSource> source) => Extreme(source, -1, ComparerModel<TSource>.Default);

    public static TResult? Min<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector) => Extreme(source.Select(selector), -1, ComparerModel<TResult>.Default);

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull => AggregateBy(source, keySelector, 0, (count, _) => count + 1, keyComparer);

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<TSource, TKey, TAccumulate>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        var sums = keyComparer is null ? new Dictionary<TKey, TAccumulate>() : new Dictionary<TKey, TAccumulate>(keyComparer);
        foreach (var item in source)
        {
            var key = keySelector(item);
            sums[key] = func(sums.TryGetValue(key, out var sum) ? sum : seed, item);
        }

        foreach (var pair in sums)
        {
            yield return pair;
        }
    }

    private static bool AreSame<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource> comparer)
    {
        // Who is only looked at is put into an array: functions behind the other one run as far as the two are the same.
        var index = 0;
        if (second is ICollection<TSource>)
        {
            var right = second.ToArray();
            foreach (var element in first)
            {
                if (index == right.Length || !comparer.Equals(element, right[index]))
                {
                    return false;
                }

                index++;
            }

            return index == right.Length;
        }

        var left = first.ToArray();
        foreach (var element in second)
        {
            if (index == left.Length || !comparer.Equals(left[index], element))
            {
                return false;
            }

            index++;
        }

        return index == left.Length;
    }

    private static IEnumerable<TSource> TakeFromEnd<TSource>(IEnumerable<TSource> source, Range range)
    {
        var items = source.ToArray();
        for (var place = Math.Max(0, range.Start.GetOffset(items.Length)); place < Math.Min(items.Length, range.End.GetOffset(items.Length)); place++)
        {
            yield return items[place];
        }
    }

    /// <summary>The element that comes last in an order, or first in the opposite one; nulls are left out.</summary>
    private static TSource? Extreme<TSource>(IEnumerable<TSource> source, int sign, IComparer<TSource> comparer)
    {
        TSource? extreme = default;
        var isFound = false;
        foreach (var item in source)
        {
            if (item is not null && (!isFound || comparer.Compare(item, extreme) * sign > 0))
            {
                extreme = item;
                isFound = true;
            }
        }

        return isFound || default(TSource) is null ? extreme : throw new InvalidOperationException();
    }
}
