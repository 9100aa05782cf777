namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Queries and containers that put elements in order or together by a key.</summary>
public class OrderingTests
{
    [Theory]
    [InlineData("layers.OrderBy(l => l.Units).First().Name", "a")]
    [InlineData("layers.OrderByDescending(l => l.Group).ThenBy(l => l.Name).First().Name", "b")]
    [InlineData("layers.OrderBy(l => l.Group).ThenByDescending(l => l.Units).First().Name", "c")]
    [InlineData("(from l in layers orderby l.Name descending select l.Name).Skip(1).First()", "b")]
    [InlineData("new[] { \"B\", \"a\" }.OrderBy(n => n, StringComparer.Ordinal).First()", "B")]
    [InlineData("layers.Select(l => l.Name).Order().Last()", "c")]
    [InlineData("layers.MaxBy(l => l.Units)!.Name + layers.MinBy(l => l.Units)!.Name", "ca")]
    [InlineData("\"n\" + layers.Max(l => l.Units) + layers.Select(l => l.Units).Min()", "n31")]
    [InlineData("layers.GroupBy(l => l.Group).Last().Key + layers.GroupBy(l => l.Group).First().Count()", "y2")]
    [InlineData("layers.GroupBy(l => l.Group, l => l.Name, (group, all) => group + string.Concat(all)).Last()", "yb")]
    [InlineData("layers.ToLookup(l => l.Group, l => l.Name)[\"x\"].Last()", "a")]
    [InlineData("\"n\" + layers.ToLookup(l => l.Group)[\"z\"].Count()", "n0")]
    [InlineData("layers.Join(layers, l => l.Units, l => l.Units, (l, r) => l.Name + r.Name).Last()", "bb")]
    [InlineData("layers.GroupJoin(layers, l => l.Group, l => l.Group, (l, all) => l.Name + all.Count()).First()", "c2")]
    [InlineData("new[] { \"a\", \"b\" }.Union([\"b\", \"c\"]).Last()", "c")]
    [InlineData("new[] { \"a\", \"b\" }.Except([\"a\"]).First() + new[] { \"a\", \"b\" }.Intersect([\"b\", \"c\"]).First()", "bb")]
    [InlineData("layers.DistinctBy(l => l.Group).Last().Name", "b")]
    [InlineData("layers.SkipWhile(l => l.Units > 1).First().Name + layers.SkipLast(2).Last().Name + layers.TakeLast(1).First().Name", "acb")]
    [InlineData("layers.Where(l => l.Units > 7).Select(l => l.Name).DefaultIfEmpty(\"none\").First()", "none")]
    [InlineData("layers.Select(l => l.Name).Chunk(2).Last()[0]", "b")]
    [InlineData("new System.Collections.Generic.SortedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }.First().Key", "a")]
    [InlineData("new System.Collections.Generic.SortedSet<int> { 3, 1, 2 }.First() + \"th\"", "1th")]
    [InlineData("new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal) { [\"k\"] = \"v\" }[\"k\"]", "v")]
    [InlineData("new[] { \"b_kernel\", \"a_kernel\", \"a_bias\" }.Order().First()", "a_bias")]
    [InlineData("new[] { \"ab\", \"a_b\", \"a\" }.Order().Skip(1).First()", "a_b")]
    [InlineData("new[] { \"Dense\", \"Conv\", \"Conv2\" }.Order().First()", "Conv")]
    public Task NameOfAnOrder_IsKnown(string expression, string name) => CheckAsync($$"""
        Variable.Get<float>({{expression}}, [1]);
        Variable.Get<float>("{{name}}_", [1]);
        Variable.Get<float>({|SCL0101:"{{name}}"|}, [1]);
        """);

    [Theory]
    [InlineData("\"a\", \"A\"")]
    [InlineData("\"a\", \"B\"")]
    [InlineData("\"a1\", \"a_\"")]
    [InlineData("\"a/b\", \"a.b\"")]
    [InlineData("\"o\", \"\u00f6\"")]
    public Task OrderThatIsAMatterOfTheCulture_StaysSilent(string names) => CheckAsync($$"""
        string[] names = [{{names}}];
        Variable.Get<float>(names.Order().First(), [1]);
        Variable.Get<float>(names[0], [1]);
        """);

    [Theory]
    [InlineData("names.Sort();", "a")]
    [InlineData("names.Sort((x, y) => y.CompareTo(x));", "?")]
    [InlineData("names.Sort((x, y) => string.CompareOrdinal(y, x));", "c")]
    [InlineData("names.RemoveAll(n => n == \"c\");", "a")]
    [InlineData("names.Reverse();", "b")]
    [InlineData("var array = names.ToArray(); Array.Sort(array); names = [.. array];", "a")]
    [InlineData("var array = names.ToArray(); Array.Fill(array, \"f\"); names = [.. array];", "f")]
    public Task ListInAnotherOrder_HoldsTheSame(string change, string first) => CheckAsync($$"""
        var names = new System.Collections.Generic.List<string> { "c", "a", "b" };
        {{change}}
        Variable.Get<float>(names[0], [1]);
        {{(first == "?" ? "" : $"Variable.Get<float>({{|SCL0101:\"{first}\"|}}, [1]);")}}
        """);

    [Theory]
    [InlineData("layers.OrderBy(l => l.Name == flag.ToString()).First().Name")]
    [InlineData("new[] { \"B\", \"a\" }.OrderBy(n => n).First()")]
    [InlineData("layers.OrderBy(l => l.Name, StringComparer.CurrentCulture).First().Name")]
    public Task OrderThatIsNotKnown_StaysSilent(string expression) => CheckAsync($$"""
        Variable.Get<float>({{expression}}, [1]);
        Variable.Get<float>("a", [1]);
        """);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        public sealed record Layer(string Name, int Units, string Group);

        public static class Models
        {
            public static void Build(bool flag)
            {
                Graph.ResetDefault();
                Layer[] layers = [new("c", 3, "x"), new("a", 1, "x"), new("b", 2, "y")];
                {{statements}}
            }
        }
        """);
}
