namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Collections of the program that say themselves how they are enumerated, and enumerators that the source moves.</summary>
public class EnumeratorTests
{
    [Theory]
    [InlineData("Select(n => Variable.Get<float>(n, [1]))", "Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    [InlineData("Select(n => Variable.Get<float>(n, [1]))", "Variable.Get<float>(\"b\", [1]);")]
    [InlineData("Where(n => n != \"a\").Select((n, i) => Variable.Get<float>(n, [1]))", "Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("Select((n, i) => Variable.Get<float>(n, [i + 1])).Where(v => v.Name == \"b\")", "Variable.Get<float>({|SCL0101:\"b\"|}, [1]);")]
    [InlineData("Select(n => Op.RandomNormal<float>([1, 2]))", "Variable.Get<float>(\"w\", [1]); while (e.MoveNext()) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("Select(n => Variable.Get<float>(n, [1]))", "e.MoveNext(); Variable.Get<float>(\"c\" + (e.MoveNext() ? e.Current.Name : \"\"), [1]);")]
    public Task QueryThatIsMovedByHand_MakesOneElementAtATime(string query, string rest) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        var names = new List<string> { "a", "b" };
        using var e = names.{{query}}.GetEnumerator();
        e.MoveNext();
        {{rest}}
        """);

    [Fact]
    public Task LettersOfATextByHand_AreKnown() => KnownCondition.HoldsAsync("var e = \"ab\".GetEnumerator(); e.MoveNext(); var first = e.Current; e.MoveNext();", "first == 'a' && e.Current == 'b' && !e.MoveNext()");

    private const string Names = """
        public sealed class Names : IEnumerable<string>
        {
            private readonly List<string> _names = [];
            public void Add(string name) => _names.Add(name);
            public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    private const string Twice = """
        public sealed class Names : IEnumerable<string>
        {
            private readonly List<string> _names = [];
            public void Add(string name) => _names.Add(name);
            public IEnumerator<string> GetEnumerator() { foreach (var name in _names) { yield return name; } }
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    private const string ByHand = """
        public sealed class Names : IEnumerable<string>
        {
            private readonly List<string> _names = [];
            public void Add(string name) => _names.Add(name);
            public IEnumerator<string> GetEnumerator() => new Position(_names);
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            private sealed class Position(List<string> names) : IEnumerator<string>
            {
                private int _at = -1;
                public string Current => names[_at];
                object IEnumerator.Current => Current;
                public bool MoveNext() => ++_at < names.Count;
                public void Reset() => _at = -1;
                public void Dispose() { }
            }
        }
        """;

    private const string Pattern = """
        public sealed class Names : IEnumerable<string>
        {
            private readonly List<string> _names = [];
            public void Add(string name) => _names.Add(name);
            public Position GetEnumerator() => new(_names);
            IEnumerator<string> IEnumerable<string>.GetEnumerator() => _names.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => _names.GetEnumerator();
            public struct Position(List<string> names)
            {
                private int _at = -1;
                public string Current => names[_at];
                public bool MoveNext() => ++_at < names.Count;
            }
        }
        """;

    private const string Uses = """
        foreach (var name in names) { GET }
        IEnumerable<string> seen = names; foreach (var name in seen) { GET }
        foreach (var name in names.Select(n => n + "_")) { GET }
        foreach (var name in names.ToList()) { GET }
        using var e = names.GetEnumerator(); while (e.MoveNext()) { var name = e.Current; GET }
        """;

    public static TheoryData<string, string> Enumerations => [.. from type in new[] { Names, Twice, ByHand, Pattern }
                                                                  from use in Uses.Split('\n')
                                                                  where !(type == Pattern && use.StartsWith("using", StringComparison.Ordinal))
                                                                  select (type, use.TrimEnd('\r'))];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public Task NameThatComesTwice_Reports(string type, string use) =>
        CheckAsync(type, $"var names = new Names {{ \"a\", \"b\", \"a\" }}; {use.Replace("GET", "Variable.Get<float>({|SCL0101:name|}, [1]);", StringComparison.Ordinal)}");

    [Theory]
    [MemberData(nameof(Enumerations))]
    public Task DifferentNames_StaySilent(string type, string use) =>
        CheckAsync(type, $"var names = new Names {{ \"a\", \"b\", \"c\" }}; {use.Replace("GET", "Variable.Get<float>(name, [1]);", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("while (e.MoveNext()) { Variable.Get<float>({|SCL0101:e.Current|}, [1]); }")]
    [InlineData("e.MoveNext(); e.MoveNext(); e.MoveNext(); Variable.Get<float>(e.Current, [1]); Variable.Get<float>({|SCL0101:\"a\"|}, [1]);")]
    public Task EnumeratorOfTheFramework_Reports(string use)
    {
        return Task.WhenAll(
            CheckAsync("", "using var e = new List<string> { \"a\", \"b\", \"a\" }.GetEnumerator(); " + use),
            CheckAsync("", "using var e = ((IEnumerable<string>)new[] { \"a\", \"b\", \"a\" }).GetEnumerator(); " + use),
            CheckAsync("", "using var e = new[] { \"a\", \"b\", \"a\" }.Select(n => n).GetEnumerator(); " + use));
    }

    [Theory]
    [InlineData("while (e.MoveNext()) { Variable.Get<float>(e.Current, [1]); }")]
    [InlineData("if (e.MoveNext()) { Variable.Get<float>(e.Current, [1]); } if (!e.MoveNext()) { Variable.Get<float>(\"a\", [1]); }")]
    public Task EnumeratorOfTheFramework_StaysSilent(string use) =>
        CheckAsync("", "using var e = new List<string> { \"a\", \"b\" }.GetEnumerator(); " + use);

    private const string Opening = """
        public sealed class Parts : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { using (VariableScope.Open("m")) { {|SCL0303:yield return 1;|} {|SCL0303:yield return 2;|} } }
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    [Fact]
    public Task ScopeThatAnEnumeratorHoldsOpen_IsOpenInTheLoop() => CheckAsync(Opening, """
        foreach (var part in new Parts()) { Variable.Get<float>("w" + part, [1]); }
        Variable.Get<float>("w1", [1]);
        using (VariableScope.Open("m")) { Variable.Get<float>({|SCL0101:"w1"|}, [1]); }
        """);

    [Fact]
    public Task ScopeThatAMovedEnumeratorHoldsOpen_IsNotFollowed() => CheckAsync(Opening, """
        using (var e = new Parts().GetEnumerator()) { e.MoveNext(); Variable.Get<float>("w", [1]); }
        Variable.Get<float>("w", [1]);
        """);

    private const string List = """
        public sealed class Layers(params string[] names) : IReadOnlyList<string>
        {
            public string this[int index] => names[index];
            public int Count => names.Length;
            public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)names).GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    [Fact]
    public Task ListOfTheProgramBehindAnInterface_Reports() => CheckAsync(List, """
        IReadOnlyList<string> layers = new Layers("a", "b", "a");
        for (var i = 0; i < layers.Count; i++) { Variable.Get<float>({|SCL0101:layers[i]|}, [1]); }
        """);

    [Fact]
    public Task ListOfTheProgramBehindAnInterface_StaysSilent() => CheckAsync(List, """
        IReadOnlyList<string> layers = new Layers("a", "b", "c");
        for (var i = 0; i < layers.Count; i++) { Variable.Get<float>(layers[i], [1]); }
        if (layers.Count > 3) { Variable.Get<float>("a", [1]); }
        """);

    private const string Set = """
        public sealed class Once : ICollection<string>
        {
            private readonly List<string> _all = [];
            public int Count => _all.Count;
            public bool IsReadOnly => false;
            public void Add(string name) { if (!_all.Contains(name)) { _all.Add(name); } }
            public void Clear() => _all.Clear();
            public bool Contains(string name) => _all.Contains(name);
            public void CopyTo(string[] array, int index) => _all.CopyTo(array, index);
            public bool Remove(string name) => _all.Remove(name);
            public IEnumerator<string> GetEnumerator() => _all.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """;

    [Fact]
    public Task CollectionOfTheProgramBehindAnInterface_RunsItsOwnCode() => CheckAsync(Set, """
        ICollection<string> names = new Once();
        names.Add("a"); names.Add("a"); names.Add("b");
        foreach (var name in names) { Variable.Get<float>(name, [1]); }
        if (names.Count == 3) { Variable.Get<float>("b", [1]); }
        if (names.Contains("b")) { Variable.Get<float>({|SCL0101:"b"|}, [1]); }
        """);

    private static Task CheckAsync(string types, string statements) => AllRules.Async($$"""
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        public static class Program
        {
            public static void Main() { {{statements}} }
        }
        {{types}}
        """);
}
