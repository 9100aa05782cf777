namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Keys and elements that code of the project compares: they themselves, or a comparer.</summary>
public class KeyByCodeTests
{
    private const string Types = """
        sealed class Key(string name) : IEquatable<Key>
        {
            public string Name => name;
            public bool Equals(Key? other) => other is not null && other.Name.ToLowerInvariant() == Name.ToLowerInvariant();
            public override bool Equals(object? other) => Equals(other as Key);
            public override int GetHashCode() => Name.ToLowerInvariant().GetHashCode();
        }
        sealed class ByLetter : IEqualityComparer<string>
        {
            public bool Equals(string? one, string? other) => one![0] == other![0];
            public int GetHashCode(string text) => text[0];
        }
        sealed class ByLength : IComparer<string>
        {
            public int Compare(string? one, string? other) => one!.Length.CompareTo(other!.Length);
        }
        sealed class Ver(int n, string name) : IComparable<Ver>
        {
            public string Name => name;
            public int N => n;
            public int CompareTo(Ver? other) => n.CompareTo(other!.N);
        }
        sealed record Rank(string Name, double N) : IComparable<Rank>
        {
            public int CompareTo(Rank? other) => other is null ? 1 : Half.CompareTo(other.Half);
            private double Half => N / 2;
        }
        """;

    [Theory]
    [InlineData("var s = new HashSet<Key> { new(\"a\") };", "s.Contains(new Key(\"A\"))")]
    [InlineData("var s = new HashSet<Key>(); s.Add(new Key(\"a\"));", "!s.Add(new Key(\"A\"))")]
    [InlineData("var s = new HashSet<Key>(); s.Add(new Key(\"a\"));", "s.Add(new Key(\"b\"))")]
    [InlineData("var s = new HashSet<Key>(); foreach (var k in new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }) s.Add(k);", "s.Count == 2")]
    [InlineData("var s = new HashSet<Key>(new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") });", "s.Count == 2")]
    [InlineData("var s = new HashSet<Key> { new(\"a\"), new(\"A\"), new(\"b\") };", "s.Count == 2")]
    [InlineData("HashSet<Key> s = [new(\"a\"), new(\"A\"), new(\"b\")];", "s.Count == 2")]
    [InlineData("HashSet<Key> s = [new(\"a\"), new(\"A\"), new(\"b\")]; s.Remove(new(\"B\"));", "s.Count == 1")]
    [InlineData("var s = new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }.ToHashSet();", "s.Count == 2")]
    [InlineData("var d = new Dictionary<Key, string>(); d.Add(new(\"a\"), \"x\"); var ok = true; try { d.Add(new(\"A\"), \"y\"); } catch (ArgumentException) { ok = false; }", "!ok")]
    [InlineData("var d = new Dictionary<Key, string>(); d.TryAdd(new(\"a\"), \"x\");", "!d.TryAdd(new(\"A\"), \"y\")")]
    [InlineData("var d = new Dictionary<Key, string>(); d[new(\"a\")] = \"x\"; d[new(\"A\")] = \"y\";", "d[new(\"a\")] == \"y\" && d.Count == 1")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\", [new(\"A\")] = \"y\" };", "d[new(\"a\")] == \"y\" && d.Count == 1")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\" };", "d.ContainsKey(new(\"A\")) && !d.ContainsKey(new(\"b\"))")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\" };", "!d.Remove(new(\"b\")) && d.Remove(new(\"A\")) && d.Count == 0")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\" };", "d.TryGetValue(new(\"A\"), out var v) && v == \"x\"")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\" };", "d.GetValueOrDefault(new(\"A\"), \"z\") == \"x\" && d.GetValueOrDefault(new(\"b\"), \"z\") == \"z\"")]
    [InlineData("var d = new Dictionary<Key, string> { [new(\"a\")] = \"x\" }; var ok = true; try { _ = d[new(\"b\")]; } catch (KeyNotFoundException) { ok = false; }", "!ok")]
    [InlineData("var d = new Dictionary<Key, int>(); foreach (var k in new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }) { d.TryGetValue(k, out var n); d[k] = n + 1; }", "d[new(\"a\")] == 2")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }.Distinct().ToList();", "r.Count == 2 && r[1].Name == \"b\"")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }.GroupBy(k => k).ToList();", "r.Count == 2 && r[0].Count() == 2")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"A\"), new Key(\"b\") }.ToLookup(k => k);", "r[new Key(\"A\")].Count() == 2")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"b\") }.ToDictionary(k => k, k => k.Name);", "r[new Key(\"A\")] == \"a\"")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"b\") }.Union(new[] { new Key(\"A\"), new Key(\"c\") }).Select(k => k.Name).ToList();", "string.Join(\"\", r) == \"abc\"")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"b\") }.Intersect(new[] { new Key(\"A\"), new Key(\"c\") }).Select(k => k.Name).ToList();", "string.Join(\"\", r) == \"a\"")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"b\") }.Except(new[] { new Key(\"A\"), new Key(\"c\") }).Select(k => k.Name).ToList();", "string.Join(\"\", r) == \"b\"")]
    [InlineData("var r = new[] { (\"a\", 1), (\"A\", 2), (\"b\", 3) }.DistinctBy(p => new Key(p.Item1)).Select(p => p.Item2).ToList();", "r.Count == 2 && r[1] == 3")]
    [InlineData("var r = new[] { new Key(\"a\"), new Key(\"b\") }.Join(new[] { new Key(\"A\"), new Key(\"c\") }, k => k, k => k, (x, y) => x.Name + y.Name).ToList();", "string.Join(\"\", r) == \"aA\"")]
    [InlineData("var s = new HashSet<P> { new(\"a\", 1) };", "!s.Add(new(\"A\", 2))", "sealed record P(string Name, int N) { public bool Equals(P o) => o is not null && o.Name.ToLowerInvariant() == Name.ToLowerInvariant(); public override int GetHashCode() => Name.ToLowerInvariant().GetHashCode(); }")]
    [InlineData("var s = new HashSet<P> { new(\"a\", 1) };", "!s.Add(new(\"a\", 2))", "readonly struct P(string name, int n) : IEquatable<P> { public string Name => name; public int N => n; public bool Equals(P o) => o.Name == Name; public override bool Equals(object o) => o is P p && Equals(p); public override int GetHashCode() => Name.GetHashCode(); }")]
    [InlineData("var s = new HashSet<Q> { new(new(\"a\"), 1) };", "!s.Add(new(new(\"A\"), 1))", "sealed record Q(Key K, int N);")]
    [InlineData("var s = new HashSet<(Key, int)> { (new(\"a\"), 1) };", "!s.Add((new(\"A\"), 1))")]
    [InlineData("var r = new Registry(); r.Put(new(\"a\"), \"x\");", "r.Find(new(\"A\")) == \"x\" && r.Find(new(\"b\")) is null", "sealed class Registry { private readonly Dictionary<Key, string> _d = []; public void Put(Key k, string v) => _d[k] = v; public string Find(Key k) => _d.TryGetValue(k, out var v) ? v : null; }")]
    [InlineData("var d = new System.Collections.Concurrent.ConcurrentDictionary<Key, string>(); d.GetOrAdd(new(\"a\"), k => k.Name);", "d.GetOrAdd(new(\"A\"), k => k.Name) == \"a\" && d.Count == 1")]
    [InlineData("var l = new List<Key> { new(\"a\"), new(\"b\") };", "l.IndexOf(new(\"B\")) == 1 && l.Remove(new(\"A\")) && l.Count == 1")]
    [InlineData("HashSet<Key> s = [new(\"a\"), new(\"b\")]; s.UnionWith([new(\"A\"), new(\"c\")]);", "s.Count == 3 && s.SetEquals([new(\"A\"), new(\"B\"), new(\"C\")])")]
    [InlineData(" static List<T> Once<T>(IEnumerable<T> all) { var seen = new HashSet<T>(); var r = new List<T>(); foreach (var t in all) if (seen.Add(t)) r.Add(t); return r; }", "Once([new Key(\"a\"), new Key(\"A\"), new Key(\"b\")]).Count == 2")]
    [InlineData("", "new[] { new Key(\"a\") }.SequenceEqual([new Key(\"A\")])")]
    public Task WhatKeysSay_IsKnown(string statements, string condition, string types = "") => KnownCondition.HoldsAsync(statements, condition, Types + types);

    [Theory]
    [InlineData("var s = new HashSet<string>(new ByLetter()) { \"ab\" };", "!s.Add(\"ac\") && s.Add(\"b\")")]
    [InlineData("var d = new Dictionary<string, int>(new ByLetter()) { [\"ab\"] = 1 };", "d.ContainsKey(\"ac\") && d[\"ad\"] == 1 && !d.ContainsKey(\"b\")")]
    [InlineData("var d = new Dictionary<string, int>(new ByLetter()); d[\"ab\"] = 1; d[\"ac\"] = 2; d[\"b\"] = 3;", "d.Count == 2 && d[\"a\"] == 2 && d.TryGetValue(\"bb\", out var v) && v == 3")]
    [InlineData("var c = EqualityComparer<string>.Create((a, b) => a[0] == b[0], a => a[0]); var s = new HashSet<string>(c) { \"ab\" };", "!s.Add(\"ac\") && s.Add(\"b\")")]
    [InlineData("var r = new[] { \"ab\", \"ac\", \"b\" }.Distinct(new ByLetter()).ToList();", "r.Count == 2 && r[1] == \"b\"")]
    [InlineData("var r = new[] { \"ab\", \"ac\", \"b\" }.GroupBy(x => x, new ByLetter()).ToList();", "r.Count == 2 && r[0].Key == \"ab\"")]
    [InlineData("var r = new[] { \"ab\", \"ac\", \"b\" }.ToLookup(x => x, new ByLetter());", "r[\"a\"].Count() == 2")]
    [InlineData("var r = new[] { \"ab\", \"b\" }.ToDictionary(x => x, x => x.Length, new ByLetter());", "r[\"a\"] == 2")]
    [InlineData("var r = new[] { \"ab\", \"b\" }.Union([\"ac\", \"c\"], new ByLetter()).ToList();", "r.Count == 3")]
    [InlineData("var r = new[] { \"ab\", \"b\" }.Except([\"ac\", \"c\"], new ByLetter()).ToList();", "r.Count == 1 && r[0] == \"b\"")]
    [InlineData("var r = new[] { \"ab\", \"b\" }.Intersect([\"ac\", \"c\"], new ByLetter()).ToList();", "r.Count == 1 && r[0] == \"ab\"")]
    [InlineData("var r = new[] { (1, \"ab\"), (2, \"ac\"), (3, \"b\") }.DistinctBy(x => x.Item2, new ByLetter()).ToList();", "r.Count == 2 && r[1].Item1 == 3")]
    [InlineData("", "new[] { \"ab\", \"b\" }.Contains(\"ax\", new ByLetter())")]
    [InlineData("var s = new[] { \"ab\", \"ac\", \"b\" }.ToHashSet(new ByLetter());", "s.Count == 2")]
    [InlineData("var r = new[] { \"ab\", \"AB\", \"b\" }.ToLookup(x => x, StringComparer.OrdinalIgnoreCase);", "r[\"Ab\"].Count() == 2")]
    [InlineData("var d = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.OrdinalIgnoreCase); d.TryAdd(\"a\", 1);", "!d.TryAdd(\"A\", 2)")]
    [InlineData("", "StringComparer.OrdinalIgnoreCase.Equals(\"a\", \"A\")")]
    [InlineData("IEqualityComparer<string> c = StringComparer.OrdinalIgnoreCase; var s = new HashSet<string>(c) { \"ab\" };", "!s.Add(\"AB\") && c.Equals(\"x\", \"X\")")]
    [InlineData(" static List<string> Once(IEnumerable<string> all, IEqualityComparer<string> c) { var seen = new HashSet<string>(c); var r = new List<string>(); foreach (var t in all) if (seen.Add(t)) r.Add(t); return r; }", "Once([\"ab\", \"AB\", \"b\"], StringComparer.OrdinalIgnoreCase).Count == 2")]
    [InlineData(" static List<string> Once(IEnumerable<string> all, IEqualityComparer<string> c) { var seen = new HashSet<string>(c); var r = new List<string>(); foreach (var t in all) if (seen.Add(t)) r.Add(t); return r; }", "Once([\"ab\", \"ac\", \"b\"], new ByLetter()).Count == 2")]
    [InlineData("var a = new Key(\"a\"); var s = new HashSet<Key>(ReferenceEqualityComparer.Instance) { a };", "s.Add(new(\"a\")) && !s.Add(a)")]
    public Task WhatAComparerSays_IsKnown(string statements, string condition, string types = "") => KnownCondition.HoldsAsync(statements, condition, Types + types);

    [Theory]
    [InlineData("var l = new List<string> { \"ccc\", \"a\", \"bb\" }; l.Sort(new ByLength());", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("var l = new List<string> { \"ccc\", \"a\", \"bb\" }; l.Sort(Comparer<string>.Create((x, y) => x.Length - y.Length));", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.OrderBy(x => x, new ByLength()).ToList();", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.Order(new ByLength()).ToList();", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.OrderBy(x => x, Comparer<string>.Create((x, y) => y.Length - x.Length)).ToList();", "l[0] == \"ccc\" && l[2] == \"a\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.OrderBy(x => 0).ThenBy(x => x, new ByLength()).ToList();", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.OrderByDescending(x => x, new ByLength()).ToList();", "l[0] == \"ccc\" && l[2] == \"a\"")]
    [InlineData("string[] l = [\"ccc\", \"a\", \"bb\"]; Array.Sort(l, new ByLength());", "l[0] == \"a\" && l[2] == \"ccc\"")]
    [InlineData("int[] k = [3, 1, 2]; string[] l = [\"c\", \"a\", \"b\"]; Array.Sort(k, l);", "l[0] == \"a\" && l[2] == \"c\"")]
    [InlineData("Ver[] l = [new(3, \"c\"), new(1, \"a\"), new(2, \"b\")]; Array.Sort(l);", "l[0].Name == \"a\" && l[2].Name == \"c\"")]
    [InlineData("var l = new SortedSet<string>(new ByLength()) { \"ccc\", \"a\", \"bb\", \"b\" };", "l.Count == 3 && l.First() == \"a\" && l.Max == \"ccc\" && l.Min == \"a\"")]
    [InlineData("var l = new SortedDictionary<string, int>(new ByLength()) { [\"ccc\"] = 3, [\"a\"] = 1, [\"bb\"] = 2 };", "l.First().Value == 1 && l.Last().Value == 3 && l.ContainsKey(\"x\")")]
    [InlineData("var l = new SortedDictionary<int, string>(Comparer<int>.Create((x, y) => y.CompareTo(x))) { [1] = \"a\", [3] = \"c\", [2] = \"b\" };", "string.Join(\"\", l.Values) == \"cba\"")]
    [InlineData("var q = new PriorityQueue<string, string>(new ByLength()); q.Enqueue(\"c\", \"ccc\"); q.Enqueue(\"a\", \"a\");", "q.Dequeue() == \"a\"")]
    [InlineData("var q = new PriorityQueue<string, int>(Comparer<int>.Create((x, y) => y.CompareTo(x))); q.Enqueue(\"c\", 3); q.Enqueue(\"a\", 1); q.Enqueue(\"d\", 4);", "q.Dequeue() == \"d\"")]
    [InlineData("var q = new PriorityQueue<string, (int, int)>(); q.Enqueue(\"c\", (2, 1)); q.Enqueue(\"a\", (1, 5)); q.Enqueue(\"b\", (1, 3));", "q.Dequeue() == \"b\" && q.Dequeue() == \"a\"")]
    [InlineData("var q = new PriorityQueue<string, Ver>(); q.Enqueue(\"c\", new(2, \"\")); q.Enqueue(\"a\", new(1, \"\")); q.Enqueue(\"b\", new(3, \"\"));", "q.Dequeue() == \"a\" && q.Dequeue() == \"c\"")]
    [InlineData("var l = new[] { new Ver(3, \"c\"), new Ver(1, \"a\"), new Ver(2, \"b\") }.Order().Select(x => x.Name).ToList();", "string.Join(\"\", l) == \"abc\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" }.OrderBy(x => new Ver(x.Length, x)).ToList();", "string.Join(\"\", l) == \"abbccc\"")]
    [InlineData("var l = new[] { new Ver(3, \"c\"), new Ver(1, \"a\"), new Ver(2, \"b\") };", "l.Max().Name == \"c\" && l.Min().Name == \"a\"")]
    [InlineData("var l = new[] { \"ccc\", \"a\", \"bb\" };", "l.MaxBy(x => new Ver(x.Length, x)) == \"ccc\" && l.MinBy(x => new Ver(x.Length, x)) == \"a\"")]
    [InlineData("var l = new List<Ver> { new(3, \"c\"), new(1, \"a\"), new(2, \"b\") }; l.Sort();", "l[0].Name == \"a\" && l[2].Name == \"c\"")]
    [InlineData("var l = new SortedSet<Ver> { new(3, \"c\"), new(1, \"a\"), new(2, \"b\"), new(2, \"B\") };", "l.Count == 3 && l.Min.Name == \"a\" && string.Join(\"\", l.Select(x => x.Name)) == \"abc\"")]
    [InlineData("var l = new SortedDictionary<Ver, string> { [new(3, \"c\")] = \"c\", [new(1, \"a\")] = \"a\" };", "string.Join(\"\", l.Values) == \"ac\"")]
    [InlineData("var l = new SortedSet<Rank> { new(\"c\", 3), new(\"a\", 1), new(\"A\", 1) };", "l.Count == 2 && l.Min!.Name == \"a\" && l.Max!.Name == \"c\" && l.Contains(new(\"x\", 3)) && !l.Contains(new(\"a\", 2))")]
    [InlineData("var l = new SortedSet<Rank>(); var first = l.Add(new(\"b\", 2)); var again = l.Add(new(\"c\", 2));", "first && !again && l.Single().Name == \"b\"")]
    [InlineData("var l = new SortedDictionary<Rank, string> { [new(\"c\", 3)] = \"c\", [new(\"a\", 1)] = \"a\", [new(\"x\", 1)] = \"b\" };", "string.Join(\"\", l.Values) == \"bc\"")]
    [InlineData("var l = new HashSet<Rank> { new(\"b\", 2), new(\"c\", 2), new(\"c\", 2) };", "l.Count == 2")]
    [InlineData("var l = new[] { (2, \"b\"), (1, \"c\"), (1, \"a\") }.Order().Select(x => x.Item2).ToList();", "string.Join(\"\", l) == \"acb\"")]
    [InlineData("", "new[] { (2, \"b\"), (1, \"c\"), (1, \"a\") }.Max().Item2 == \"b\"")]
    [InlineData("var l = new[] { \"bb\", \"c\", \"aa\" }.OrderBy(x => (x.Length, x), Comparer<(int, string)>.Create((a, b) => a.Item1 != b.Item1 ? a.Item1.CompareTo(b.Item1) : string.CompareOrdinal(a.Item2, b.Item2))).ToList();", "l[0] == \"c\" && l[1] == \"aa\"")]
    [InlineData("", "new[] { \"ccc\", \"a\", \"bb\" }.Max(new ByLength()) == \"ccc\" && new[] { \"ccc\", \"a\", \"bb\" }.Min(new ByLength()) == \"a\"")]
    [InlineData("", "new[] { (1, \"ccc\"), (2, \"a\") }.MaxBy(x => x.Item2, new ByLength()).Item1 == 1")]
    [InlineData("", "Comparer<Ver>.Default.Compare(new(1, \"a\"), new(2, \"b\")) < 0 && EqualityComparer<Key>.Default.Equals(new(\"a\"), new(\"A\"))")]
    [InlineData("var l = new List<string> { \"a\", \"bb\", \"ccc\" };", "l.BinarySearch(\"xx\", new ByLength()) == 1")]
    public Task TheOrderThatCodeSays_IsKnown(string statements, string condition, string types = "") => KnownCondition.HoldsAsync(statements, condition, Types + types);

    [Theory]
    [InlineData("var s = new HashSet<Changing> { new() { Name = \"a\" } }; s.Single().Name = \"b\";", "!s.Contains(new() { Name = \"b\" })")]
    [InlineData("var s = new HashSet<Changing> { new() { Name = \"a\" } }; s.Single().Name = \"b\";", "s.Add(new() { Name = \"b\" })")]
    [InlineData("var s = new HashSet<Half> { new(\"a\") };", "s.Add(new(\"a\"))")]
    [InlineData("var l = new List<(string, int)> { (\"a\", 2), (\"b\", 2), (\"c\", 1) }; l.Sort((x, y) => x.Item2 - y.Item2);", "l[1].Item1 == \"b\"")]
    public Task KeysThatChange_StaySilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, """
        class Changing { public string Name = ""; public override bool Equals(object? other) => other is Changing key && key.Name == Name; public override int GetHashCode() => Name.GetHashCode(); }
        #pragma warning disable CS0659
        class Half(string name) { public string Name => name; public override bool Equals(object? other) => other is Half half && half.Name == Name; }
        """);
}
