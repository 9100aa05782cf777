namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code that makes the elements of a sequence runs where somebody goes through it, such as a collection that it is handed to.</summary>
public class HandedSequenceTests
{
    private const string Parts = """
        static IEnumerable<Variable<float>> Parts() { yield return Variable.Get<float>("p", [1]); yield return Variable.Get<float>("q", [1]); }
        static IEnumerable<string> Names() { yield return Variable.Get<float>("p", [1]).Name; yield return Variable.Get<float>("q", [1]).Name; }
        """;

    public static TheoryData<string> Calls =>
    [
        "new List<Variable>().AddRange(Parts())",
        "new List<Variable>().InsertRange(0, Parts())",
        "new HashSet<string>().UnionWith(Names())",
        "new HashSet<string> { \"e\" }.ExceptWith(Names())",
        "new SortedSet<string> { \"e\" }.IntersectWith(Names())",
        "_ = new List<Variable>(Parts())",
        "_ = new Queue<Variable>(Parts())",
        "_ = string.Join(\", \", Names())",
        "_ = string.Concat(Names())",
        "List<Variable> l = [.. Parts()]",
        "Variable[] l = [Variable.Get<float>(\"o\", [1]), .. Parts()]",
        "_ = ImmutableList<Variable>.Empty.AddRange(Parts())",
        "_ = ImmutableHashSet<string>.Empty.Union(Names())",
        "_ = Parts().ToImmutableArray()",
        "ImmutableArray<string> l = [\"p\", \"q\"]; _ = l.Select(n => Variable.Get<float>(n, [1])).ToList()",
        "ImmutableArray<string> l = [\"p\", \"q\"]; _ = l.ToDictionary(n => n, n => Variable.Get<float>(n, [1]))",
        "_ = Op.AddN(Parts())",
        "var l = Parts(); _ = Op.AddN(l)",
        "using (NameScope.Open(\"n\", values: Parts().Select(v => Op.Identity(v)))) { }",
        "using (VariableScope.Open(\"n\", values: Parts().Select(v => Op.Identity(v)))) { }",
        "Variable.Create<float>(1f, \"c\", collections: Names())",
        "Variable.Get<float>(\"c\", [1], collections: Names())",
        "Variable.Get<float>(\"c\", [1], collections: new[] { \"p\", \"q\" }.Select(n => Variable.Get<float>(n, [1]).Name))",
        "Variable.GetLocal<float>(\"c\", [1], collections: Names())",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public Task WhatIsGoneThrough_HasRun(string call) => ProgramAsync($"{call}; Variable.Get<float>({{|SCL0101:\"q\"|}}, [1]);");

    [Theory]
    [InlineData("var l = Parts()")]
    [InlineData("new HashSet<string>().ExceptWith(Names())")]
    [InlineData("new SortedSet<string>().IntersectWith(Names())")]
    [InlineData("_ = new HashSet<string>().Overlaps(Names())")]
    [InlineData("_ = new HashSet<string>().IsSubsetOf(Names())")]
    [InlineData("_ = new HashSet<string>().IsProperSupersetOf(Names())")]
    [InlineData("_ = Parts().First()")]
    [InlineData("Variable.Get<float>(\"c\", [1]); using (VariableScope.Open(\"\", reuse: Reuse.Auto)) { Variable.Get<float>(\"c\", [1], collections: Names()); }")]
    [InlineData("List<Variable> l = [Parts().First()]")]
    public Task WhatIsNotGoneThrough_HasNotRun(string call) => ProgramAsync($"{call}; Variable.Get<float>(\"q\", [1]);");

    [Theory]
    [InlineData("var l = new List<Variable>(); l.AddRange(Parts()); l.{|SCL0101:AddRange|}(Parts());")]
    [InlineData("var l = new HashSet<string>(); l.UnionWith(Names()); l.{|SCL0101:UnionWith|}(Names());")]
    [InlineData("var p = new[] { \"p\" }.Select(n => Variable.Get<float>(n, [1])); new List<Variable>().AddRange(p); new List<Variable>().{|SCL0101:AddRange|}(p);")]
    [InlineData("List<Variable> l = [.. Parts()]; Variable[] m = {|SCL0101:[l[0], .. Parts()]|};")]
    public Task WhatRunsTwice_ReportsTheSecondTime(string statements) => ProgramAsync(statements);

    [Theory]
    [InlineData("var l = new List<Variable>(); using (VariableScope.Open(\"s\")) { l.AddRange(Parts()); } l.AddRange(Parts());")]
    [InlineData("var l = new List<Variable>(); l.AddRange(Parts()); l.AddRange(l);")]
    [InlineData("var p = Parts().ToList(); var l = new List<Variable>(); l.AddRange(p); l.AddRange(p);")]
    [InlineData("IEnumerable<string>? keys = null; Variable.Create<float>(1f, \"c\", collections: keys); Variable.GetLocal<float>(\"d\", [1], collections: keys);")]
    public Task WhatRunsOnceInEachScope_StaysSilent(string statements) => ProgramAsync(statements);

    [Fact]
    public Task CollectionsOfAQuery_AreKnown() => AllRules.ProgramAsync("""
        using System.Linq;
        Variable.Create<float>(1f, "c", collections: new[] { "a", "b" }.Select(key => key + "s"));
        if (Graph.Default.GetCollection("bs").Count == 1) { Variable.Get<float>("v", [1]); }
        Variable.Get<float>({|SCL0101:"v"|}, [1]);
        """);

    private static Task ProgramAsync(string statements) =>
        AllRules.ProgramAsync($"#nullable enable\nusing System.Collections.Generic;\nusing System.Collections.Immutable;\n{statements}\n{Parts}");
}
