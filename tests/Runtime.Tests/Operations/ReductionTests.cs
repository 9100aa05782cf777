using Xunit;
using static ScopeLint.Runtime.Tests.Operations.OperationTests;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class ReductionTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void All_elements_reduce_to_a_scalar()
    {
        var x = Op.Constant([1.0, 2, 3, 4, 5, 9], [2, 3]);

        Assert.Equal((24.0, Shape.Scalar), (Op.ReduceSum(x).ToScalar(), Op.ReduceSum(x).Shape));
        Assert.Equal(4.0, Op.ReduceMean(x).ToScalar());
        Assert.Equal(Shape.Create([1, 1]), Op.ReduceMean(x, keepDims: true).Shape);
        Assert.Equal(7f, Op.ReduceMean(Op.Constant(7f)).ToScalar());
    }

    [Theory]
    [InlineData(0, new[] { 3, 2 }, new[] { 6, 8, 10, 12, 14, 16 })]
    [InlineData(1, new[] { 2, 2 }, new[] { 6, 9, 24, 27 })]
    [InlineData(2, new[] { 2, 3 }, new[] { 1, 5, 9, 13, 17, 21 })]
    [InlineData(-1, new[] { 2, 3 }, new[] { 1, 5, 9, 13, 17, 21 })]
    [InlineData(-3, new[] { 3, 2 }, new[] { 6, 8, 10, 12, 14, 16 })]
    public void One_axis_is_summed_and_goes(int axis, int[] shape, int[] expected)
    {
        var x = Op.Constant(Enumerable.Range(0, 12).ToArray(), [2, 3, 2]);

        Assert.Equal(shape, Op.ReduceSum(x, axis).Shape.ToArray());
        Assert.Equal(expected, Elements(Op.ReduceSum(x, axis)));
        var length = x.Shape[(axis + 3) % 3];
        Assert.Equal(expected.Select(sum => sum / length), Elements(Op.ReduceMean(x, axis)));
        Assert.Equal(1, Op.ReduceSum(x, axis, keepDims: true).Shape[(axis + 3) % 3]);
        Assert.Equal(3, Op.ReduceSum(x, axis, keepDims: true).Shape.Rank);
    }

    [Fact]
    public void Means_of_narrow_types_do_not_overflow_on_the_way()
    {
        Assert.Equal((byte)250, Op.ReduceMean(Op.Constant(Enumerable.Repeat((byte)250, 1000).ToArray())).ToScalar());
        Assert.Equal((sbyte)-2, Op.ReduceMean(Op.Constant(new sbyte[] { -2, -3, -3 })).ToScalar());
        Assert.Equal(int.MaxValue, Op.ReduceMean(Op.Constant([int.MaxValue, int.MaxValue])).ToScalar());
        Assert.Equal((Half)2, Op.ReduceMean(Op.Constant(Enumerable.Repeat((Half)2, 100_000).ToArray())).ToScalar());
        Assert.Equal((Half)5000, Op.ReduceSum(Op.Constant(Enumerable.Repeat((Half)1, 5000).ToArray())).ToScalar());
    }

    [Fact]
    public void Large_longs_keep_every_digit() =>
        Assert.Equal(long.MaxValue - 1, Op.ReduceSum(Op.Constant([long.MaxValue - 2, 1])).ToScalar());

    [Fact]
    public void The_sum_of_nothing_is_zero_and_its_mean_not_a_number()
    {
        var nothing = Op.Constant(Array.Empty<float>(), [0, 2]);

        Assert.Equal([0f, 0f], Elements(Op.ReduceSum(nothing, 0)));
        Assert.Equal([float.NaN, float.NaN], Elements(Op.ReduceMean(nothing, 0)));
        Assert.Empty(Elements(Op.ReduceSum(nothing, 1)));
        Assert.Throws<DivideByZeroException>(() => Op.ReduceMean(Op.Constant(Array.Empty<int>())));
        Assert.Throws<DivideByZeroException>(() => Op.ReduceMean(Op.Constant(Array.Empty<long>())));
    }

    [Fact]
    public void An_axis_that_is_not_there_is_named_with_the_shape()
    {
        var error = Assert.Throws<OperandException>(() => Op.ReduceSum(Op.Constant([1, 2]), axis: 1));

        Assert.Contains("axis 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("[2]", error.Message, StringComparison.Ordinal);
        Assert.Throws<OperandException>(() => Op.ReduceMean(Op.Constant([1, 2]), axis: -2));
        Assert.Throws<OperandException>(() => Op.ReduceMean(Op.Constant(1), axis: 0));
    }

    [Fact]
    public void Several_operands_of_one_shape_add_up()
    {
        var x = Op.Constant([1, 2]);

        Assert.Equal([111, 222], Elements(Op.AddN([x, Op.Constant([10, 20]), Op.Constant([100, 200])])));
        Assert.Equal([1, 2], Elements(Op.AddN([x])));
        Assert.Throws<ArgumentException>(() => Op.AddN<int>([]));
        Assert.Throws<ArgumentNullException>(() => Op.AddN<int>([x, null!]));
        var error = Assert.Throws<OperandException>(() => Op.AddN([x, Op.Constant(1)]));
        Assert.Contains("[2]", error.Message, StringComparison.Ordinal);
        Assert.Contains("[]", error.Message, StringComparison.Ordinal);
    }
}
