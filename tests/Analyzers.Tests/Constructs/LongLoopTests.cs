namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What is known behind a loop with more iterations than are followed one by one.</summary>
public class LongLoopTests
{
    [Theory]
    [InlineData("net = new Net(\"d\");")] // One allocation site, another object each time.
    [InlineData("net = step % 2 == 0 ? new Net(\"d\") : new Net(\"d\");")]
    [InlineData("var next = new Net(\"d\"); if (next.Width > net.Width) { net = next; }")]
    [InlineData("net = new Net(\"d\") { Last = net };")] // All of them stay reachable.
    [InlineData("net = new Net(\"d\") { Width = step };")] // They differ in something else.
    [InlineData("all.Add(net); net = new Net(all[0].Name);")]
    [InlineData("net = new Net(\"d\" + step);")]
    public Task NewestObject_IsKnown(string body) => NetAsync(body, "net.Build(); net.{|SCL0101:Build|}();");

    [Theory]
    [InlineData("net = new Net(\"d\" + step);", "net.Build(); Variable.Get<float>(\"d3/w\", [1]);")]
    [InlineData("net = new Net(net.Name == \"d\" ? \"e\" : \"d\");", "net.Build(); Variable.Get<float>(\"d/w\", [1]);")]
    [InlineData("net = new Net(\"d\"); net.Name += step;", "net.Build(); Variable.Get<float>(\"d/w\", [1]);")]
    [InlineData("var last = net; net = new Net(\"e\"); last.Name = \"f\";", "net.Build(); Variable.Get<float>(\"f/w\", [1]);")]
    public Task ObjectThatIterationsChange_StaysSilent(string body, string behind) => NetAsync(body, behind);

    [Theory]
    [InlineData("older = net; net = new Net(\"d\");", "ReferenceEquals(older, net)")]
    [InlineData("older = net; net = new Net(\"d\");", "ReferenceEquals(first, net)")]
    [InlineData("older = net; net = new Net(\"d\"); older.Last = net;", "first.Last == net")]
    [InlineData("older = net; net = new Net(\"d\"); net.Last = older;", "net.Last == net")]
    public Task ObjectsOfOneAllocationSite_AreNotTheSame(string body, string condition) => NetAsync(
        "Net older = net;", body, $"if ({condition}) {{ Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }}");

    [Theory]
    [InlineData("var path = \"\";", "path += (i > 0 ? \"/\" : \"\") + \"d\" + i;", "path", "d0/d1/d2/d3/d4/d5/d6/d7/d8/d9/d10/d11")]
    [InlineData("var window = new Queue<int>();", "window.Enqueue(i); if (window.Count > 3) { window.Dequeue(); }", "$\"w{window.Peek()}\"", "w9")]
    public Task WhatALoopOfTwelveMakes_IsKnown(string before, string body, string name, string known) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        {{before}}
        for (var i = 0; i < 12; i++) { {{body}} }
        Variable.Get<float>({{name}}, [1]);
        Variable.Get<float>({|SCL0101:"{{known}}"|}, [1]);
        """);

    [Theory]
    [InlineData("sum += 3;", "sum == 401")]
    [InlineData("sum += step % 2;", "sum == 400")]
    [InlineData("text += \"a\";", "text == \"aaaaaaaaa\"")]
    [InlineData("net.Width += 3;", "net.Width == 14")]
    [InlineData("if (seen.Add(step % 7)) { sum++; }", "sum == 8")]
    public Task SumOfALoopThatDependsOnNothingOutside_IsOneValueOnly(string body, string condition) => NetAsync(
        "var sum = 0; var text = \"\"; var seen = new HashSet<int>();", body, $"if ({condition}) {{ Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }}");

    [Theory]
    [InlineData("foreach (var arg in args) { sum++; }")]
    [InlineData("foreach (var arg in args) { sum += arg.Length; }")]
    [InlineData("while (Console.ReadLine() is { } line) { sum++; }")]
    public Task SumOfALoopThatDependsOnTheOutside_CanBeAnything(string loop) => AllRules.ProgramAsync($$"""
        var sum = 0;
        {{loop}}
        if (sum == 4) { Variable.Get<float>("v", [1]); Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);

    /// <summary>Each iteration builds a model of some layers again, which costs something: soon one iteration stands for all later ones.</summary>
    [Theory]
    [InlineData("", "", "Variable.Get<float>({|SCL0101:\"layer0/w\"|}, [1]);")]
    [InlineData("if (step == 5) { Variable.Get<float>({|SCL0101:\"layer0/w\"|}, [1]); }", "", "")] // One that may fail is run further.
    [InlineData("if (step == 5) { Variable.Get<float>(\"late\", [1]); }", "", "Variable.Get<float>({|SCL0101:\"late\"|}, [1]);")]
    [InlineData("if (step == 5) { name = \"v\"; }", "var name = \"w\";", "Variable.Get<float>(name, [1]); Variable.Get<float>({|SCL0101:\"v\"|}, [1]);")]
    [InlineData("if (step == 5) { break; }", "var name = \"w\";", "Variable.Get<float>(name, [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    public Task TrainingLoop_IsFollowed(string body, string before, string behind) => TrainAsync(body, before, behind);

    [Theory]
    [InlineData("if (step == 5) { VariableScope.Current.ReuseVariables(); }", "", "Variable.Get<float>(\"layer0/w\", [1]);")]
    [InlineData("if (step == 5) { name = \"v\"; }", "var name = \"w\";", "Variable.Get<float>(name, [1]); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("width = step;", "var width = 0;", "Variable.Get<float>(\"v\", [1]); if (width == 3) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("sum += step;", "var sum = 0;", "Variable.Get<float>(\"w499500\", [1]); if (sum == 3) { Variable.Get<float>(\"w499500\", [1]); }")]
    public Task TrainingLoopThatChangesSomething_StaysSilent(string body, string before, string behind) => TrainAsync(body, before, behind);

    private static Task TrainAsync(string body, string before, string behind) => AllRules.ProgramAsync($$"""
        static NamedTensor<float> Model(NamedTensor<float> x, Reuse reuse)
        {
            for (var i = 0; i < 12; i++)
            {
                using (VariableScope.Open($"layer{i}", reuse: reuse))
                {
                    x = Op.Tanh(x * Variable.Get<float>("w", [1])) + 1f;
                }
            }

            return x;
        }

        {{before}}
        Model(Op.Constant(1f), Reuse.None);
        for (var step = 0; step < 1000; step++)
        {
            Model(Op.Constant(1f), Reuse.True);
            {{body}}
        }

        {{behind}}
        """);

    [Fact]
    public Task Counter_EndsWhereItsConditionSays() => AllRules.ProgramAsync("""
        var step = 0;
        while (step < 1000) { step++; }
        Variable.Get<float>("v", [1]);
        if (step == 1000) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);

    [Fact]
    public Task CounterThatEndsElsewhere_StaysSilent() => AllRules.ProgramAsync("""
        var step = 0;
        while (step < 1000) { step++; }
        Variable.Get<float>("v", [1]);
        if (step > 1000) { Variable.Get<float>("v", [1]); }
        """);

    private static Task NetAsync(string body, string behind) => NetAsync("", body, behind);

    private static Task NetAsync(string before, string body, string behind) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;

        var net = new Net("d");
        var first = net;
        var all = new List<Net>();
        {{before}}
        for (var step = 0; step < 100_000; step++) { {{body}} }
        {{behind}}

        class Net(string name)
        {
            public string Name = name;
            public int Width;
            public Net? Last;

            public void Build()
            {
                using (VariableScope.Open(Name))
                {
                    Variable.Get<float>("w", [1]);
                }
            }
        }
        """);
}
