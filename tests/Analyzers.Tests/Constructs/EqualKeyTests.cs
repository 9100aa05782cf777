namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Values that are equal if their parts are: tuples under <c>==</c>, records and structs as keys.</summary>
public class EqualKeyTests
{
    private const string Types = """
        record Layer(string Name, int Size);
        readonly record struct Place(int X, int Y);
        record Loose(string Name) { public virtual bool Equals(Loose? other) => true; public override int GetHashCode() => 1; }
        """;

    [Theory]
    [InlineData("var seen = new HashSet<Layer>(); foreach (var one in new[] { new Layer(\"a\", 1), new(\"a\", 1), new(\"b\", 1) }) { seen.Add(one); }", "seen.Count", 2)]
    [InlineData("var seen = new HashSet<Place> { new(1, 2) }; seen.Add(new(2, 1)); seen.Add(new(1, 2));", "seen.Count", 2)]
    [InlineData("var sizes = new Dictionary<Layer, int> { [new(\"a\", 1)] = 5 }; sizes[new(\"a\", 2)] = 6;", "sizes[new(\"a\", 1)]", 5)]
    [InlineData("var sizes = new Dictionary<(Layer, int), int> { [(new(\"a\", 1), 2)] = 5 }; sizes[(new(\"a\", 1), 2)] = 6;", "sizes.Count", 1)]
    [InlineData("var seen = new HashSet<Place> { new(1, 2) };", "seen.Contains(new(1, 2)) ? 1 : 0", 1)]
    [InlineData("var seen = new HashSet<Layer> { new(\"a\", 1) };", "seen.Contains(new(\"a\", 2)) ? 1 : 0", 0)]
    [InlineData("Dictionary<System.Type, int> sizes = []; Put<int>(sizes, 4); Put<string>(sizes, 5); static void Put<T>(Dictionary<System.Type, int> to, int size) => to[typeof(T)] = size;", "sizes[typeof(int)]", 4)]
    [InlineData("var t = (\"a\", 1); (string, long) u = (\"a\", 2);", "t == (\"a\", 1) && (t, 2) != (t, 3) && t != u ? 1 : 0", 1)]
    [InlineData("var t = (new Layer(\"a\", 1), 1);", "t.Item2 == 1 && (1, (2, \"b\")) == (1, (2, \"b\")) ? 1 : 0", 1)]
    [InlineData("", "Of<int>() == 0 && !Of<bool>() ? 1 : 0; static T? Of<T>() => default", 1)]
    public async Task WhatIsAsked_IsKnown(string statements, string asked, int answer)
    {
        await ProgramAsync($"{statements} var n = {asked}; Variable.Get<float>($\"w{{n}}\", [1]); Variable.Get<float>({{|SCL0101:\"w{answer}\"|}}, [1]);");
        await ProgramAsync($"{statements} var n = {asked}; Variable.Get<float>($\"w{{n}}\", [1]); Variable.Get<float>(\"w{answer + 1}\", [1]);");
    }

    [Fact]
    public Task RecordOfItself_IsAKeyToo() => ProgramAsync("""
        var seen = new HashSet<Node> { new("a", null) };
        if (seen.Add(new("a", new("b", null)))) { Variable.Get<float>("w", [1]); }
        if (seen.Add(new("a", null))) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>({|SCL0101:"w"|}, [1]);
        record Node(string Name, Node? Next);
        record Pair<T>(Pair<Pair<T>>? Inner);
        """);

    [Fact]
    public Task EqualityOfItsOwn_IsAsked() => ProgramAsync("""
        var seen = new HashSet<Loose> { new("a"), new("b") };
        Variable.Get<float>($"w{seen.Count}", [1]);
        Variable.Get<float>("w2", [1]);
        Variable.Get<float>({|SCL0101:"w1"|}, [1]);
        """);

    [Fact]
    public Task OperandsOfATupleComparison_AllRun() => ProgramAsync("""
        if ((1, Name("a")) == (2, Name("b"))) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>("w", [1]);
        Variable.Get<float>({|SCL0101:"b"|}, [1]);
        static string Name(string name) => Variable.Get<float>(name, [1]).Name;
        """);

    private static Task ProgramAsync(string statements) => AllRules.ProgramAsync($"using System.Collections.Generic;\n{statements}\n{Types}");
}
