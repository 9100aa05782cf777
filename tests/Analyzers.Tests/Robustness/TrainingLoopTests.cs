using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>A loop that computes with variables which are there takes as many iterations to analyse as it takes to see that they change nothing.</summary>
public class TrainingLoopTests
{
    private const string Duplicate = "Variable.Get<float>(\"w\", [4, 1]);";

    /// <summary>Each iteration gives its operations names of their own, as <c>MatMul_17</c>.</summary>
    private const string Step = """
        var x = Op.RandomNormal<float>([8, 4], seed: step);
        using (NameScope.Open("loss"))
        {
            var loss = Op.ReduceMean(Op.Square(Op.MatMul(x, w)));
            if (step % 250 == 0) { Console.WriteLine($"{step}: {loss.Name} is {loss}"); }
        }
        """;

    [Fact]
    public void ALongLoop_CostsHardlyMoreThanAShortOne()
    {
        var (one, ten, many) = (Loop(1, Step), Loop(10, Step), Loop(1500, Step));
        Assert.True(many.Work.Steps <= 2 * ten.Work.Steps && ten.Work.Steps <= 20 * one.Work.Steps, $"1: {one}; 10: {ten}; 1500: {many}");
    }

    [Fact]
    public void WhatFailsBehindALongLoop_IsFound() =>
        Assert.Equal(RuleIds.DuplicateVariable, Assert.Single(Loop(1500, Step, Duplicate).Mistakes).Rule.Id);

    [Fact]
    public void WhatIsFineBehindALongLoop_IsSilent() => Assert.Empty(Loop(1500, Step, "using (VariableScope.Open(\"other\")) { " + Duplicate + " }").Mistakes);

    /// <summary>The name of an operation is another one in each iteration: which, nobody knows behind the loop.</summary>
    [Fact]
    public void NamesOfOperationsBehindALongLoop_AreNotGuessed() => Assert.Empty(Loop(
        1500, "last = Op.MatMul(Op.RandomNormal<float>([8, 4]), w).Name;", "Variable.Get<float>(\"MatMul_9\", [1]); Variable.Get<float>(last, [1]);").Mistakes);

    private static Counted Loop(int steps, string step, string behind = "") => Counted.On($$"""
        var last = "";
        var w = Variable.Get<float>("w", [4, 1]);
        for (var step = 1; step <= {{steps}}; step++)
        {
            {{step}}
        }
        {{behind}}
        """);
}
