using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CsCheck;
using ScopeLint.Models.Basics;
using ScopeLint.Models.Collections;
using ScopeLint.Models.Exceptions;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Models are C# that runs: they do what the real members do.</summary>
public class ModelBehaviourTests
{
    [Fact]
    public void LinkedList() => new SideBySide<LinkedListModel<int>, LinkedList<int>>()
        .Call((list, n) => list.AddFirst(n).Value, (list, n) => list.AddFirst(n).Value)
        .Call((list, n) => list.AddLast(n).Previous?.Value, (list, n) => list.AddLast(n).Previous?.Value)
        .Call((list, n) => list.AddLast(new LinkedListNodeModel<int>(n)), (list, n) => list.AddLast(new LinkedListNode<int>(n)))
        .Call((list, n) => list.AddFirst(new LinkedListNodeModel<int>(n)), (list, n) => list.AddFirst(new LinkedListNode<int>(n)))
        .Call((list, n) => list.Find(n) is { } at ? list.AddAfter(at, n + 1).Next?.Value : null, (list, n) => list.Find(n) is { } at ? list.AddAfter(at, n + 1).Next?.Value : null)
        .Call((list, n) => list.FindLast(n) is { } at ? list.AddBefore(at, n + 2).Next?.Value : null, (list, n) => list.FindLast(n) is { } at ? list.AddBefore(at, n + 2).Next?.Value : null)
        .Call((list, _) => { if (list.First is { } first) { list.AddAfter(first, new LinkedListNodeModel<int>(7)); } }, (list, _) => { if (list.First is { } first) { list.AddAfter(first, new LinkedListNode<int>(7)); } })
        .Call((list, _) => { if (list.Last is { } last) { list.AddBefore(last, new LinkedListNodeModel<int>(8)); } }, (list, _) => { if (list.Last is { } last) { list.AddBefore(last, new LinkedListNode<int>(8)); } })
        .Call((list, _) => { if (list.First is { } first) { list.Remove(first); Assert.Null(first.List); list.AddLast(first); } }, (list, _) => { if (list.First is { } first) { list.Remove(first); list.AddLast(first); } })
        .Call((list, _) => { if (list.First is { } first) { list.AddLast(first); } }, (list, _) => { if (list.First is { } first) { list.AddLast(first); } })
        .Call((list, n) => { if (list.Find(n) is { } at) { at.Value = n + 1; } }, (list, n) => { if (list.Find(n) is { } at) { at.Value = n + 1; } })
        .Call((list, n) => list.Remove(n), (list, n) => list.Remove(n))
        .Call((list, n) => list.Contains(n), (list, n) => list.Contains(n))
        .Call((list, n) => ((ICollection<int>)list).Add(n), (list, n) => ((ICollection<int>)list).Add(n))
        .Call((list, _) => { var copy = new int[list.Count + 1]; list.CopyTo(copy, 1); return string.Join(' ', copy); }, (list, _) => { var copy = new int[list.Count + 1]; list.CopyTo(copy, 1); return string.Join(' ', copy); })
        .Call((list, _) => list.RemoveFirst(), (list, _) => list.RemoveFirst())
        .Call((list, _) => list.RemoveLast(), (list, _) => list.RemoveLast())
        .Call((list, n) => { if (n == 0) { list.Clear(); } }, (list, n) => { if (n == 0) { list.Clear(); } })
        .Check(
            () => new LinkedListModel<int>([1, 2]), () => new LinkedList<int>([1, 2]),
            list => [.. list.Cast<object?>(), list.Count, list.First?.Value, list.Last?.Value, ((ICollection<int>)list).IsReadOnly],
            list => [.. list.Cast<object?>(), list.Count, list.First?.Value, list.Last?.Value, ((ICollection<int>)list).IsReadOnly]);

    [Fact]
    public void PriorityQueue() => new SideBySide<PriorityQueueModel<string, int>, PriorityQueue<string, int>>()
        .Call((queue, n) => queue.Enqueue($"{n}.{queue.Count}", n / 2), (queue, n) => queue.Enqueue($"{n}.{queue.Count}", n / 2))
        .Call((queue, n) => queue.Enqueue($"{n}:{queue.Count}", -n), (queue, n) => queue.Enqueue($"{n}:{queue.Count}", -n))
        .Call((queue, n) => queue.Enqueue($"{n}+{queue.Count}", 1), (queue, n) => queue.Enqueue($"{n}+{queue.Count}", 1))
        .Call((queue, _) => queue.Dequeue(), (queue, _) => queue.Dequeue())
        .Call((queue, n) => queue.EnqueueDequeue("in", n), (queue, n) => queue.EnqueueDequeue("in", n))
        .Call((queue, n) => queue.DequeueEnqueue("out", n), (queue, n) => queue.DequeueEnqueue("out", n))
        .Call((queue, n) => queue.EnqueueRange(["x", "y", $"{n}"], n), (queue, n) => queue.EnqueueRange(["x", "y", $"{n}"], n))
        .Call((queue, n) => queue.EnqueueRange(Pairs(n)), (queue, n) => queue.EnqueueRange(Pairs(n)))
        .Call((queue, _) => queue.Peek(), (queue, _) => queue.Peek())
        .Call((queue, _) => (queue.TryDequeue(out var element, out var priority), element, priority), (queue, _) => (queue.TryDequeue(out var element, out var priority), element, priority))
        .Call((queue, _) => (queue.TryPeek(out var element, out var priority), element, priority), (queue, _) => (queue.TryPeek(out var element, out var priority), element, priority))
        .Call((queue, n) => { if (n == 0) { queue.Clear(); } }, (queue, n) => { if (n == 0) { queue.Clear(); } })
        .Check(
            () => Filled(new PriorityQueueModel<string, int>(16).Enqueue), () => Filled(new PriorityQueue<string, int>(16).Enqueue),
            queue => [queue.Count], queue => [queue.Count]);

    [Fact]
    public void ConditionalWeakTable()
    {
        object[] keys = [new(), new(), new(), new(), new(), new(), new(), new()];
        new SideBySide<ConditionalWeakTableModel<object, string>, ConditionalWeakTable<object, string>>()
            .Call((table, n) => table.Add(keys[n & 7], $"{n}"), (table, n) => table.Add(keys[n & 7], $"{n}"))
            .Call((table, n) => table.TryAdd(keys[n & 7], $"{n}"), (table, n) => table.TryAdd(keys[n & 7], $"{n}"))
            .Call((table, n) => table.AddOrUpdate(keys[n & 7], $"{n}"), (table, n) => table.AddOrUpdate(keys[n & 7], $"{n}"))
            .Call((table, n) => table.GetValue(keys[n & 7], _ => $"{n}!"), (table, n) => table.GetValue(keys[n & 7], _ => $"{n}!"))
            .Call((table, n) => table.TryGetValue(keys[n & 7], out var value) ? value : null, (table, n) => table.TryGetValue(keys[n & 7], out var value) ? value : null)
            .Call((table, n) => table.Remove(keys[n & 7]), (table, n) => table.Remove(keys[n & 7]))
            .Call((table, n) => { if (n == 0) { table.Clear(); } }, (table, n) => { if (n == 0) { table.Clear(); } })
            .Check(
                () => new ConditionalWeakTableModel<object, string>(), () => new ConditionalWeakTable<object, string>(),
                table => [.. keys.Select(key => table.TryGetValue(key, out var value) ? value : null)],
                table => [.. keys.Select(key => table.TryGetValue(key, out var value) ? value : null)]);
    }

    [Fact]
    public void PriorityQueueWithAComparer()
    {
        var (model, real) = (new PriorityQueueModel<string, int>(ComparerModel<int>.Create((x, y) => y - x)), new PriorityQueue<string, int>(Comparer<int>.Create((x, y) => y - x)));
        Filled(model.Enqueue);
        Filled(real.Enqueue);
        Assert.Equal(Enumerable.Range(0, real.Count).Select(_ => real.Dequeue()).ToList(), Enumerable.Range(0, model.Count).Select(_ => model.Dequeue()).ToList());
    }

    [Fact]
    public void ConcurrentDictionary() => new SideBySide<ConcurrentDictionaryModel<int, int>, ConcurrentDictionary<int, int>>()
        .Call((map, n) => map.AddOrUpdate(n, key => key + 10, (key, value) => value + key), (map, n) => map.AddOrUpdate(n, key => key + 10, (key, value) => value + key))
        .Call((map, n) => map.AddOrUpdate(n, 5, (_, value) => value + 1), (map, n) => map.AddOrUpdate(n, 5, (_, value) => value + 1))
        .Call((map, n) => map.AddOrUpdate(n, (key, more) => key + more, (_, value, more) => value * more, 3), (map, n) => map.AddOrUpdate(n, (key, more) => key + more, (_, value, more) => value * more, 3))
        .Call((map, n) => map.GetOrAdd(n, (key, more) => key + more, 4), (map, n) => map.GetOrAdd(n, (key, more) => key + more, 4))
        .Call((map, n) => map.TryUpdate(n, 1, 5), (map, n) => map.TryUpdate(n, 1, 5))
        .Check(() => [], () => [], map => map.OrderBy(pair => pair.Key).Cast<object?>(), map => map.OrderBy(pair => pair.Key).Cast<object?>());

    [Fact]
    public void HashSet() => new SideBySide<HashSetModel<int>, HashSet<int>>()
        .Call((set, n) => set.Add(n), (set, n) => set.Add(n))
        .Call((set, n) => set.ExceptWith([n, 3]), (set, n) => set.ExceptWith([n, 3]))
        .Call((set, n) => set.IntersectWith([n, 1, 2]), (set, n) => set.IntersectWith([n, 1, 2]))
        .Call((set, n) => set.RemoveWhere(item => item == n), (set, n) => set.RemoveWhere(item => item == n))
        .Call((set, n) => set.IsSubsetOf([n, 1, 2]), (set, n) => set.IsSubsetOf([n, 1, 2]))
        .Call((set, n) => set.IsSupersetOf([n, n]), (set, n) => set.IsSupersetOf([n, n]))
        .Call((set, n) => (set.TryGetValue(n, out var value), value), (set, n) => (set.TryGetValue(n, out var value), value))
        .Call((set, n) => set.Overlaps([n]), (set, n) => set.Overlaps([n]))
        .Call((set, n) => set.SetEquals([n, n, 1]), (set, n) => set.SetEquals([n, n, 1]))
        .Call((set, n) => set.IsProperSubsetOf([n, 1, 2]), (set, n) => set.IsProperSubsetOf([n, 1, 2]))
        .Call((set, n) => set.IsProperSupersetOf([n, n]), (set, n) => set.IsProperSupersetOf([n, n]))
        .Call((set, n) => set.SymmetricExceptWith([n, n, 1]), (set, n) => set.SymmetricExceptWith([n, n, 1]))
        .Check(() => [1, 2], () => [1, 2], set => set.Order().Cast<object?>(), set => set.Order().Cast<object?>());

    [Fact]
    public void List() => new SideBySide<ListModel<int>, List<int>>()
        .Call((list, n) => list.Add(n), (list, n) => list.Add(n))
        .Call((list, n) => list.InsertRange(Math.Min(n, list.Count), [n, n + 1]), (list, n) => list.InsertRange(Math.Min(n, list.Count), [n, n + 1]))
        .Call((list, n) => list.RemoveRange(0, Math.Min(n, list.Count)), (list, n) => list.RemoveRange(0, Math.Min(n, list.Count)))
        .Call((list, n) => list.FindIndex(Math.Min(n, list.Count), item => item > 2), (list, n) => list.FindIndex(Math.Min(n, list.Count), item => item > 2))
        .Call((list, n) => list.IndexOf(2, Math.Min(n, list.Count)), (list, n) => list.IndexOf(2, Math.Min(n, list.Count)))
        .Call((list, n) => list.LastIndexOf(n), (list, n) => list.LastIndexOf(n))
        .Call((list, n) => list.Reverse(0, Math.Min(n, list.Count)), (list, n) => list.Reverse(0, Math.Min(n, list.Count)))
        .Call((list, n) => list.FindLastIndex(item => item > n), (list, n) => list.FindLastIndex(item => item > n))
        .Call((list, _) => list.Sort(), (list, _) => list.Sort())
        .Call((list, _) => list.Sort(ComparerModel<int>.Create((x, y) => y - x)), (list, _) => list.Sort(Comparer<int>.Create((x, y) => y - x)))
        .Call((list, _) => list.Sort((IComparer<int>?)null), (list, _) => list.Sort((IComparer<int>?)null))
        .Check(() => [2, 1], () => [2, 1], list => list.Cast<object?>(), list => list.Cast<object?>());

    [Fact]
    public void SortedSet() => new SideBySide<SortedSetModel<int>, SortedSet<int>>()
        .Call((set, n) => set.Add(n), (set, n) => set.Add(n))
        .Call((set, n) => set.Remove(n), (set, n) => set.Remove(n))
        .Check(() => [], () => [], set => [set.Min, set.Max], set => [set.Min, set.Max]);

    [Fact]
    public void DictionariesByTheirInterface() => new SideBySide<IDictionary<int, int>, IDictionary<int, int>>()
        .Call((map, n) => CollectionExtensionsModel.TryAdd(map, n, n + 1), (map, n) => CollectionExtensions.TryAdd(map, n, n + 1))
        .Call((map, n) => (CollectionExtensionsModel.Remove(map, n, out var value), value), (map, n) => (CollectionExtensions.Remove(map, n, out var value), value))
        .Check(() => new Dictionary<int, int>(), () => new Dictionary<int, int>(), map => map.Cast<object?>(), map => map.Cast<object?>());

    [Fact]
    public void Sequences() => Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 5]).Sample((left, right, number) =>
    {
        Assert.Equal(Enumerable.SequenceEqual(left, right), EnumerableModel.SequenceEqual(left, right));
        Assert.Equal(Enumerable.ElementAtOrDefault(left, number), EnumerableModel.ElementAtOrDefault(left, number));
        var (mine, real) = ((int[]?)left.ToArray(), (int[]?)left.ToArray());
        ArrayModel.Resize(ref mine, number);
        Array.Resize(ref real, number);
        Assert.Equal(real, mine);
    });

    [Theory]
    [InlineData("[^a-z]", "a-b.c")]
    [InlineData("b+", "abba")]
    [InlineData("x", "abc")]
    public void Expressions(string pattern, string input)
    {
        var (model, real) = (new RegexModel(pattern), new Regex(pattern));
        Assert.Equal(real.Replace("a1 b22c", match => $"<{match.Value}>"), model.Replace("a1 b22c", match => $"<{match.Value}>"));
        Assert.Equal(Regex.Replace("a1 b22c", pattern, match => $"<{match.Index}>"), RegexModel.Replace("a1 b22c", pattern, match => $"<{match.Index}>"));
        Assert.Equal(real.IsMatch(input), model.IsMatch(input));
        Assert.Equal(real.Replace(input, "_"), model.Replace(input, "_"));
        Assert.Equal(real.Split(input), model.Split(input));
        Assert.Equal(real.ToString(), model.ToString());
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData(null, "a")]
    [InlineData("a", null)]
    [InlineData(null, null)]
    public void Comparers(string? left, string? right) =>
        Assert.Equal(Math.Sign(Comparer<string?>.Default.Compare(left, right)), Math.Sign(ComparerModel<string?>.Default.Compare(left, right)));

    [Fact]
    public void Exceptions()
    {
        var cause = new Exception("cause");
        Assert.All<(ExceptionModel Model, Exception Real)>(
            [
                (new ExceptionModel("m", cause), new Exception("m", cause)),
                (new InvalidOperationExceptionModel("m"), new InvalidOperationException("m")),
                (new IOExceptionModel("m", cause), new IOException("m", cause)),
                (new InvalidDataExceptionModel("m"), new InvalidDataException("m")),
                (new EndOfStreamExceptionModel("m", cause), new EndOfStreamException("m", cause)),
                (new OperationCanceledExceptionModel("m", cause), new OperationCanceledException("m", cause)),
                (new ArgumentExceptionModel("m", cause), new ArgumentException("m", cause)),
                (new ArgumentExceptionModel("m", ""), new ArgumentException("m", "")),
                (new ArgumentNullExceptionModel(null, "m"), new ArgumentNullException(null, "m")),
                (new ArgumentOutOfRangeExceptionModel("m", cause), new ArgumentOutOfRangeException("m", cause)),
                (new ArgumentExceptionModel("m", "p"), new ArgumentException("m", "p")),
                (new ArgumentExceptionModel(null, "p"), new ArgumentException(null, "p")),
                (new ArgumentExceptionModel(null), new ArgumentException(null)),
                (new ArgumentNullExceptionModel("p"), new ArgumentNullException("p")),
                (new ArgumentNullExceptionModel("p", "m"), new ArgumentNullException("p", "m")),
                (new ArgumentNullExceptionModel("p", default(string)), new ArgumentNullException("p", default(string))),
                (new ArgumentOutOfRangeExceptionModel("p"), new ArgumentOutOfRangeException("p")),
                (new ArgumentOutOfRangeExceptionModel("p", default(string)), new ArgumentOutOfRangeException("p", default(string))),
                (new SystemExceptionModel(), new SystemException()),
                (new ApplicationExceptionModel(), new ApplicationException()),
                (new ArgumentExceptionModel(), new ArgumentException()),
                (new ArgumentNullExceptionModel(), new ArgumentNullException()),
                (new ArgumentOutOfRangeExceptionModel(), new ArgumentOutOfRangeException()),
                (new ArithmeticExceptionModel(), new ArithmeticException()),
                (new FormatExceptionModel(), new FormatException()),
                (new IndexOutOfRangeExceptionModel(), new IndexOutOfRangeException()),
                (new InvalidCastExceptionModel(), new InvalidCastException()),
                (new InvalidOperationExceptionModel(), new InvalidOperationException()),
                (new KeyNotFoundExceptionModel(), new KeyNotFoundException()),
                (new NotImplementedExceptionModel(), new NotImplementedException()),
                (new NotSupportedExceptionModel(), new NotSupportedException()),
                (new OverflowExceptionModel(), new OverflowException()),
                (new TimeoutExceptionModel(), new TimeoutException()),
                (new UnauthorizedAccessExceptionModel(), new UnauthorizedAccessException()),
                (new IOExceptionModel(), new IOException()),
                (new InvalidDataExceptionModel(), new InvalidDataException()),
                (new EndOfStreamExceptionModel(), new EndOfStreamException()),
                (new DirectoryNotFoundExceptionModel(), new DirectoryNotFoundException()),
                (new DivideByZeroExceptionModel(), new DivideByZeroException()),
                (new NullReferenceExceptionModel(), new NullReferenceException()),
                (new RankExceptionModel(), new RankException()),
                (new OperationCanceledExceptionModel(), new OperationCanceledException()),
            ],
            pair => Assert.Equal((pair.Real.Message, pair.Real.InnerException), (pair.Model.Message, pair.Model.InnerException)));
        Assert.Equal(new ArgumentNullException("p").ParamName, new ArgumentNullExceptionModel("p").ParamName);
        Assert.Equal(new ArgumentOutOfRangeException("p", "m").ParamName, new ArgumentOutOfRangeExceptionModel("p", "m").ParamName);
        Assert.Equal(new ArgumentException("m", "p").ParamName, new ArgumentExceptionModel("m", "p").ParamName);
        Assert.Equal("Exception of type 'ScopeLint.Models.Exceptions.ExceptionModel' was thrown.", new ExceptionModel().Message);
        Assert.Same(cause, new ExceptionModel("m", cause).GetBaseException());
    }

    [Fact]
    public void ExceptionsAroundOthers()
    {
        Exception[] inner = [new FormatException("a"), new TimeoutException("b")];
        Assert.All<(AggregateExceptionModel Model, AggregateException Real)>(
            [
                (new AggregateExceptionModel(), new AggregateException()),
                (new AggregateExceptionModel("m"), new AggregateException("m")),
                (new AggregateExceptionModel("m", inner[0]), new AggregateException("m", inner[0])),
                (new AggregateExceptionModel(inner), new AggregateException(inner)),
                (new AggregateExceptionModel(inner.ToList()), new AggregateException(inner.ToList())),
                (new AggregateExceptionModel("m", inner), new AggregateException("m", inner)),
                (new AggregateExceptionModel("m", inner.ToList()), new AggregateException("m", inner.ToList())),
            ],
            pair =>
            {
                Assert.Equal(pair.Real.InnerExceptions.Prepend(pair.Real.InnerException), pair.Model.InnerExceptions.Prepend(pair.Model.InnerException));
                Assert.Equal(pair.Real.Message, pair.Model.Message);
            });
        Assert.Equal(new AggregateException(inner[0]).GetBaseException(), new AggregateExceptionModel(inner[0]).GetBaseException());
        Assert.Equal(new AggregateException(new AggregateException(inner[0])).GetBaseException(), new AggregateExceptionModel(new AggregateException(inner[0])).GetBaseException());
    }

    [Fact]
    public void References()
    {
        var (model, first, second) = (new WeakReferenceModel<object>("a"), new object(), default(object?));
        model.SetTarget(first);
        Assert.True(model.TryGetTarget(out second));
        Assert.Same(first, second);
    }

    [Fact]
    public void PriorityQueueOfPairs() => new SideBySide<PriorityQueueModel<string, int>, PriorityQueue<string, int>>()
        .Call((queue, _) => queue.Dequeue(), (queue, _) => queue.Dequeue())
        .Call((queue, n) => { if (n == 0) { queue.Clear(); queue.EnqueueRange(Pairs(6)); } }, (queue, n) => { if (n == 0) { queue.Clear(); queue.EnqueueRange(Pairs(6)); } })
        .Check(() => new PriorityQueueModel<string, int>(Pairs(7)), () => new PriorityQueue<string, int>(Pairs(7)), queue => [queue.Count], queue => [queue.Count]);

    private static IEnumerable<(string, int)> Pairs(int count) => Enumerable.Range(0, count).Select(number => ($"pair {number}", (number * 5) % 3));

    private static dynamic Filled(Action<string, int> enqueue)
    {
        foreach (var number in Enumerable.Range(0, 9))
        {
            enqueue($"start {number}", number % 3);
        }

        return enqueue.Target!;
    }
}
