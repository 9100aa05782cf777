using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What the collections of graphs list, by the order in which variables were created.</summary>
public class CollectionTests
{
    [Theory]
    [InlineData("Make(); foreach (var v in Graph.Default.TrainableVariables) { Slot(v); } foreach (var v in Graph.Default.TrainableVariables) { [|Slot|](v); }")]
    [InlineData("Make(); Variable.Get<float>(\"step\", [], trainable: false); if (Graph.Default.TrainableVariables.Count == 2) { Twice(); }")]
    [InlineData("Make(); var rate = Variable.Create(0.1f, trainable: false); if (Graph.Default.TrainableVariables.Count == 2) { Twice(); }")]
    [InlineData("Make(); Variable.Create(0.1f); if (Graph.Default.TrainableVariables.Count == 3) { Twice(); }")]
    [InlineData("Make(); if (Graph.Default.TrainableVariables[0].FullName == \"z\") { Twice(); }")]
    [InlineData("Variable.Get<float>(\"v\", [1], collections: [\"own\"]); if (Graph.Default.GetCollection(\"own\").Count == 1) { Twice(); }")]
    [InlineData("Variable.Get<float>(\"v\", [1], collections: [\"own\"]); if (Graph.Default.GlobalVariables.Count == 0) { Twice(); }")]
    [InlineData("Variable.GetLocal<float>(\"v\", [1]); if (Graph.Default.GetCollection(GraphKeys.LocalVariables).Count == 1) { Twice(); }")]
    [InlineData("Variable.GetLocal<float>(\"v\", [1], collections: [\"own\"]); if (Graph.Default.GetCollection(\"own\").Count == 1) { Twice(); }")]
    [InlineData("Graph.Default.AddToCollection(\"own\", (Variable)Variable.Get<float>(\"v\", [1])); foreach (var v in Graph.Default.GetCollection(\"own\")) { Slot(v); } Variable.Get<float>([|\"v/m\"|], [1]);")]
    [InlineData("Variable.Get<float>(\"d/v\", [1]); Variable.Get<float>(\"d2/v\", [1]); if (Graph.Default.VariablesUnder(\"d\").Count == 1) { Twice(); }")]
    [InlineData("Variable.Get<float>(\"d/v\", [1]); Variable.Get<int>(\"d/n\", [1]); if (Graph.Default.VariablesUnder<int>(\"d\").Count == 1) { Twice(); }")]
    [InlineData("using (var d = VariableScope.Open(\"d\")) { Variable.Get<float>(\"v\", [1]); if (d.GetCollection(GraphKeys.GlobalVariables).Count == 1) { Twice(); } }")]
    [InlineData("Make(); foreach (var v in Graph.Default.GlobalVariables) { Variable.Get(v.FullName + \"/m\", v.Shape, v.DType); } Variable.Get<float>([|\"z/m\"|], [1]);")]
    public Task WhatIsListed_Reports(string statements) => CheckAsync(statements, reports: true);

    [Theory]
    [InlineData("Make(); foreach (var v in Graph.Default.TrainableVariables) { Slot(v); } foreach (var v in Graph.Default.TrainableVariables) { Variable.Get<float>(v.FullName + \"/v\", v.Shape); }")]
    [InlineData("Make(); Variable.Get<float>(\"step\", [], trainable: false); if (Graph.Default.TrainableVariables.Count == 3) { Twice(); }")]
    [InlineData("Make(); if (Graph.Default.TrainableVariables[0].FullName == \"a\") { Twice(); }")]
    [InlineData("Make(); Variable.Get<float>(\"o\", [1], trainable: trains); if (Graph.Default.TrainableVariables.Count != 2) { Twice(); }")]
    [InlineData("Variable.Get<float>(\"v\", [1], collections: keys); if (Graph.Default.GlobalVariables.Count == 0) { Twice(); }")]
    [InlineData("Graph.Default.AddToCollection(key, (Variable)Variable.Get<float>(\"v\", [1])); if (Graph.Default.GetCollection(\"own\").Count == 0) { Twice(); }")]
    [InlineData("Variable.Get<float>(\"v\", [4, 1], partitioner: Partitioner.FixedSize(2)); if (Graph.Default.GlobalVariables.Count == 0) { Twice(); }")]
    [InlineData("for (var i = 0; i < count; i++) { Variable.Get<float>($\"v{i}\", [1]); } if (Graph.Default.GlobalVariables.Count == 7) { Twice(); }")]
    [InlineData("var other = new Graph(); using (other.AsDefault()) { Make(); } if (Graph.Default.GlobalVariables.Count > 0) { Twice(); }")]
    [InlineData("Make(); var other = new Graph(); if (other.GlobalVariables.Count > 0) { Twice(); }")]
    public Task WhatIsNotListed_StaysSilent(string statements) => CheckAsync(statements, reports: false);

    [Fact]
    public Task CollectionOfAnotherGraph_IsItsOwn() => CheckAsync("""
        var other = new Graph();
        using (other.AsDefault()) { Make(); }
        if (other.TrainableVariables.Count == 2) { Twice(); }
        """, reports: true);

    private static Task CheckAsync(string statements, bool reports)
    {
        const string Second = "Variable.Get<float>(\"twice\", [1])";
        var twice = $"{{ Variable.Get<float>(\"twice\", [1]); {(reports ? Underlined.In(Second) : Second)}; }}";
        return Verify.Async($$"""
            public static class Models
            {
                public static void Build(bool trains, string[] keys, string key, int count)
                {
                    Graph.ResetDefault();
                    {{statements.Replace("Twice();", twice)}}
                }

                private static void Make()
                {
                    Variable.Get<float>("z", [1]);
                    Variable.Get<float>("a", [1]);
                }

                private static void Slot(Variable v) => Variable.Get<float>(v.FullName + "/m", v.Shape, trainable: false);
            }
            """);
    }
}
