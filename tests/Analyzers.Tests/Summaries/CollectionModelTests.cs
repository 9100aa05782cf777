using System.Collections;
using System.Collections.Concurrent;
using ScopeLint.Models.Basics;
using ScopeLint.Models.Collections;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>Models of collections that have transfer functions, tuples and readers do what the real members do.</summary>
public class CollectionModelTests
{
    [Fact]
    public void Dictionary() => new SideBySide<DictionaryModel<int, int>, Dictionary<int, int>>()
        .Call((map, n) => map[n] = n / 2, (map, n) => map[n] = n / 2)
        .Call((map, n) => map.ContainsValue(n), (map, n) => map.ContainsValue(n))
        .Check(() => [], () => [], map => map.Cast<object?>(), map => map.Cast<object?>());

    [Fact]
    public void ArrayList() => new SideBySide<ArrayListModel, ArrayList>()
        .Call((list, n) => list.Add(n), (list, n) => list.Add(n))
        .Call((list, n) => list.AddRange(new[] { n, n + 1 }), (list, n) => list.AddRange(new[] { n, n + 1 }))
        .Call((list, n) => list.Insert(n, "i"), (list, n) => list.Insert(n, "i"))
        .Call((list, n) => list.Remove(n), (list, n) => list.Remove(n))
        .Call((list, n) => list.RemoveAt(n), (list, n) => list.RemoveAt(n))
        .Call((list, n) => list[n], (list, n) => list[n])
        .Call((list, n) => list[n] = null, (list, n) => list[n] = null)
        .Call((list, n) => list.Contains(n), (list, n) => list.Contains(n))
        .Call((list, n) => list.IndexOf(n), (list, n) => list.IndexOf(n))
        .Call((list, _) => list.Reverse(), (list, _) => list.Reverse())
        .Call((list, n) => { if (n == 0) { list.Clear(); } }, (list, n) => { if (n == 0) { list.Clear(); } })
        .Check(() => new ArrayListModel(new[] { 1, 2 }), () => new ArrayList(new[] { 1, 2 }), list => [.. list.ToArray(), .. list.Cast<object?>(), list.Count], list => [.. list.ToArray(), .. list.Cast<object?>(), list.Count]);

    [Fact]
    public void Hashtable() => new SideBySide<HashtableModel, Hashtable>()
        .Call((table, n) => table[n] = n / 2, (table, n) => table[n] = n / 2)
        .Call((table, n) => table.Add(n, "a"), (table, n) => table.Add(n, "a"))
        .Call((table, n) => table.Remove(n), (table, n) => table.Remove(n))
        .Call((table, n) => table[n], (table, n) => table[n])
        .Call((table, n) => table.Contains(n), (table, n) => table.Contains(n))
        .Call((table, n) => table.ContainsKey(n), (table, n) => table.ContainsKey(n))
        .Call((table, n) => table.ContainsValue(n), (table, n) => table.ContainsValue(n))
        .Call((table, n) => { if (n == 0) { table.Clear(); } }, (table, n) => { if (n == 0) { table.Clear(); } })
        .Check(() => new HashtableModel(4), () => new Hashtable(4), table => [table.Count], table => [table.Count]);

    [Fact]
    public void BitArray() => CheckBits(() => new BitArrayModel(3), () => new BitArray(3));

    [Fact]
    public void BitArrayOfBits()
    {
        CheckBits(() => new BitArrayModel([true, false]), () => new BitArray([true, false]));
        CheckBits(() => new BitArrayModel(new BitArray([true, false])), () => new BitArray(new BitArray([true, false])));
        CheckBits(() => new BitArrayModel(2, true), () => new BitArray(2, true));
    }

    private static void CheckBits(Func<BitArrayModel> model, Func<BitArray> real) => new SideBySide<BitArrayModel, BitArray>()
        .Call((bits, n) => bits[n] = true, (bits, n) => bits[n] = true)
        .Call((bits, n) => bits.Set(n, n % 2 == 0), (bits, n) => bits.Set(n, n % 2 == 0))
        .Call((bits, n) => bits[n], (bits, n) => bits[n])
        .Call((bits, n) => bits.Get(n), (bits, n) => bits.Get(n))
        .Call((bits, n) => bits.Length = n + 1, (bits, n) => bits.Length = n + 1)
        .Call((bits, n) => bits.SetAll(n % 2 == 0), (bits, n) => bits.SetAll(n % 2 == 0))
        .Call((bits, _) => bits.HasAllSet(), (bits, _) => bits.HasAllSet())
        .Call((bits, _) => bits.HasAnySet(), (bits, _) => bits.HasAnySet())
        .Check(model, real, bits => [.. bits.Cast<object?>(), bits.Count, bits.Length], bits => [.. bits.Cast<object?>(), bits.Count, bits.Length]);

    [Fact]
    public void SortedList() => new SideBySide<SortedListModel<int, int>, SortedList<int, int>>()
        .Call((list, n) => list[n] = n / 2, (list, n) => list[n] = n / 2)
        .Call((list, n) => n < list.Count ? list.GetKeyAtIndex(n) : null, (list, n) => n < list.Count ? list.GetKeyAtIndex(n) : null)
        .Call((list, n) => n < list.Count ? list.GetValueAtIndex(n) : null, (list, n) => n < list.Count ? list.GetValueAtIndex(n) : null)
        .Call((list, n) => { if (n < list.Count) { list.SetValueAtIndex(n, 9); } }, (list, n) => { if (n < list.Count) { list.SetValueAtIndex(n, 9); } })
        .Call((list, n) => list.IndexOfKey(n), (list, n) => list.IndexOfKey(n))
        .Call((list, n) => list.IndexOfValue(n), (list, n) => list.IndexOfValue(n))
        .Call((list, n) => { if (n < list.Count) { list.RemoveAt(n); } }, (list, n) => { if (n < list.Count) { list.RemoveAt(n); } })
        .Check(() => [], () => [], list => list.Cast<object?>(), list => list.Cast<object?>());

    [Fact]
    public void OrderedDictionary() => new SideBySide<OrderedDictionaryModel<int, int>, OrderedDictionary<int, int>>()
        .Call((map, n) => map[n] = n / 2, (map, n) => map[n] = n / 2)
        .Call((map, n) => map.Insert(Math.Min(n / 2, map.Count), n, 7), (map, n) => map.Insert(Math.Min(n / 2, map.Count), n, 7))
        .Call((map, n) => n < map.Count ? map.GetAt(n) : null, (map, n) => n < map.Count ? map.GetAt(n) : null)
        .Call((map, n) => { if (n < map.Count) { map.SetAt(n, 9); } }, (map, n) => { if (n < map.Count) { map.SetAt(n, 9); } })
        .Call((map, n) => map.IndexOf(n), (map, n) => map.IndexOf(n))
        .Call((map, n) => { if (n < map.Count) { map.RemoveAt(n); } }, (map, n) => { if (n < map.Count) { map.RemoveAt(n); } })
        .Check(() => [], () => [], map => map.Cast<object?>(), map => map.Cast<object?>());

    [Fact]
    public void ConcurrentStack() => new SideBySide<ConcurrentStackModel<int>, ConcurrentStack<int>>()
        .Call((stack, n) => stack.Push(n), (stack, n) => stack.Push(n))
        .Call((stack, n) => stack.PushRange([n, n + 1]), (stack, n) => stack.PushRange([n, n + 1]))
        .Call((stack, _) => stack.PushRange([]), (stack, _) => stack.PushRange([]))
        .Check(() => new ConcurrentStackModel<int>(), () => new ConcurrentStack<int>(), stack => stack.Cast<object?>(), stack => stack.Cast<object?>());

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b")]
    [InlineData(null, "a")]
    [InlineData("a", null)]
    [InlineData(null, null)]
    public void Equality(string? left, string? right) =>
        Assert.Equal(EqualityComparer<string?>.Default.Equals(left, right), EqualityComparerModel<string?>.Default.Equals(left, right));

    [Fact]
    public void HashCodes()
    {
        Assert.Equal((Real("a", 1, 2), Model("a", 1, 2)), (Real("A", 1, 2), Model("A", 1, 2)));
        foreach (var (text, one, two) in new (string?, byte, int)[] { ("a", 2, 2), ("b", 1, 2), ("a", 1, 3), (null, 1, 2) })
        {
            Assert.NotEqual(Real("a", 1, 2), Real(text, one, two));
            Assert.NotEqual(Model("a", 1, 2), Model(text, one, two));
        }

        Assert.Equal((new HashCode().ToHashCode(), new HashCodeModel().ToHashCode()), (default(HashCode).ToHashCode(), default(HashCodeModel).ToHashCode()));

        static int Real(string? text, byte one, int two)
        {
            var made = new HashCode();
            made.Add(text, StringComparer.OrdinalIgnoreCase);
            made.AddBytes([one]);
            made.Add(two);
            return made.ToHashCode();
        }

        static int Model(string? text, byte one, int two)
        {
            var made = new HashCodeModel();
            made.Add(text, StringComparer.OrdinalIgnoreCase);
            made.AddBytes([one]);
            made.Add(two);
            return made.ToHashCode();
        }
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("a", "B")]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    public void Comparers(string left, string right)
    {
        Compared(StringComparer.Ordinal, StringComparerModel.Ordinal);
        Compared(StringComparer.OrdinalIgnoreCase, StringComparerModel.OrdinalIgnoreCase);
        var (real, model) = (EqualityComparer<string>.Create((x, y) => x?.Length == y?.Length, x => x.Length), EqualityComparerModel<string>.Create((x, y) => x?.Length == y?.Length, x => x.Length));
        Assert.Equal((real.Equals(left, right), real.GetHashCode(left)), (model.Equals(left, right), model.GetHashCode(left)));
        Assert.True(ReferenceEqualityComparerModel.Instance.Equals(left, left));
        Assert.Equal(ReferenceEqualityComparer.Instance.Equals(left, right), ReferenceEqualityComparerModel.Instance.Equals(left, right));
        Assert.Equal(ReferenceEqualityComparerModel.Instance.GetHashCode(left), ReferenceEqualityComparerModel.Instance.GetHashCode(left));

        void Compared(StringComparer known, StringComparerModel other)
        {
            Assert.Equal(Math.Sign(known.Compare(left, right)), Math.Sign(other.Compare(left, right)));
            Assert.Equal(known.Equals(left, right), other.Equals(left, right));
            Assert.Equal(known.GetHashCode(left) == known.GetHashCode(right), other.GetHashCode(left) == other.GetHashCode(right));
        }
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 2 })]
    [InlineData(new[] { 3, 1, 2, 3, 0 })]
    public void Sorting(int[] numbers)
    {
        var (real, model) = ((int[])numbers.Clone(), (int[])numbers.Clone());
        Array.Sort(real);
        ArrayModel.Sort(model);
        Assert.Equal(real, model);
        var backwards = Comparer<int>.Create((x, y) => y - x);
        Array.Sort(real, backwards);
        ArrayModel.Sort(model, backwards);
        Assert.Equal(real, model);
        ArrayModel.Sort(model, null);
        Assert.Equal(numbers.Order(), model);
        var (keys, items) = (real.Distinct().ToArray(), real.Distinct().Select(n => $"{n}").ToArray());
        ArrayModel.Sort(keys, items);
        Assert.Equal(keys.Order().Select(n => $"{n}"), items);
        ArrayModel.Sort<int, string>(keys, null);
        if (numbers.Length > 0)
        {
            Assert.Equal((Enumerable.Max(numbers, backwards), Enumerable.Min(numbers, backwards)), (EnumerableModel.Max(numbers, backwards), EnumerableModel.Min(numbers, backwards)));
        }

        var (list, known) = (new ListModel<int>(), keys.ToList());
        list.AddRange(keys);
        for (var asked = -1; asked < 5; asked++)
        {
            Assert.Equal((known.BinarySearch(asked), known.BinarySearch(asked, Comparer<int>.Default)), (list.BinarySearch(asked), list.BinarySearch(asked, null)));
        }
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 1)]
    [InlineData("a", 2)]
    public void Tuples(string name, int number)
    {
        var (model, real) = (TupleModel.Create(name, number), Tuple.Create(name, number));
        Assert.Equal((real.Item1, real.Item2), (model.Item1, model.Item2));
        Assert.Equal(real.ToString(), model.ToString());
        Assert.Equal(real.Equals(Tuple.Create("a", 1)), model.Equals(TupleModel.Create("a", 1)));
        var (longer, longerReal) = (TupleModel.Create(name, number, true), Tuple.Create(name, number, true));
        Assert.Equal((longerReal.Item1, longerReal.Item2, longerReal.Item3), (longer.Item1, longer.Item2, longer.Item3));
        Assert.Equal(longerReal.ToString(), longer.ToString());
        Assert.Equal(longerReal.Equals(Tuple.Create("a", 1, true)), longer.Equals(TupleModel.Create("a", 1, true)));
        Assert.Equal(KeyValuePair.Create(name, number), KeyValuePairModel.Create(name, number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\nb\r\nc\rd")]
    [InlineData("\n\n\r\n")]
    public void Readers(string text) => new SideBySide<TextReaderModel, TextReader>()
        .Call((reader, _) => reader.Read(), (reader, _) => reader.Read())
        .Call((reader, _) => reader.ReadLine(), (reader, _) => reader.ReadLine())
        .Call((reader, n) => n == 0 ? reader.ReadToEnd() : null, (reader, n) => n == 0 ? reader.ReadToEnd() : null)
        .Check(() => new StringReaderModel(text), () => new StringReader(text), reader => [reader.Peek()], reader => [reader.Peek()]);

    [Fact]
    public void Writers() => new SideBySide<TextWriterModel, TextWriter>()
        .Call((writer, n) => writer.Write("a" + n), (writer, n) => writer.Write("a" + n))
        .Call((writer, n) => writer.Write((char)('a' + n)), (writer, n) => writer.Write((char)('a' + n)))
        .Call((writer, n) => writer.Write((string?)null), (writer, n) => writer.Write((string?)null))
        .Call((writer, n) => writer.Write(n), (writer, n) => writer.Write(n))
        .Call((writer, n) => writer.Write((object?)(n > 1 ? n : null)), (writer, n) => writer.Write((object?)(n > 1 ? n : null)))
        .Call((writer, n) => writer.Write("xyz".ToCharArray(), n % 3, 1), (writer, n) => writer.Write("xyz".ToCharArray(), n % 3, 1))
        .Call((writer, n) => writer.Write(n > 1 ? ['a', 'b'] : null), (writer, n) => writer.Write(n > 1 ? ['a', 'b'] : null))
        .Call((writer, n) => writer.Write("{0}{1}", n, "b"), (writer, n) => writer.Write("{0}{1}", n, "b"))
        .Call((writer, n) => writer.NewLine = n > 1 ? "|" : null!, (writer, n) => writer.NewLine = n > 1 ? "|" : null!)
        .Call((writer, n) => writer.WriteLine(n), (writer, n) => writer.WriteLine(n))
        .Call((writer, n) => writer.WriteLine(n > 1), (writer, n) => writer.WriteLine(n > 1))
        .Call((writer, n) => writer.WriteLine(n > 1 ? "a" : null), (writer, n) => writer.WriteLine(n > 1 ? "a" : null))
        .Call((writer, n) => writer.WriteLine((object?)(n > 1 ? n : null)), (writer, n) => writer.WriteLine((object?)(n > 1 ? n : null)))
        .Call((writer, n) => writer.WriteLineAsync("a").Wait(), (writer, n) => writer.WriteLineAsync("a").Wait())
        .Check(() => new StringWriterModel(), () => new StringWriter(), writer => [writer.ToString(), writer.NewLine], writer => [writer.ToString(), writer.NewLine]);

    [Fact]
    public void WritersOfLettersAlone() => new SideBySide<LetterModel, LetterWriter>()
        .Call((writer, n) => writer.Write("a" + n), (writer, n) => writer.Write("a" + n))
        .Call((writer, n) => writer.Write(n > 1), (writer, n) => writer.Write(n > 1))
        .Call((writer, n) => writer.WriteLine("a" + n), (writer, n) => writer.WriteLine("a" + n))
        .Call((writer, n) => writer.WriteLine(), (writer, n) => writer.WriteLine())
        .Call((writer, n) => writer.WriteLine((object)n), (writer, n) => writer.WriteLine((object)n))
        .Check(() => new LetterModel(), () => new LetterWriter(), writer => [writer.Letters], writer => [writer.Letters]);

    private sealed class LetterModel : TextWriterModel
    {
        public string Letters { get; private set; } = "";

        public override void Write(char value) => Letters += value;
    }

    private sealed class LetterWriter : TextWriter
    {
        public string Letters { get; private set; } = "";

        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => Letters += value;
    }
}
