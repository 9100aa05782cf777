using System.Numerics.Tensors;
using Xunit;
using static ScopeLint.Runtime.Tests.Operations.OperationTests;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class OperatorTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Tensors_variables_and_numbers_mix_on_either_side()
    {
        var v = Variable.Create(Tensor.Create([6f, 8f], [2]), name: "v");
        var t = Op.Constant([2f, 4f]);

        AssertAll([8, 12], v + t, t + v);
        AssertAll([4, 4], v - t);
        AssertAll([-4, -4], t - v);
        AssertAll([12, 32], v * t, t * v);
        AssertAll([3, 2], v / t);
        AssertAll([12, 16], v + v, v * 2, 2 * v);
        AssertAll([7, 9], v + 1, 1 + v);
        AssertAll([-5, -7], 1 - v);
        AssertAll([5, 7], v - 1);
        AssertAll([3, 4], v / 2);
        AssertAll([4, 3], 24 / v);
        AssertAll([0, 0], v - v);
        AssertAll([1, 1], v / v);
        AssertAll([36, 64], v * v);
        AssertAll([-6, -8], -v);
        AssertAll([3, 5], t + 1, 1 + t);
        AssertAll([1, 3], t - 1);
        AssertAll([-1, -3], 1 - t);
        AssertAll([4, 8], t * 2, 2 * t, t + t);
        AssertAll([1, 2], t / 2);
        AssertAll([4, 2], 8 / t);
        AssertAll([-2, -4], -t);

        static void AssertAll(float[] expected, params NamedTensor<float>[] results) =>
            Assert.All(results, result => Assert.Equal(expected, Elements(result)));
    }

    [Fact]
    public void A_tensor_read_from_a_variable_keeps_the_value_of_then()
    {
        var v = Variable.Create(Tensor.Create([1f, 2f], [2]), name: "v");
        NamedTensor<float> before = v;
        v.Value = Tensor.Create([10f, 20f], [2]);
        NamedTensor<float> after = v;

        Assert.Equal([1f, 2f], Elements(before));
        Assert.Equal([10f, 20f], Elements(after));
        Assert.Equal("v/read:0", before.Name);
        Assert.Same(v.Graph, before.Graph);
    }

    [Fact]
    public void A_partitioned_variable_takes_part_as_the_whole()
    {
        var source = Tensor.Create([1, 2, 3, 4, 5, 6], [2, 3]);
        var v = Variable.Get<int>("v", initializer: Initializer.FromTensor<int>(source), partitioner: Partitioner.FixedSize(3, axis: 1));

        Assert.Equal([11, 12, 13, 14, 15, 16], Elements(v + 10));
        Assert.Equal([5, 7, 9], Elements(Op.ReduceSum(v, axis: 0)));
        Assert.Equal("v/read:0", ((NamedTensor<int>)v).Name);
    }

    [Fact]
    public void Truth_values_have_no_arithmetic_and_the_error_says_so()
    {
        var flag = Variable.Create(true, name: "flag");

        var error = Assert.Throws<NotSupportedException>(() => flag + flag);
        Assert.Contains("flag:0", error.Message, StringComparison.Ordinal);
        Assert.Contains("bool", error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => -(NamedTensor<bool>)flag);
        Assert.Throws<NotSupportedException>(() => true * Op.Constant(false));
    }

    [Fact]
    public void Generic_code_without_a_constraint_can_use_operators()
    {
        Assert.Equal([3L, 5], Elements(PlusOne(Variable.Create(Tensor.Create([2L, 4], [2])))));
        Assert.Equal([(Half)2.5], Elements(PlusOne(Variable.Create((Half)1.5))));

        static NamedTensor<T> PlusOne<T>(Variable<T> v) => v + (v / v);
    }

    [Fact]
    public void A_null_operand_is_refused_by_name()
    {
        NamedTensor<float> none = null!;

        Assert.Equal("x", Assert.Throws<ArgumentNullException>(() => Op.Tanh(none)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentNullException>(() => Op.Constant(1f) + none).ParamName);
        Assert.Throws<ArgumentNullException>(() => 1f * none);
        Assert.Throws<ArgumentNullException>(() => (NamedTensor<float>)(Variable<float>)null!);
    }
}
