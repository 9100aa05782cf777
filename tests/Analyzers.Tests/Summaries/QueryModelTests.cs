using System.Collections.Immutable;
using CsCheck;
using ScopeLint.Models.Basics;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Models of queries give what the real ones give.</summary>
public class QueryModelTests
{
    [Fact]
    public void Elements() => Check((items, number) =>
    {
        Assert.Equal(Enumerable.FirstOrDefault(items, 7), EnumerableModel.FirstOrDefault(items, 7));
        Assert.Equal(Enumerable.FirstOrDefault(items, item => item > number, 7), EnumerableModel.FirstOrDefault(items, item => item > number, 7));
        Assert.Equal(Enumerable.LastOrDefault(items, 7), EnumerableModel.LastOrDefault(items, 7));
        Assert.Equal(Enumerable.LastOrDefault(items, item => item < number, 7), EnumerableModel.LastOrDefault(items, item => item < number, 7));
        Same(() => Enumerable.SingleOrDefault(items, 7), () => EnumerableModel.SingleOrDefault(items, 7));
        Same(() => Enumerable.SingleOrDefault(items, item => item == number, 7), () => EnumerableModel.SingleOrDefault(items, item => item == number, 7));
    });

    [Fact]
    public void Streams() => Check((items, number) =>
    {
        var (real, model) = (AsyncEnumerable.ToAsyncEnumerable(items), AsyncEnumerableModel.ToAsyncEnumerable(items));
        Equal(real, model);
        Equal(AsyncEnumerable.Select(real, item => item + number), AsyncEnumerableModel.Select(model, item => item + number));
        Equal(AsyncEnumerable.Where(real, item => item > number), AsyncEnumerableModel.Where(model, item => item > number));
        Equal(AsyncEnumerable.Concat(real, real), AsyncEnumerableModel.Concat(model, model));
        Equal(AsyncEnumerable.Take(real, number), AsyncEnumerableModel.Take(model, number));
        Equal(AsyncEnumerable.Skip(real, number), AsyncEnumerableModel.Skip(model, number));
        Assert.Equal(AsyncEnumerable.ToListAsync(real).Result, AsyncEnumerableModel.ToListAsync(model).Result);
        Assert.Equal(AsyncEnumerable.CountAsync(real).Result, AsyncEnumerableModel.CountAsync(model).Result);
        Assert.Equal(AsyncEnumerable.AnyAsync(real).Result, AsyncEnumerableModel.AnyAsync(model).Result);
        Same(() => AsyncEnumerable.FirstAsync(real).AsTask().GetAwaiter().GetResult(), () => AsyncEnumerableModel.FirstAsync(model).AsTask().GetAwaiter().GetResult());

        static void Equal(IAsyncEnumerable<int> real, IAsyncEnumerable<int> model) => Assert.Equal(AsyncEnumerable.ToArrayAsync(real).Result, AsyncEnumerableModel.ToArrayAsync(model).Result);
    });

    [Fact]
    public void Counts() => Check((items, number) =>
    {
        Assert.Equal(Enumerable.LongCount(items), EnumerableModel.LongCount(items));
        foreach (var range in (Range[])[Range.All, new(1, 2), Range.StartAt(1), new(0, ^1), new(^2, ^1), new(^9, 1), new(2, 1), new(0, 9), Range.StartAt(^1)])
        {
            Assert.Equal(Enumerable.Take(items, range), EnumerableModel.Take(items, range));
        }

        Assert.Equal(Enumerable.LongCount(items, item => item == number), EnumerableModel.LongCount(items, item => item == number));
        Assert.Equal(Enumerable.Average(items.Append(number)), EnumerableModel.Average(items.Append(number)));
        Assert.Equal(Enumerable.Average(items.Append(number), item => item + 1), EnumerableModel.Average(items.Append(number), item => item + 1));
        Assert.Equal(Enumerable.CountBy(items, item => item % 2), EnumerableModel.CountBy(items, item => item % 2));
        Assert.Equal(Enumerable.AggregateBy(items, item => item % 2, "", (all, item) => all + item), EnumerableModel.AggregateBy(items, item => item % 2, "", (all, item) => all + item));
    });

    [Fact]
    public void Numbers() => Check((items, number) =>
    {
        var doubles = items.Select(item => (double)item * 0.5).ToArray();
        var floats = items.Select(item => (float)item * 0.5f).ToArray();
        var decimals = items.Select(item => (decimal)item * 0.5m).ToArray();
        var longs = items.Select(item => (long)item + 1L).ToArray();
        Same(() => Enumerable.Sum(doubles), () => EnumerableModel.Sum(doubles));
        Same(() => Enumerable.Sum(items, item => item * 0.5), () => EnumerableModel.Sum(items, item => item * 0.5));
        Same(() => Enumerable.Average(doubles), () => EnumerableModel.Average(doubles));
        Same(() => Enumerable.Average(items, item => item * 0.5), () => EnumerableModel.Average(items, item => item * 0.5));
        Same(() => Enumerable.Sum(floats), () => EnumerableModel.Sum(floats));
        Same(() => Enumerable.Sum(items, item => item * 0.5f), () => EnumerableModel.Sum(items, item => item * 0.5f));
        Same(() => Enumerable.Average(floats), () => EnumerableModel.Average(floats));
        Same(() => Enumerable.Average(items, item => item * 0.5f), () => EnumerableModel.Average(items, item => item * 0.5f));
        Same(() => Enumerable.Sum(decimals), () => EnumerableModel.Sum(decimals));
        Same(() => Enumerable.Sum(items, item => item * 0.5m), () => EnumerableModel.Sum(items, item => item * 0.5m));
        Same(() => Enumerable.Average(decimals), () => EnumerableModel.Average(decimals));
        Same(() => Enumerable.Average(items, item => item * 0.5m), () => EnumerableModel.Average(items, item => item * 0.5m));
        Same(() => Enumerable.Max(decimals), () => EnumerableModel.Max(decimals));
        Same(() => Enumerable.Max(items, item => item * 0.5m), () => EnumerableModel.Max(items, item => item * 0.5m));
        Same(() => Enumerable.Min(decimals), () => EnumerableModel.Min(decimals));
        Same(() => Enumerable.Min(items, item => item * 0.5m), () => EnumerableModel.Min(items, item => item * 0.5m));
        Same(() => Enumerable.Average(longs), () => EnumerableModel.Average(longs));
        Same(() => Enumerable.Average(items, item => item * 1L), () => EnumerableModel.Average(items, item => item * 1L));
    });

    [Fact]
    public void NumbersThatMayBeMissing() => Check((items, number) =>
    {
        var whole = items.Select(item => item == number ? (int?)null : item).ToArray();
        Same(() => Enumerable.Sum(whole), () => EnumerableModel.Sum(whole));
        Same(() => Enumerable.Sum(items, item => item == number ? (int?)null : item), () => EnumerableModel.Sum(items, item => item == number ? (int?)null : item));
        Same(() => Enumerable.Average(whole), () => EnumerableModel.Average(whole));
        Same(() => Enumerable.Average(items, item => item == number ? (int?)null : item), () => EnumerableModel.Average(items, item => item == number ? (int?)null : item));
        Same(() => Enumerable.Max(whole), () => EnumerableModel.Max(whole));
        Same(() => Enumerable.Max(items, item => item == number ? (int?)null : item), () => EnumerableModel.Max(items, item => item == number ? (int?)null : item));
        Same(() => Enumerable.Min(whole), () => EnumerableModel.Min(whole));
        Same(() => Enumerable.Min(items, item => item == number ? (int?)null : item), () => EnumerableModel.Min(items, item => item == number ? (int?)null : item));
        var large = items.Select(item => item == number ? (long?)null : item).ToArray();
        Same(() => Enumerable.Sum(large), () => EnumerableModel.Sum(large));
        Same(() => Enumerable.Sum(items, item => item == number ? (long?)null : item), () => EnumerableModel.Sum(items, item => item == number ? (long?)null : item));
        Same(() => Enumerable.Average(large), () => EnumerableModel.Average(large));
        Same(() => Enumerable.Average(items, item => item == number ? (long?)null : item), () => EnumerableModel.Average(items, item => item == number ? (long?)null : item));
        Same(() => Enumerable.Max(large), () => EnumerableModel.Max(large));
        Same(() => Enumerable.Max(items, item => item == number ? (long?)null : item), () => EnumerableModel.Max(items, item => item == number ? (long?)null : item));
        Same(() => Enumerable.Min(large), () => EnumerableModel.Min(large));
        Same(() => Enumerable.Min(items, item => item == number ? (long?)null : item), () => EnumerableModel.Min(items, item => item == number ? (long?)null : item));
        var fractions = items.Select(item => item == number ? (double?)null : item).ToArray();
        Same(() => Enumerable.Sum(fractions), () => EnumerableModel.Sum(fractions));
        Same(() => Enumerable.Sum(items, item => item == number ? (double?)null : item), () => EnumerableModel.Sum(items, item => item == number ? (double?)null : item));
        Same(() => Enumerable.Average(fractions), () => EnumerableModel.Average(fractions));
        Same(() => Enumerable.Average(items, item => item == number ? (double?)null : item), () => EnumerableModel.Average(items, item => item == number ? (double?)null : item));
        Same(() => Enumerable.Max(fractions), () => EnumerableModel.Max(fractions));
        Same(() => Enumerable.Max(items, item => item == number ? (double?)null : item), () => EnumerableModel.Max(items, item => item == number ? (double?)null : item));
        Same(() => Enumerable.Min(fractions), () => EnumerableModel.Min(fractions));
        Same(() => Enumerable.Min(items, item => item == number ? (double?)null : item), () => EnumerableModel.Min(items, item => item == number ? (double?)null : item));
        var singles = items.Select(item => item == number ? (float?)null : item).ToArray();
        Same(() => Enumerable.Sum(singles), () => EnumerableModel.Sum(singles));
        Same(() => Enumerable.Sum(items, item => item == number ? (float?)null : item), () => EnumerableModel.Sum(items, item => item == number ? (float?)null : item));
        Same(() => Enumerable.Average(singles), () => EnumerableModel.Average(singles));
        Same(() => Enumerable.Average(items, item => item == number ? (float?)null : item), () => EnumerableModel.Average(items, item => item == number ? (float?)null : item));
        Same(() => Enumerable.Max(singles), () => EnumerableModel.Max(singles));
        Same(() => Enumerable.Max(items, item => item == number ? (float?)null : item), () => EnumerableModel.Max(items, item => item == number ? (float?)null : item));
        Same(() => Enumerable.Min(singles), () => EnumerableModel.Min(singles));
        Same(() => Enumerable.Min(items, item => item == number ? (float?)null : item), () => EnumerableModel.Min(items, item => item == number ? (float?)null : item));
        var decimals = items.Select(item => item == number ? (decimal?)null : item).ToArray();
        Same(() => Enumerable.Sum(decimals), () => EnumerableModel.Sum(decimals));
        Same(() => Enumerable.Sum(items, item => item == number ? (decimal?)null : item), () => EnumerableModel.Sum(items, item => item == number ? (decimal?)null : item));
        Same(() => Enumerable.Average(decimals), () => EnumerableModel.Average(decimals));
        Same(() => Enumerable.Average(items, item => item == number ? (decimal?)null : item), () => EnumerableModel.Average(items, item => item == number ? (decimal?)null : item));
        Same(() => Enumerable.Max(decimals), () => EnumerableModel.Max(decimals));
        Same(() => Enumerable.Max(items, item => item == number ? (decimal?)null : item), () => EnumerableModel.Max(items, item => item == number ? (decimal?)null : item));
        Same(() => Enumerable.Min(decimals), () => EnumerableModel.Min(decimals));
        Same(() => Enumerable.Min(items, item => item == number ? (decimal?)null : item), () => EnumerableModel.Min(items, item => item == number ? (decimal?)null : item));
    });

    [Fact]
    public void ImmutableArrays() => Check((items, number) =>
    {
        var (real, other) = (ImmutableArray.Create(items), items.Select(item => item == number ? 0 : item).ToImmutableArray());
        Assert.Equal(ImmutableArrayExtensions.SequenceEqual(real, other), ImmutableArrayExtensionsModel.SequenceEqual(real, other));
        Assert.Equal(ImmutableArrayExtensions.SequenceEqual(real, items.Take(number)), ImmutableArrayExtensionsModel.SequenceEqual(real, items.Take(number)));
        Assert.Equal(
            ImmutableArrayExtensions.SequenceEqual(real, other, (left, right) => left % 2 == right % 2), ImmutableArrayExtensionsModel.SequenceEqual(real, other, (left, right) => left % 2 == right % 2));
    });

    [Fact]
    public void Spans() => Check((items, number) =>
    {
        ReadOnlySpan<int> real = items.ToArray(), other = items.Select(item => item == number ? 0 : item).ToArray();
        Assert.Equal(MemoryExtensions.LastIndexOf(real, number), MemoryExtensionsModel.LastIndexOf(real, number));
        Assert.Equal(MemoryExtensions.SequenceEqual(real, other), MemoryExtensionsModel.SequenceEqual(real, other));
        Assert.Equal(MemoryExtensions.SequenceEqual(real, other, EqualityComparer<int>.Default), MemoryExtensionsModel.SequenceEqual(real, other, EqualityComparer<int>.Default));
        Assert.Equal(MemoryExtensions.SequenceEqual(real, real[..(real.Length / 2)]), MemoryExtensionsModel.SequenceEqual(real, real[..(real.Length / 2)]));
    });

    [Fact]
    public void SpansOfLetters() => Check((items, number) =>
    {
        ReadOnlySpan<char> real = string.Concat(items.Select(item => " ,ab,B"[item])), other = real[..(real.Length / 2)];
        Assert.Equal(MemoryExtensions.IndexOfAny(real, 'a', 'b'), MemoryExtensionsModel.IndexOfAny(real, 'a', 'b'));
        Assert.Equal(MemoryExtensions.IndexOfAny(real, 'a', 'b', 'B'), MemoryExtensionsModel.IndexOfAny(real, 'a', 'b', 'B'));
        Assert.Equal(MemoryExtensions.IndexOfAny(real, "ab"), MemoryExtensionsModel.IndexOfAny(real, "ab"));
        foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            Assert.Equal(MemoryExtensions.Equals(real, other, comparison), MemoryExtensionsModel.Equals(real, other, comparison));
            Assert.Equal(MemoryExtensions.Contains(real, "ab", comparison), MemoryExtensionsModel.Contains(real, "ab", comparison));
            Assert.Equal(MemoryExtensions.IndexOf(real, "ab", comparison), MemoryExtensionsModel.IndexOf(real, "ab", comparison));
            Assert.Equal(MemoryExtensions.StartsWith(real, "ab", comparison), MemoryExtensionsModel.StartsWith(real, "ab", comparison));
            Assert.Equal(MemoryExtensions.EndsWith(real, "ab", comparison), MemoryExtensionsModel.EndsWith(real, "ab", comparison));
        }

        for (var options = StringSplitOptions.None; options <= (StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries); options++)
        {
            var (parts, known) = (new Range[number], new Range[number]);
            Assert.Equal(MemoryExtensions.Split(real, parts, ',', options), MemoryExtensionsModel.Split(real, known, ',', options));
            Assert.Equal(parts, known);
        }
    });

    [Fact]
    public void SequencesBesideOthers() => Check((items, number) =>
    {
        var others = items.Select(item => item == number ? -item : item).ToArray();
        var bySize = EqualityComparer<int>.Create((left, right) => Math.Abs(left) == Math.Abs(right), Math.Abs);
        Assert.Equal(Enumerable.SequenceEqual(items, others, bySize), EnumerableModel.SequenceEqual(items, others, bySize));
        Assert.Equal(Enumerable.SequenceEqual(items, others, null), EnumerableModel.SequenceEqual(items, others, null));
        Assert.Equal(Enumerable.Zip(items, others, items.Skip(number)), EnumerableModel.Zip(items, others, items.Skip(number)));
    });

    [Fact]
    public void Arrays() => Check((items, number) =>
    {
        Assert.Equal(Array.LastIndexOf(items, number), ArrayModel.LastIndexOf(items, number));
        Assert.Equal(Array.FindLastIndex(items, item => item < number), ArrayModel.FindLastIndex(items, item => item < number));
        int[] sorted = [.. items.Order()];
        Assert.Equal(Array.BinarySearch(sorted, number), ArrayModel.BinarySearch(sorted, number));
    });

    [Fact]
    public void Sets() => Check((items, number) =>
    {
        Assert.Equal(Enumerable.ExceptBy(items, [number % 2], item => item % 2), EnumerableModel.ExceptBy(items, [number % 2], item => item % 2));
        Assert.Equal(Enumerable.IntersectBy(items, [number % 2], item => item % 2), EnumerableModel.IntersectBy(items, [number % 2], item => item % 2));
    });

    [Fact]
    public void Extremes() => Check((items, number) =>
    {
        var texts = items.Select(item => item == number ? null : $"n{item}").ToArray();
        Assert.Equal(Enumerable.Max(texts), EnumerableModel.Max(texts));
        Assert.Equal(Enumerable.Min(texts), EnumerableModel.Min(texts));
        Assert.Equal(Enumerable.Max(items, item => $"n{item}"), EnumerableModel.Max(items, item => $"n{item}"));
        Assert.Equal(Enumerable.Min(items, item => $"n{item}"), EnumerableModel.Min(items, item => $"n{item}"));
        var letters = items.Select(item => (char)('a' + item)).ToArray();
        Same(() => Enumerable.Max(letters), () => EnumerableModel.Max(letters));
        Same(() => Enumerable.Min(letters), () => EnumerableModel.Min(letters));
    });

    private static void Check(Action<int[], int> check) =>
        Gen.Select(Gen.Int[0, 5].Array[0, 5], Gen.Int[0, 5]).Sample((items, number) => check(items, number), iter: 500);

    private static void Same(Func<object?> real, Func<object?> model) => Assert.Equal(Try(real), Try(model));

    private static (object? Result, Type? Exception) Try(Func<object?> ask)
    {
        try
        {
            return (ask(), null);
        }
        catch (InvalidOperationException exception)
        {
            return (null, exception.GetType());
        }
    }
}
