using System.Numerics.Tensors;
using Xunit;
using static ScopeLint.Runtime.Tests.Semantics.Testing;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>What an operation says that refuses its operands: which of the two mistakes it is, and the rule that finds it.</summary>
public sealed class OperandErrorTests
{
    private static readonly Dictionary<string, Action> s_shapes = new()
    {
        ["add"] = () => Op.Add(Of(2), Of(3)),
        ["operator"] = () => _ = Of(2) * Of(3),
        ["no matrices"] = () => Op.MatMul(Of(2), Of(2)),
        ["inner lengths"] = () => Op.MatMul(Of(2, 3), Of(2, 3)),
        ["reshape"] = () => Op.Reshape(Of(2, 3), [4]),
        ["transpose"] = () => Op.Transpose(Of(2, 3), [0, 0]),
        ["add_n"] = () => Op.AddN([Of(2), Of(1)]),
        ["sum"] = () => Op.ReduceSum(Of(2), 1),
        ["mean"] = () => Op.ReduceMean(Of(2), -2),
        ["constant"] = () => Op.Constant([1f, 2], [3]),
        ["assign"] = () => Variable.Get<float>("v", [2]).Assign(Of(3)),
        ["assign_add"] = () => Variable.Get<float>("v", [2]).AssignAdd(Of(3)),
        ["assign a number"] = () => Variable.Get<float>("v", [1]).Assign(1f),
        ["assign values"] = () => Variable.Get<float>("v", [2]).Assign(Tensor.Create([1f], [1])),
        ["copy"] = () => Variable.Get<float>("v", [2]).CopyFrom(Variable.Get<float>("w", [3])),
    };

    private static readonly Dictionary<string, Action<NamedTensor<float>>> s_graphs = new()
    {
        ["add"] = other => Op.Add(Of(2), other),
        ["matmul"] = other => Op.MatMul(Of(2, 2), other),
        ["add_n"] = other => Op.AddN([Of(2), other]),
        ["assign"] = other => Variable.Get<float>("v", [2]).Assign(other),
        ["assign_sub"] = other => Variable.Get<float>("v", [2]).AssignSub(other),
        ["open"] = other => VariableScope.Open("a", values: [Of(2), other]).Dispose(),
        ["name scope"] = other => NameScope.Open("a", values: [Of(2), other]).Dispose(),
    };

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    public static TheoryData<string> Graphs => [.. s_graphs.Keys];

    [Theory, MemberData(nameof(Shapes))]
    public void Shapes_that_do_not_fit_are_told_as_such(string operation)
    {
        using var graph = EmptyGraph();
        var error = Assert.Throws<OperandException>(s_shapes[operation]);
        Assert.Equal((OperandError.ShapesDoNotFit, "SCL0107"), (error.Error, error.RuleId));
        Assert.EndsWith("/docs/rules/SCL0107.md", error.HelpLink);
        Assert.All(ShownStack.Of(error), member => Assert.True(ShownStack.IsPublic(member), member));
    }

    [Theory, MemberData(nameof(Graphs))]
    public void Operands_of_another_graph_are_told_as_such(string operation)
    {
        NamedTensor<float> other;
        using (EmptyGraph()) { other = Of(2); }
        using var graph = EmptyGraph();
        var error = Assert.Throws<OperandException>(() => s_graphs[operation](other));
        Assert.Equal((OperandError.OtherGraph, "SCL0106"), (error.Error, error.RuleId));
        Assert.EndsWith("/docs/rules/SCL0106.md", error.HelpLink);
        Assert.All(ShownStack.Of(error), member => Assert.True(ShownStack.IsPublic(member), member));
    }

    private static NamedTensor<float> Of(params ReadOnlySpan<int> lengths) => Op.RandomNormal<float>(Shape.Create(lengths));
}
