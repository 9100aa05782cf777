namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Variables that a partitioner cuts into shards, and whether training changes a variable.</summary>
public class CutVariableTests
{
    private const string Cut = "partitioner: Partitioner.FixedSize(2)";

    [Theory]
    [InlineData("Variable.Get<float>(\"e\", [4, 2], " + Cut + "); Variable.Get<float>({|SCL0101:\"e\"|}, [4, 2], " + Cut + ");")]
    [InlineData("for (var i = 0; i < 2; i++) { using (VariableScope.Open(\"a\", " + Cut + ")) { Variable.Get<float>({|SCL0101:\"e\"|}, [4, 2]); } }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.True, " + Cut + ")) { Variable.Get<float>({|SCL0102:\"e\"|}, [4, 2]); }")]
    [InlineData("Variable.Get<float>(\"e\", [4, 2], " + Cut + "); using (VariableScope.Open(\"\", reuse: Reuse.True, " + Cut + ")) { Variable.Get<float>({|SCL0104:\"e\"|}, [4, 3]); }")]
    [InlineData("Variable.Get<float>(\"e\", [4, 2], partitioner: new Halves()); Variable.Get<float>({|SCL0101:\"e\"|}, [4, 2], partitioner: new Halves());")]
    public Task CutVariableThatCannotBeGot_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("Variable.Get<float>(\"e\", [4, 2], " + Cut + "); Variable.Get<float>(\"f\", [4, 2], " + Cut + ");")]
    [InlineData("for (var i = 0; i < 2; i++) { using (VariableScope.Open(\"a\", reuse: Reuse.Auto, " + Cut + ")) { Variable.Get<float>(\"e\", [4, 2]); } }")]
    [InlineData("Variable.Get<float>(\"e\", [4, 2], " + Cut + "); using (VariableScope.Open(\"\", reuse: Reuse.True, " + Cut + ")) { Variable.Get<float>(\"e\"); }")]
    [InlineData("Variable.Get<float>(\"e/part_0\", [2, 2]); Variable.Get<float>(\"e/part_1\", [2, 2]); using (VariableScope.Open(\"\", reuse: Reuse.Auto)) { Variable.Get<float>(\"e\", [4, 2], " + Cut + "); }")]
    public Task CutVariableThatCanBeGot_StaysSilent(string code) => CheckAsync(code);

    [Theory]
    [InlineData("Variable.Get<float>(\"e\", [1]).Trainable", true)]
    [InlineData("Variable.Get<float>(\"e\", [1], trainable: false).Trainable", false)]
    [InlineData("Variable.GetLocal<float>(\"e\", [1]).Trainable", false)]
    [InlineData("Variable.Create(1f, trainable: false).Trainable || !Variable.Create(1f).Trainable", false)]
    [InlineData("Variable.Get<float>(\"e\", [1], trainable: false) is not null && Graph.Default.GlobalVariables.Count(v => v.Trainable) == 1", true)]
    public async Task WhetherTrainingChangesIt_IsKnown(string asked, bool holds)
    {
        await CheckAsync($"Variable.Get<float>(\"w\", [1]); if ({asked}) {{ Variable.Get<float>({(holds ? "{|SCL0101:\"w\"|}" : "\"w\"")}, [1]); }}");
        await CheckAsync($"Variable.Get<float>(\"w\", [1]); if (!({asked})) {{ Variable.Get<float>({(!holds ? "{|SCL0101:\"w\"|}" : "\"w\"")}, [1]); }}");
    }

    [Theory]
    [InlineData(Cut, "v.Name == \"c\" && v.FullName == \"c\" && v.Shape == new Shape(5, 2) && v.DType == DType.Float32 && v.Trainable && v.Graph == Graph.Default && v.Initializer is not null")]
    [InlineData(Cut, "v is PartitionedVariable<float> { Parts: [{ FullName: \"c/part_0\", Shape: { Rank: 2 } }, { Name: \"c/part_1:0\" }] } && v is Variable<float> && Variable.Get<float>(\"w\", [1]) is not PartitionedVariable<float>")]
    [InlineData(Cut, "((PartitionedVariable<float>)v).Parts[0].Shape == new Shape(3, 2) && ((PartitionedVariable<float>)v).Parts.Sum(part => part.Shape[0]) == 5 && ((PartitionedVariable<float>)v).Partitions[1] == 1")]
    [InlineData(Cut, "Graph.Default.GlobalVariables.Count == 2 && Graph.Default.GlobalVariables[1].FullName == \"c/part_1\" && Variable.Exists(\"c/part_1\") && !Variable.Exists(\"c/part_2\") && Variable.Exists(\"c\")")]
    [InlineData("trainable: false, regularizer: Regularizer.L2(), " + Cut, "Graph.Default.TrainableVariables.Count == 0 && Graph.Default.RegularizationLosses[1].Name == \"c/part_1/Regularizer/l2_regularizer:0\"")]
    [InlineData("partitioner: new Halves()", "v is PartitionedVariable<float> { Partitions: [2, 1] } && Halves.Calls == 1")]
    [InlineData("initializer: new Filled(), " + Cut, "Filled.Calls == 2 && Filled.Last == new Shape(2, 2) && Filled.Whole == new Shape(5, 2)")]
    public Task CutVariable_IsKnown(string options, string condition) => KnownCondition.HoldsAsync($"var v = Variable.Get<float>(\"c\", [5, 2], {options});", condition, Types, "using System.Linq;");

    [Theory]
    [InlineData("var refused = false; try { Variable.Get<float>(\"c\", [4, 2], partitioner: new Wrong()); } catch (ScopeException) { refused = true; }", "refused && !Variable.Exists(\"c\")")]
    [InlineData("var v = Variable.Get<float>(\"c\", [], partitioner: new Halves());", "v is not PartitionedVariable<float> && Halves.Calls == 0 && Graph.Default.GlobalVariables.Count == 1")]
    [InlineData("var refused = false; Variable.Get<float>(\"c\", [4, 2], partitioner: new Halves()); try { Variable.Get<float>(\"c/part_1\", [2, 2]); } catch (ScopeException) { refused = true; }", "refused")]
    public Task WhatAPartitionerDoes_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    private const string Types = """
        class Halves : Partitioner
        {
            public static int Calls;
            public override IReadOnlyList<int> Partition(Shape shape, DType dtype) { Calls++; return [2, 1]; }
        }

        class Wrong : Partitioner { public override IReadOnlyList<int> Partition(Shape shape, DType dtype) => [2, 2]; }

        class Filled : Initializer
        {
            public static int Calls;
            public static Shape Last, Whole;
            public override string Name => "filled";
            protected override void Fill(System.Span<double> destination, InitializerContext context) { Calls++; (Last, Whole) = (context.Shape, context.FullShape); }
        }
        """;

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        {{code}}
        class Halves : Partitioner { public override IReadOnlyList<int> Partition(Shape shape, DType dtype) => [2, 1]; }
        """);
}
