using ScopeLint.Models.Collections;

namespace ScopeLint.Models.Basics;

/// <summary>What goes through numbers at once. Sums of whole numbers and the extremes of plain ones are followed as they are.</summary>
internal static partial class EnumerableModel
{
    public static double Sum(this IEnumerable<double> source)
    {
        var sum = 0.0;
        foreach (var item in source)
        {
            sum += item;
        }

        return sum;
    }

    public static float Sum(this IEnumerable<float> source) => (float)Sum(source.Select(item => (double)item));

    public static decimal Sum(this IEnumerable<decimal> source)
    {
        var sum = 0m;
        foreach (var item in source)
        {
            sum += item;
        }

        return sum;
    }

    public static int? Sum(this IEnumerable<int?> source) => Given(source).Sum();

    public static long? Sum(this IEnumerable<long?> source) => Given(source).Sum();

    public static double? Sum(this IEnumerable<double?> source) => Given(source).Sum();

    public static float? Sum(this IEnumerable<float?> source) => Given(source).Sum();

    public static decimal? Sum(this IEnumerable<decimal?> source) => Given(source).Sum();

    public static double Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) => source.Select(selector).Sum();

    public static float Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) => source.Select(selector).Sum();

    public static decimal Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => source.Select(selector).Sum();

    public static int? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => source.Select(selector).Sum();

    public static long? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => source.Select(selector).Sum();

    public static double? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => source.Select(selector).Sum();

    public static float? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => source.Select(selector).Sum();

    public static decimal? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => source.Select(selector).Sum();

    public static double Average(this IEnumerable<int> source)
    {
        var sum = 0L;
        var count = 0;
        foreach (var item in source)
        {
            sum += item;
            count++;
        }

        return count > 0 ? (double)sum / count : throw new InvalidOperationException();
    }

    public static double Average(this IEnumerable<long> source)
    {
        var sum = 0L;
        var count = 0;
        foreach (var item in source)
        {
            sum = checked(sum + item);
            count++;
        }

        return count > 0 ? (double)sum / count : throw new InvalidOperationException();
    }

    public static double Average(this IEnumerable<double> source)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var item in source)
        {
            sum += item;
            count++;
        }

        return count > 0 ? sum / count : throw new InvalidOperationException();
    }

    public static decimal Average(this IEnumerable<decimal> source)
    {
        var sum = 0m;
        var count = 0;
        foreach (var item in source)
        {
            sum += item;
            count++;
        }

        return count > 0 ? sum / count : throw new InvalidOperationException();
    }

    public static float Average(this IEnumerable<float> source) => (float)Average(source.Select(item => (double)item));

    public static double? Average(this IEnumerable<int?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Average() : null;
    }

    public static double? Average(this IEnumerable<long?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Average() : null;
    }

    public static double? Average(this IEnumerable<double?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Average() : null;
    }

    public static float? Average(this IEnumerable<float?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Average() : null;
    }

    public static decimal? Average(this IEnumerable<decimal?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Average() : null;
    }

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => Average(source.Select(selector));

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) => Average(source.Select(selector));

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) => Average(source.Select(selector));

    public static float Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) => Average(source.Select(selector));

    public static decimal Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Average(source.Select(selector));

    public static float? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Average(source.Select(selector));

    public static decimal? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Average(source.Select(selector));

    public static decimal Max(this IEnumerable<decimal> source) => Extreme(source, 1, ComparerModel<decimal>.Default);

    public static int? Max(this IEnumerable<int?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Max() : null;
    }

    public static long? Max(this IEnumerable<long?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Max() : null;
    }

    public static double? Max(this IEnumerable<double?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Max() : null;
    }

    public static float? Max(this IEnumerable<float?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Max() : null;
    }

    public static decimal? Max(this IEnumerable<decimal?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Max() : null;
    }

    public static decimal Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Max(source.Select(selector));

    public static int? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Max(source.Select(selector));

    public static long? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Max(source.Select(selector));

    public static double? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Max(source.Select(selector));

    public static float? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Max(source.Select(selector));

    public static decimal? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Max(source.Select(selector));

    public static decimal Min(this IEnumerable<decimal> source) => Extreme(source, -1, ComparerModel<decimal>.Default);

    public static int? Min(this IEnumerable<int?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Min() : null;
    }

    public static long? Min(this IEnumerable<long?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Min() : null;
    }

    public static double? Min(this IEnumerable<double?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Min() : null;
    }

    public static float? Min(this IEnumerable<float?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Min() : null;
    }

    public static decimal? Min(this IEnumerable<decimal?> source)
    {
        var given = Given(source).ToArray();
        return given.Length > 0 ? given.Min() : null;
    }

    public static decimal Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Min(source.Select(selector));

    public static int? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Min(source.Select(selector));

    public static long? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Min(source.Select(selector));

    public static double? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Min(source.Select(selector));

    public static float? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Min(source.Select(selector));

    public static decimal? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Min(source.Select(selector));

    /// <summary>The numbers that are given.</summary>
    private static IEnumerable<TNumber> Given<TNumber>(IEnumerable<TNumber?> source)
        where TNumber : struct
    {
        foreach (var item in source)
        {
            if (item is { } number)
            {
                yield return number;
            }
        }
    }
}
