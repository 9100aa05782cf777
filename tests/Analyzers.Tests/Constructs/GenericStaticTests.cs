namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Each construction of a generic type has static members of its own, with first values of its own.</summary>
public class GenericStaticTests
{
    private const string Types = """
        class Dense; class Conv;
        static class Cache<T> { public static readonly List<string> Names = []; private static readonly Dictionary<string, int> _uses = []; public static string Of(string name) { _uses[name] = _uses.TryGetValue(name, out var uses) ? uses + 1 : 0; return name + _uses[name]; } }
        static class Namer<T> { public static readonly string Name = typeof(T).Name; public static readonly Func<string, string> Make = text => typeof(T).Name + text; public static T First; public static class Inner { public static readonly string Name = "in" + Namer<T>.Name; } }
        static class Chosen<T> { public static readonly string Name; static Chosen() { Name = typeof(T) == typeof(Dense) ? "dense" : "conv"; } }
        class Counter { public int Value; }
        static class Numbered<T> { private static readonly Counter Counter = new(); public static string Next() => "v" + Counter.Value++; }
        class Pool<T> { public static Pool<T> Instance { get; } = new(); private readonly List<string> _all = []; public string Added(string name) { _all.Add(name); return name + _all.Count; } }
        class Box<T> { private static readonly List<string> Made = []; public readonly string Name; public Box() { Name = "box" + Made.Count; Made.Add(Name); } }
        """;

    [Theory]
    [InlineData("Cache<int>.Names.Add(\"a\"); Cache<string>.Names.Add(\"b\");", "Cache<int>.Names[^1]", "a")]
    [InlineData("Cache<int>.Of(\"a\"); Cache<string>.Of(\"a\"); Cache<string>.Of(\"a\");", "Cache<int>.Of(\"a\")", "a1")]
    [InlineData("", "Namer<Dense>.Name + Namer<Conv>.Name", "DenseConv")]
    [InlineData("", "Namer<Dense>.Make(\"x\")", "Densex")]
    [InlineData("", "\"v\" + Namer<int>.First", "v0")]
    [InlineData("", "Namer<Dense>.Inner.Name", "inDense")]
    [InlineData("", "Chosen<Dense>.Name + Chosen<Conv>.Name", "denseconv")]
    [InlineData("Numbered<Dense>.Next(); Numbered<Conv>.Next();", "Numbered<Dense>.Next()", "v1")]
    [InlineData("Pool<int>.Instance.Added(\"a\"); Pool<string>.Instance.Added(\"a\");", "Pool<int>.Instance.Added(\"b\")", "b2")]
    [InlineData("new Box<int>(); new Box<int>(); new Box<string>();", "new Box<int>().Name", "box2")]
    [InlineData("string Of<T>() => Namer<T>.Name;", "Of<Conv>()", "Conv")]
    public async Task StaticOfAConstruction_DecidesTheName(string code, string name, string clash)
    {
        await CheckAsync($"{code} Variable.Get<float>(\"{clash}\", [1]); Variable.Get<float>({{|SCL0101:{name}|}}, [1]);");
        await CheckAsync($"{code} Variable.Get<float>(\"{clash}_\", [1]); Variable.Get<float>({name}, [1]);");
    }

    [Fact]
    public Task StaticConstructorThatGets_ReportsOnceForEachConstruction() => CheckAsync("""
        Layer<Dense>.Touch(); Layer<Dense>.Touch(); Layer<Conv>.Touch();
        Variable.Get<float>({|SCL0101:"Conv"|}, [1]);
        static class Layer<T> { static Layer() { Variable.Get<float>(typeof(T).Name, [1]); } public static void Touch() { } }
        """);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        {{code}}
        {{Types}}
        """);
}
