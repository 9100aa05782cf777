namespace ScopeLint.Models.Basics;

[ModelOf(typeof(AsyncEnumerable))]
internal static class AsyncEnumerableModel
{
    public static async IAsyncEnumerable<TSource> ToAsyncEnumerable<TSource>(this IEnumerable<TSource> source)
    {
        foreach (var item in source)
        {
            yield return item;
        }
    }

    public static async IAsyncEnumerable<TResult> Select<TSource, TResult>(this IAsyncEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        await foreach (var item in source)
        {
            yield return selector(item);
        }
    }

    public static async IAsyncEnumerable<TSource> Where<TSource>(this IAsyncEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        await foreach (var item in source)
        {
            if (predicate(item))
            {
                yield return item;
            }
        }
    }

    public static async IAsyncEnumerable<TSource> Concat<TSource>(this IAsyncEnumerable<TSource> first, IAsyncEnumerable<TSource> second)
    {
        await foreach (var item in first)
        {
            yield return item;
        }

        await foreach (var item in second)
        {
            yield return item;
        }
    }

    public static async IAsyncEnumerable<TSource> Take<TSource>(this IAsyncEnumerable<TSource> source, int count)
    {
        if (count <= 0)
        {
            yield break;
        }

        await foreach (var item in source)
        {
            yield return item;
            if (--count <= 0)
            {
                break;
            }
        }
    }

    public static async IAsyncEnumerable<TSource> Skip<TSource>(this IAsyncEnumerable<TSource> source, int count)
    {
        await foreach (var item in source)
        {
            if (count-- <= 0)
            {
                yield return item;
            }
        }
    }

    public static async ValueTask<List<TSource>> ToListAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        var list = new List<TSource>();
        await foreach (var item in source)
        {
            list.Add(item);
        }

        return list;
    }

    public static async ValueTask<TSource[]> ToArrayAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        var list = new List<TSource>();
        await foreach (var item in source)
        {
            list.Add(item);
        }

        return list.ToArray();
    }

    public static async ValueTask<TSource> FirstAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        await foreach (var item in source)
        {
            return item;
        }

        throw new InvalidOperationException();
    }

    public static async ValueTask<int> CountAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        var count = 0;
        await foreach (var item in source)
        {
            count++;
        }

        return count;
    }

    public static async ValueTask<bool> AnyAsync<TSource>(this IAsyncEnumerable<TSource> source, CancellationToken cancellationToken = default)
    {
        await foreach (var _ in source)
        {
            return true;
        }

        return false;
    }
}
