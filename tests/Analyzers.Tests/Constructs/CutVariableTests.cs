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

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        {{code}}
        class Halves : Partitioner { public override IReadOnlyList<int> Partition(Shape shape, DType dtype) => [2, 1]; }
        """);
}
