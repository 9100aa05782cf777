namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Delegates made of a method together with what it runs on: of extensions, of members of the framework, of those with parameters by reference.</summary>
public class BoundMethodGroupTests
{
    private const string Usings = "using System.Collections.Frozen; using System.Collections.Immutable; using System.Globalization;\n";

    private const string Types = """
        static class Extensions
        {
            public static string Plus(this string text, string other) => text + other;
            public static string At(this string[] all, int index) => all[index];
            public static string Named(this INamed named, string prefix) => prefix + named.Name;
            public static bool Half(this string text, out int half) { half = text.Length / 2; return text.Length % 2 == 0; }
        }
        interface INamed { string Name { get; } }
        sealed record Layer(string Name) : INamed
        {
            private static readonly Func<string, int> Read = int.Parse;
            private static readonly Func<string, bool> Known = new[] { "a", "b" }.Contains;
            private readonly Func<string, string> _more = "x".Plus;
            public Func<string, string> More => "y".Plus;
            public string Both => _more("1") + More("2");
            public static int Sum(string text) => Read(text) + 1;
            public static bool Has(string text) => Known(text);
        }
        class Bag<T>(IEnumerable<T> all) { private readonly IEnumerable<T> _all = all; public Func<T, bool> Has => _all.Contains; }
        delegate bool TryRead(string? text, out int value);
        delegate bool TryFind(string key, out int value);
        delegate bool TryTake(out int value);
        delegate bool Halving(out int half);
        """;

    [Theory]
    [InlineData("string[] skip = [\"b\"]; var names = new[] { \"a\", \"b\" }.Where(skip.Contains).ToList();", "names.Count == 1 && names[0] == \"b\"")]
    [InlineData("IReadOnlyList<string> known = [\"b\"]; var any = new[] { \"a\", \"b\" }.Any(known.Contains);", "any")]
    [InlineData("string[] old = [\"b\"]; var list = new List<string> { \"a\", \"b\" }; list.RemoveAll(old.Contains);", "list.Count == 1 && list[0] == \"a\"")]
    [InlineData("var odd = new[] { 1, 3 }.Where(n => n > 0); Func<int, bool> isOdd = odd.Contains;", "isOdd(3) && !isOdd(2)")]
    [InlineData("var all = new[] { \"a\", \"b\" }; var n = string.Concat(new[] { 1, 0 }.Select(all.ElementAt));", "n == \"ba\"")]
    [InlineData("var all = new[] { \"a\", \"b\" }; Func<int> count = all.Count;", "count() == 2")]
    [InlineData("var n = string.Concat(new[] { \"b\", \"c\" }.Select(\"a\".Plus));", "n == \"abac\"")]
    [InlineData("var n = string.Concat(new[] { 1, 0 }.Select(new[] { \"a\", \"b\" }.At));", "n == \"ba\"")]
    [InlineData("Func<string, string> f = new Layer(\"l\").Named;", "f(\"x\") == \"xl\"")]
    [InlineData("var a = \"a\"; Func<string, string> f = a.Plus; a = \"z\";", "f(\"b\") == \"ab\"")]
    [InlineData("Halving f = \"123456\".Half;", "f(out var half) && half == 3")]
    [InlineData("TryRead f = int.TryParse;", "f(\"12\", out var n) && n == 12 && !f(\"x\", out _)")]
    [InlineData("TryFind f = new Dictionary<string, int> { [\"a\"] = 2 }.TryGetValue;", "f(\"a\", out var n) && n == 2 && !f(\"b\", out _)")]
    [InlineData("var stack = new Stack<int>(); stack.Push(4); TryTake f = stack.TryPop;", "f(out var n) && n == 4 && !f(out _)")]
    [InlineData("var known = ImmutableHashSet.Create(\"b\"); var n = string.Concat(new[] { \"a\", \"b\" }.Where(known.Contains));", "n == \"b\"")]
    [InlineData("var known = new Dictionary<string, int> { [\"b\"] = 1 }.ToFrozenDictionary(); var n = string.Concat(new[] { \"a\", \"b\" }.Where(known.ContainsKey));", "n == \"b\"")]
    [InlineData("var known = new[] { \"b\" }.ToLookup(x => x); var n = string.Concat(new[] { \"a\", \"b\" }.Where(known.Contains));", "n == \"b\"")]
    [InlineData("var n = string.Concat(new[] { \"a\" }.Zip(new[] { 3 }, KeyValuePair.Create).Select(p => p.Key + p.Value));", "n == \"a3\"")]
    [InlineData("Func<string, string, bool> same = string.Equals;", "same(\"a\", \"a\") && !same(\"a\", \"b\")")]
    [InlineData("Func<string> text = 7.ToString;", "text() == \"7\"")]
    [InlineData("Func<string, string[], string> join = string.Join;", "join(\",\", [\"a\", \"b\"]) == \"a,b\"")]
    [InlineData("", "Layer.Sum(\"2\") == 3 && Layer.Has(\"a\") && !Layer.Has(\"c\") && new Layer(\"l\").Both == \"x1y2\"")]
    [InlineData("var has = new Bag<string>([\"a\"]).Has;", "has(\"a\") && !has(\"b\")")]
    public Task WhatTheDelegateGives_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types, Usings);

    [Theory]
    [InlineData("new[] { \"a\", \"b\" }.Select(x.Head).ToList(); Variable.Get<float>({|SCL0101:\"b/w\"|}, [1]);")]
    [InlineData("Array.ForEach(new[] { \"a\", \"b\" }, \"net\".Make); Variable.Get<float>({|SCL0101:\"net/b\"|}, [1]);")]
    [InlineData("var bus = new Bus(); bus.Built += \"net\".Make; bus.Raise(\"a\"); bus.Raise({|SCL0101:\"a\"|});")]
    [InlineData("var bus = new Bus(); bus.Built += \"net\".Make; bus.Built -= \"net\".Make; Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    public Task WhatTheDelegateDoes_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("new[] { \"a\", \"b\" }.Select(x.Head).ToList(); Variable.Get<float>(\"c/w\", [1]);")]
    [InlineData("Array.ForEach(new[] { \"a\", \"b\" }, \"net\".Make); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("var bus = new Bus(); bus.Built += \"net\".Make; bus.Raise(\"a\"); bus.Raise(\"b\");")]
    public Task WhatTheDelegateDoes_StaysSilent(string code) => CheckAsync(code);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        var x = Op.RandomNormal<float>([2, 3], seed: 1);
        {{code}}

        static class Heads
        {
            public static NamedTensor<float> Head(this NamedTensor<float> x, string name)
            {
                using var scope = VariableScope.Open(name);
                return Op.MatMul(x, Variable.Get<float>("w", [3, 1]));
            }

            public static void Make(this string scope, string name)
            {
                using var opened = VariableScope.Open(scope, reuse: Reuse.None);
                Variable.Get<float>(name, [1]);
            }
        }

        sealed class Bus { public event Action<string>? Built; public void Raise(string name) => Built?.Invoke(name); }
        """);
}
