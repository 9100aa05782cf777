using ScopeLint.Testing;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Members of the framework that are followed by models or make copies of containers: names that go through them stay known.</summary>
public class ModelTests
{
    /// <summary>Statements that set <c>n</c> to FIRST.</summary>
    public static TheoryData<string> Programs =>
    [
        """var b = ImmutableArray.CreateBuilder<string>(); b.Add("x"); b.Add(FIRST); var n = b.ToImmutable()[1];""",
        """var b = ImmutableList.Create("x", FIRST).ToBuilder(); b.RemoveAt(0); var n = b.ToImmutable()[0];""",
        """var n = ImmutableList<string>.Empty.Add("x").Add(FIRST).Remove("x").Single();""",
        """var n = ImmutableList.Create("x", FIRST).RemoveAll(s => s == "x")[0];""",
        """var n = ImmutableArray.Create("x", FIRST).RemoveRange(0, 1)[0];""",
        """var n = ImmutableDictionary<string, string>.Empty.Add("k", "x").SetItem("k", FIRST)["k"];""",
        """var n = ImmutableSortedDictionary<string, string>.Empty.Add("y", "x").Add("k", FIRST).First().Value;""",
        """var n = ImmutableHashSet.Create("x", FIRST).Except(["x"]).Single();""",
        """var n = ImmutableStack<string>.Empty.Push(FIRST).Push("x").Pop().Peek();""",
        """ImmutableQueue<string>.Empty.Enqueue(FIRST).Dequeue(out var n);""",
        """var n = new[] { FIRST }.ToImmutableDictionary(_ => "k")["k"];""",
        """var n = new Dictionary<string, string> { ["k"] = FIRST }.ToFrozenDictionary()["k"];""",
        """var d = new Dictionary<string, string>(); var l = new ReadOnlyDictionary<string, string>(d); d["k"] = FIRST; var n = l["k"];""",
        """var t = Tuple.Create("x", FIRST); var (_, n) = t;""",
        """var d = new OrderedDictionary<string, string>(); d.Add("y", "x"); d.Insert(0, "z", FIRST); var n = d.GetAt(0).Value;""",
        """var d = new SortedList<string, string> { ["y"] = "x", ["k"] = FIRST }; var n = d.GetValueAtIndex(0);""",
        """var b = new ConcurrentBag<string>(); b.Add("x"); b.Add(FIRST); b.TryTake(out var n);""",
        """var t = new System.Runtime.CompilerServices.ConditionalWeakTable<Plain, string>(); var key = new Plain(); t.Add(new Plain(), "x"); t.GetValue(key, _ => FIRST); t.TryGetValue(key, out var n);""",
        """var o = new { Name = FIRST, Units = 1 }; var n = (o with { Units = 3 }).Name;""",
        """ReadOnlySpan<char> r = default; var n = r.IsEmpty ? FIRST : "x";""",
        """static string Of<T>() => typeof(T) == typeof(int) ? FIRST : "x"; var n = Of<int>();""",
        """var n = DayOfWeek.Monday.ToString("D") == "1" && DayOfWeek.Monday.ToString("G") == "Monday" ? FIRST : "x";""",
        """static System.Threading.Tasks.ValueTask<string> Of(System.Threading.Tasks.Task<string> t) => new(t); var n = Of(System.Threading.Tasks.Task.FromResult(FIRST)).Result;""",
        """var seen = new List<string> { FIRST }; var all = new[] { 1 }.Select(i => { seen.Insert(0, "x"); return i; }); var n = all.Any() ? seen[0] : "x";""",
        """var l = new List<string> { "x" }; l.AddRange("y", FIRST); var n = l[2];""",
        """var seen = new List<string> { "y" }; var all = new[] { "x", FIRST }.Select(x => { seen.Add(x); return x; }); all.Last(); var n = seen[1];""",
        """var seen = new List<string> { "y" }; var all = new[] { "x", FIRST, "z" }.Select(x => { seen.Add(x); return x; }); all.ElementAt(1); var n = seen[^1];""",
        """var n = new Holder { Name = FIRST }.Described();""",
        """string[] x = ["x", FIRST]; var y = new string[2]; Array.Copy(x, 1, y, 0, 1); var n = y[0];""",
        """string[] x = ["x", FIRST]; var y = (string[])x.Clone(); x[1] = "x"; var n = y[1];""",
        """string[] x = ["x"]; var n = x.FirstOrDefault(s => s == "y", FIRST);""",
        """string[] x = ["x", FIRST]; var n = x.ExceptBy(["x"], s => s).First();""",
        """var l = new List<string> { FIRST, "x" }; l.Reverse(0, 2); var n = l[l.LastIndexOf(FIRST)];""",
        """var r = new System.IO.StringReader("x\n" + FIRST); r.ReadLine(); var n = r.ReadLine();""",
        """var q = new PriorityQueue<string, int>([("x", 2), (FIRST, 1)]); var n = q.Peek();""",
        """var c = System.Threading.Channels.Channel.CreateBounded<string>(1); c.Writer.TryWrite(FIRST); c.Writer.TryWrite("x"); c.Reader.TryRead(out var n);""",
        """var c = System.Threading.Channels.Channel.CreateBounded<string>(new System.Threading.Channels.BoundedChannelOptions(1) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropOldest }); c.Writer.TryWrite("x"); c.Writer.TryWrite(FIRST); c.Reader.TryRead(out var n);""",
        """var m = System.Text.RegularExpressions.Regex.Match("7" + FIRST, "^([0-9])(.*)$"); var n = m.Groups[2].Value;""",
        """var m = new System.Text.RegularExpressions.Regex("(?<name>[a-z])|x").Match(FIRST); var n = m.Groups["name"].Value;""",
        """var l = new Named { "x", FIRST }; var n = l["k" + FIRST];""",
        """var l = new Named { "x", FIRST }; l.TryGetValue("k" + FIRST, out var n);""",
        """var l = new Reversed { "x", FIRST }; var n = l[0];""",
        """var s = new ConcurrentStack<string>(); s.PushRange(["x", FIRST]); s.TryPop(out var n);""",
        """var n = new System.Text.RegularExpressions.Regex(FIRST).ToString();""",
        """var n = $"{new System.Text.RegularExpressions.Regex(FIRST)}";""",
        """var n = new ArgumentException(FIRST, new Exception("x")).Message;""",
        """var n = Tuple.Create("x", 1).Equals(Tuple.Create("x", 1)) ? FIRST : "x";""",
        """var n = Tuple.Create("x", 1).Equals(Tuple.Create("y", 1)) ? "x" : FIRST;""",
        """var c = System.Threading.Channels.Channel.CreateUnbounded<string>(); c.Writer.TryWrite("x"); c.Writer.TryWrite(FIRST); c.Reader.TryRead(out _); c.Reader.TryRead(out var n);""",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public Task NameThatIsTaken_Reports(string program) =>
        CheckAsync($"{Named(program, "a")} Variable.Get<float>(\"a\", [1]); Variable.Get<float>({{|SCL0101:n!|}}, [1]);");

    [Theory]
    [MemberData(nameof(Programs))]
    public Task OtherName_StaysSilent(string program) =>
        CheckAsync($"{Named(program, "b")} Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"x\", [1]); Variable.Get<float>(n!, [1]);");

    [Fact]
    public Task ChangeOfAnImmutableList_LeavesItAsItWas() => CheckAsync("""
        var all = ImmutableList.Create("a", "b");
        all.Add("a"); all.RemoveAll(n => n == "a"); all.Sort((l, r) => -1); all.Clear();
        foreach (var n in all) { Variable.Get<float>(n, [1]); }
        Variable.Get<float>({|SCL0101:"a"|}, [1]);
        """);

    [Theory]
    [InlineData("new Layers { \"a\", \"b\" };", "Add(\"a\")")]
    [InlineData("new Layers { \"a\" };", "Insert(0, \"a\")")]
    public Task OverrideOfACollection_Reports(string made, string call) => CheckAsync($"var l = {made} {Underlined.In($"l.{call}", "SCL0101")};", Layers);

    [Theory]
    [InlineData("new Layers { \"a\", \"b\" };", "Add(\"c\")")]
    [InlineData("new Layers { \"a\" };", "RemoveAt(0)")]
    [InlineData("new Plain { \"a\" };", "Add(\"a\")")]
    public Task OtherCallOfACollection_StaysSilent(string made, string call) => CheckAsync($"var l = {made} l.{call};", Layers);

    [Fact]
    public Task FullChannel_TakesNothing() => CheckAsync("""
        var c = System.Threading.Channels.Channel.CreateBounded<string>(1);
        Variable.Get<float>("w", [1]);
        if (!c.Writer.TryWrite("a")) { Variable.Get<float>("w", [1]); }
        if (!c.Writer.TryWrite("b")) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
        """);

    [Fact]
    public Task TextThatDoesNotMatch_HasNoGroups() => CheckAsync("""
        var m = System.Text.RegularExpressions.Regex.Match("abc", "([0-9])");
        Variable.Get<float>("w", [1]);
        if (m.Success || m.Groups[1].Success) { Variable.Get<float>("w", [1]); }
        if (m.Value.Length == 0) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
        """);

    [Fact]
    public Task LookupIsAskedForAKey() => CheckAsync("""
        var all = new[] { "a", "bb" }.ToLookup(n => n.Length);
        Variable.Get<float>("a", [1]);
        if (all.Contains(3)) { Variable.Get<float>("a", [1]); }
        if (all.Contains(2)) { Variable.Get<float>({|SCL0101:"a"|}, [1]); }
        """);

    /// <summary>A collection that makes a variable of each element.</summary>
    private const string Layers = """
        public sealed class Layers : Collection<string>
        {
            protected override void InsertItem(int index, string item) { Variable.Get<float>(item, [1]); base.InsertItem(index, item); }
        }
        """;

    private static string Named(string program, string name) => program.Replace("FIRST", $"\"{name}\"", StringComparison.Ordinal);

    private static Task CheckAsync(string statements, string types = "") => AllRules.Async($$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.Linq;
        public static class Program
        {
            public static void Main() { {{statements}} }
        }

        public sealed class Named : KeyedCollection<string, string> { protected override string GetKeyForItem(string item) => "k" + item; }
        public sealed class Plain : Collection<string> { }
        public sealed class Holder { public string Name = "x"; public string Described() { var type = GetType().Name; return type == "Holder" ? Name : type; } }
        {{types}}
        public sealed class Reversed : Collection<string> { protected override void InsertItem(int index, string item) => base.InsertItem(0, item); }
        """);
}
