namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What takes values to pieces and goes through them may be an extension of their types.</summary>
public class FoundMemberTests
{
    private const string Types = """
        public sealed class Layer(string name, int units) { public string Name => name; public int Units => units; }
        public static class Extensions
        {
            public static void Deconstruct(this Layer layer, out string name, out int units) { name = layer.Name; units = layer.Units; }
            public static void Deconstruct<T>(this List<T> list, out T first, out List<T> rest) { first = list[0]; rest = list.Skip(1).ToList(); }
            public static IEnumerator<string> GetEnumerator(this Layer layer) { for (var i = 0; i < layer.Units; i++) { yield return layer.Name + i; } }
            public static IEnumerator<int> GetEnumerator(this int count) => Enumerable.Range(0, count).GetEnumerator();
            public static Position GetEnumerator(this bool two) => new(two ? 2 : 1);
            public static async IAsyncEnumerator<string> GetAsyncEnumerator(this Layer layer) { await Task.Yield(); yield return layer.Name; yield return "b"; }
        }

        public struct Position(int count) { private int _at = -1; public int Current => _at; public bool MoveNext() => ++_at < count; }
        """;

    [Theory]
    [InlineData("var (name, units) = new Layer(\"a\", 3); GET", "name + units", "a3")]
    [InlineData("var ((name, _), other) = (new Layer(\"a\", 3), \"x\"); GET", "name + other", "ax")]
    [InlineData("foreach (var (name, units) in new[] { new Layer(\"a\", 3) }) { GET }", "name + units", "a3")]
    [InlineData("var (first, (second, _)) = new List<string> { \"a\", \"b\", \"c\" }; GET", "first + second", "ab")]
    [InlineData("object layer = new Layer(\"a\", 3); if (layer is Layer (var name, 3)) { GET }", "name", "a")]
    [InlineData("var name = new Layer(\"a\", 3) switch { (_, 2) => \"two\", (\"a\", var units) => \"a\" + units, _ => \"other\" }; GET", "name", "a3")]
    [InlineData("foreach (var name in new Layer(\"a\", 2)) { GET }", "name", "a1")]
    [InlineData("foreach (var i in 3) { GET }", "\"v\" + i", "v2")]
    [InlineData("foreach (var i in true) { GET }", "\"v\" + i", "v1")]
    [InlineData("await foreach (var name in new Layer(\"a\", 2)) { GET }", "name", "a")]
    public async Task PartOfAnExtension_DecidesTheName(string code, string name, string clash)
    {
        await CheckAsync($"Variable.Get<float>(\"{clash}\", [1]); {code.Replace("GET", $"Variable.Get<float>({{|SCL0101:{name}|}}, [1]);", StringComparison.Ordinal)}");
        await CheckAsync($"Variable.Get<float>(\"{clash}_\", [1]); {code.Replace("GET", $"Variable.Get<float>({name}, [1]);", StringComparison.Ordinal)}");
    }

    [Fact]
    public Task PatternThatFailsEarlier_StaysSilent() => CheckAsync("""
        Layer? layer = null;
        if (layer is ("a", _) or { Units: 4 }) { Variable.Get<float>("a", [1]); }
        layer = new("b", 3);
        if (layer is ("a", 3) or (_, 4)) { Variable.Get<float>("a", [1]); }
        Variable.Get<float>("a", [1]);
        """);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        {{code}}
        {{Types}}
        """);
}
