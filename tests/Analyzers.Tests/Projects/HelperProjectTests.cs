using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Tests.Projects;

/// <summary>Projects that do not reach the library themselves, and run what they are handed or say by what others name their variables.</summary>
public class HelperProjectTests
{
    private const string Get = "Variable.Get<float>(\"w\", [1])";

    public static TheoryData<Link, string, string> Helpers
    {
        get
        {
            var data = new TheoryData<Link, string, string>();
            foreach (var (helper, run) in Cases)
            {
                data.Add(Link.Source, helper, run);
                data.Add(Link.Assembly, helper, run);
            }

            return data;
        }
    }

    /// <summary>Code of a helper, and a statement that runs some code by it. The code stands for CODE.</summary>
    private static (string Helper, string Run)[] Cases =>
    [
        ("public static class Steps { public static void Repeat(int times, Action<int> step) { for (var i = 0; i < times; i++) { step(i); } } }", "Steps.Repeat(1, _ => { CODE; });"),
        ("public static class Steps { public static T Retry<T>(Func<T> step) { for (var i = 0; ; i++) { try { return step(); } catch (TimeoutException) when (i < 3) { } } } }", "Steps.Retry(() => CODE);"),
        ("public static class Steps { public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> step) => step(value); }", "1.Pipe(_ => CODE);"),
        ("public class Pipeline { private readonly List<Action> _steps = new(); public Pipeline Add(Action step) { _steps.Add(step); return this; } public void Run() { foreach (var step in _steps) { step(); } } }", "new Pipeline().Add(() => { CODE; }).Run();"),
        ("public sealed class Registry<T> { private readonly Dictionary<string, Func<T>> _makers = new(); public void Register(string name, Func<T> maker) => _makers[name] = maker; public T Make(string name) => _makers[name](); }", "var registry = new Registry<Variable>(); registry.Register(\"a\", () => CODE); registry.Make(\"a\");"),
        ("public abstract class Stage { protected abstract void Build(); public void Run() => Build(); }", "new Own().Run(); | sealed class Own : Stage { protected override void Build() { CODE; } }"),
        ("public interface IVisitor { void Visit(Node node); } public sealed class Node { public void Accept(IVisitor visitor) => visitor.Visit(this); }", "new Node().Accept(new Own()); | sealed class Own : IVisitor { public void Visit(Node node) { CODE; } }"),
        ("public static class Sequences { public static IEnumerable<(int Index, T Item)> Numbered<T>(this IEnumerable<T> items) { var i = 0; foreach (var item in items) { yield return (i++, item); } } }", "foreach (var (i, name) in new[] { \"a\" }.Numbered()) { CODE; }"),
        ("public sealed class Once { private bool _done; public void Do(Action step) { if (!_done) { _done = true; step(); } } }", "new Once().Do(() => { CODE; });"),
        ("public sealed class Source { public event Action Raised; public void Raise() => Raised?.Invoke(); }", "var source = new Source(); source.Raised += () => { CODE; }; source.Raise();"),
        ("public static class Tasks { public static async System.Threading.Tasks.Task<T> Run<T>(Func<T> step) { await System.Threading.Tasks.Task.CompletedTask; return step(); } }", "System.Threading.Tasks.Task.WaitAll(Tasks.Run(() => CODE));"),
        ("public sealed class Ending(Action step) : IDisposable { public void Dispose() => step(); }", "using (new Ending(() => { CODE; })) { }"),
    ];

    [Theory]
    [MemberData(nameof(Helpers))]
    public async Task CodeThatAHelperRuns_IsFollowed(Link link, string helper, string run) => Assert.Contains("SCL0101", await RulesAsync(link, helper, $"{Get};\n{run.Replace("CODE", Get, StringComparison.Ordinal)}"));

    [Theory]
    [MemberData(nameof(Helpers))]
    public async Task OtherCodeThatAHelperRuns_IsFine(Link link, string helper, string run) => Assert.Empty(
        await RulesAsync(link, helper, $"{Get};\n{run.Replace("CODE", "Variable.Get<float>(\"v\", [1])", StringComparison.Ordinal)}"));

    [Theory]
    [InlineData("public static class Names { public static string Of(int layer) => $\"layer{layer}\"; }", "Names.Of(1)", "Names.Of(1)", "Names.Of(2)")]
    [InlineData("public sealed record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"b\", 1) with { Name = \"a\" } == new Layer(\"a\", 1) ? \"a\" : \"b\")", "(new Layer(\"a\", 1) with { Units = 2 } == new Layer(\"a\", 1) ? \"a\" : \"b\")")]
    [InlineData("public sealed record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"a\", 2).Equals(new Layer(\"a\", 2)) ? \"a\" : \"b\")", "(new Layer(\"a\", 2).Equals(new Layer(\"a\", 1)) ? \"a\" : \"b\")")]
    [InlineData("public record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"b\", 2) is (\"b\", 2) ? \"a\" : \"b\")", "(new Layer(\"a\", 2) is (_, 1) ? \"a\" : \"b\")")]
    [InlineData("public record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(object.Equals(new Layer(\"b\", 2), new Layer(\"b\", 2)) ? \"a\" : \"b\")", "(new Layer(\"a\", 2) != new Layer(\"a\", 1) ? \"b\" : \"a\")")]
    [InlineData("public record struct Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"b\", 2) == new Layer(\"b\", 2) ? \"a\" : \"b\")", "(new Layer(\"a\", 2) == new Layer(\"a\", 1) ? \"a\" : \"b\")")]
    [InlineData("public record Part(int Units); public record Layer(string Name, int Units) : Part(Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"b\", 2) == (Part)new Layer(\"b\", 2) ? \"a\" : \"b\")", "((Part)new Layer(\"a\", 2) == new Part(2) ? \"a\" : \"b\")")]
    [InlineData("public sealed record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"a\", 1) with { Units = 2 }).Name", "(new Layer(\"a\", 1) with { Name = \"b\" }).Name")]
    [InlineData("public record Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"a\", 1) with { Units = 2 }).Name", "(new Layer(\"a\", 1) with { Name = \"b\" }).Name")]
    [InlineData("public readonly record struct Layer(string Name, int Units);", "new Layer(\"a\", 1).Name", "(new Layer(\"b\", 1) with { Name = \"a\" }).Name", "(new Layer(\"a\", 1) with { Name = \"b\" }).Name")]
    [InlineData("public sealed class Options { public string Name { get; set; } = \"net\"; public int Depth { get; init; } = 2; }", "new Options().Name", "new Options { Depth = 3 }.Name", "new Options { Name = \"a\" }.Name")]
    [InlineData("public enum Part { Encoder, Decoder } public static class Parts { public static string Short(this Part part) => part switch { Part.Encoder => \"enc\", _ => \"dec\" }; }", "Part.Encoder.Short()", "((Part)0).Short()", "Part.Decoder.Short()")]
    [InlineData("public static class Text { public static string Join(params string[] parts) => string.Join('/', parts); }", "Text.Join(\"a\", \"b\")", "Text.Join(\"a/b\")", "Text.Join(\"a\", \"c\")")]
    public async Task WhatAHelperSays_NamesVariables(string helper, string first, string same, string other)
    {
        foreach (var link in Enum.GetValues<Link>())
        {
            Assert.Equal([$"{link} SCL0101"], (await RulesAsync(link, helper, $"Variable.Get<float>({first}, [1]);\nVariable.Get<float>({same}, [1]);")).Select(rule => $"{link} {rule}"));
            Assert.True(!(await RulesAsync(link, helper, $"Variable.Get<float>({first}, [1]);\nVariable.Get<float>({other}, [1]);")).Any(), $"{link}");
        }
    }

    /// <summary>What such a project says without a summary, nobody knows; but comparing the same always comes out the same.</summary>
    [Theory]
    [InlineData("new Layer(\"a\", 2).Equals(new Layer(\"a\", 1))")]
    [InlineData("new Layer(\"a\", 2) == new Layer(\"a\", 1)")]
    [InlineData("new Layer(\"a\", 2).CompareTo(new Layer(\"a\", 1)) == 0")]
    [InlineData("new Layer(\"a\", 2) < new Layer(\"a\", 1)")]
    [InlineData("(new Layer(\"a\", 2) with { Name = \"b\" }).Name == \"a\"")]
    [InlineData("new Layer(\"a\", 2) is (_, 3)")]
    public async Task ComparedRecordOfAnAssemblyWithoutASummary_StaysSilent(string condition)
    {
        var library = Linked.Project(
            "namespace Models; public record Layer(string Name, int Units) : IComparable<Layer> { public int CompareTo(Layer? other) => 1; public static bool operator <(Layer one, Layer other) => false; public static bool operator >(Layer one, Layer other) => false; }", "Lib");
        var program = Linked.Project(Linked.Program($"Variable.Get<float>(\"w\", [1]);\nif ({condition}) {{ Variable.Get<float>(\"w\", [1]); }}"), "App", MetadataReference.CreateFromImage(library.Image()));
        Assert.Empty(await Linked.FindingsOfAsync(program));
    }

    /// <summary>The rules that find something in statements, with types behind them that a bar parts from them.</summary>
    private static async Task<IEnumerable<string>> RulesAsync(Link link, string helper, string code)
    {
        var parts = code.Split('|');
        var library = Linked.Project($"using System.Collections.Generic;\nnamespace Models;\n{helper}", "Lib").As(link);
        var program = Linked.Project(string.Join('\n', parts.Skip(1).Prepend(Linked.Program(parts[0]))), "App", library);
        return (await Linked.FindingsOfAsync(program)).Select(finding => finding.Split(' ')[1]).Distinct();
    }
}
