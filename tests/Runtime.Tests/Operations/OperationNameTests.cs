using Xunit;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class OperationNameTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void An_operation_takes_its_default_name_and_then_numbered_ones()
    {
        var x = Op.Constant(1f);

        Assert.Equal("Const:0", x.Name);
        Assert.Equal("add:0", Op.Add(x, x).Name);
        Assert.Equal("add_1:0", (x + x).Name);
        Assert.Equal("sub:0", (x - x).Name);
        Assert.Equal("mul:0", (x * x).Name);
        Assert.Equal("truediv:0", (x / x).Name);
        Assert.Equal("Neg:0", (-x).Name);
        Assert.Equal("Sum:0", Op.ReduceSum(x).Name);
        Assert.Equal("Mean:0", Op.ReduceMean(x).Name);
        Assert.Equal("Identity:0", Op.Identity(x).Name);
        Assert.Equal("AddN:0", Op.AddN([x]).Name);
        Assert.Equal("transpose:0", Op.Transpose(x).Name);
        Assert.Equal("Reshape:0", Op.Reshape(x, [1]).Name);
        Assert.Equal("MatMul:0", Op.MatMul(Op.Reshape(x, [1, 1]), Op.Reshape(x, [1, 1])).Name);
    }

    [Fact]
    public void Names_are_prefixed_by_the_scope_they_are_made_in()
    {
        using (VariableScope.Open("Test1"))
        {
            var a = Variable.Get<float>("testA", [3, 2]);
            var b = Variable.Get<float>("testB", [3, 2]);
            Assert.Equal("Test1/Mul-testA12:0", Op.Multiply(a, b, name: "Mul-testA12").Name);
        }

        using (NameScope.Open("scope"))
        using (NameScope.Open("op"))
        {
            Assert.Equal("scope/op/add:0", (Op.Constant(1) + Op.Constant(2)).Name);
        }
    }

    [Fact]
    public void A_second_opening_of_a_variable_scope_names_operations_apart()
    {
        NamedTensor<float> Sum()
        {
            using var scope = VariableScope.Open("layer", reuse: Reuse.Auto);
            return Variable.Get<float>("w", [2]) + 1f;
        }

        Assert.Equal(("layer/add:0", "layer_1/add:0"), (Sum().Name, Sum().Name));
    }

    [Fact]
    public void A_number_beside_an_operator_takes_no_name()
    {
        var x = Op.Constant(2.0);
        _ = 1 + (x * 3);

        Assert.Equal("Const_1:0", Op.Constant(0).Name);
    }

    [Fact]
    public void An_operation_that_fails_takes_no_name()
    {
        var (x, y) = (Op.Constant([1, 2]), Op.Constant([1, 2, 3]));
        Assert.Throws<OperandException>(() => x + y);
        Assert.Throws<OperandException>(() => Op.ReduceSum(x, 3));
        Assert.Throws<OperandException>(() => Op.Constant([1], [2]));
        Assert.Throws<NotSupportedException>(() => Op.Constant(1m));
        Assert.ThrowsAny<Exception>(() => Op.Negate(x, name: "no name"));

        Assert.Equal("add:0", (x + x).Name);
        Assert.Equal("Sum:0", Op.ReduceSum(x).Name);
        Assert.Equal("Const_2:0", Op.Constant(1).Name);
    }

    [Fact]
    public void An_operation_belongs_to_the_graph_of_its_operands()
    {
        var here = Op.Constant(1);
        NamedTensor<int> there;
        var other = new Graph();
        using (other.AsDefault())
        {
            there = Op.Constant(2);
            Assert.Same(here.Graph, Op.Identity(here).Graph);
        }

        Assert.Same(other, (there + 1).Graph);
        var error = Assert.Throws<OperandException>(() => here + there);
        Assert.Contains("graph", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_prints_its_name_shape_and_type() =>
        Assert.Equal("Tensor(\"c:0\", shape=[2], dtype=float32)", Op.Constant([1f, 2f], name: "c").ToString());
}
