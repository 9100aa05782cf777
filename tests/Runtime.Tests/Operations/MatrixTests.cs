using Xunit;
using static ScopeLint.Runtime.Tests.Operations.OperationTests;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class MatrixTests : IDisposable
{
    private readonly IDisposable _graph = new Graph().AsDefault();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 1, 4)]
    [InlineData(5, 7, 2)]
    [InlineData(17, 33, 9)]
    [InlineData(2, 0, 3)]
    [InlineData(0, 2, 3)]
    public void Matrices_multiply_with_either_side_transposed(int rows, int inner, int columns)
    {
        var a = Op.RandomNormal<double>([rows, inner], seed: 1);
        var b = Op.RandomNormal<double>([inner, columns], seed: 2);
        var (left, right) = (Elements(a), Elements(b));
        var expected =
            from row in Enumerable.Range(0, rows)
            from column in Enumerable.Range(0, columns)
            select Enumerable.Range(0, inner).Sum(k => left[(row * inner) + k] * right[(k * columns) + column]);

        double[] plain = [.. expected];
        AssertProduct(Op.MatMul(a, b));
        AssertProduct(Op.MatMul(Op.Transpose(a), b, transposeA: true));
        AssertProduct(Op.MatMul(a, Op.Transpose(b), transposeB: true));
        AssertProduct(Op.MatMul(Op.Transpose(a), Op.Transpose(b), transposeA: true, transposeB: true));

        void AssertProduct(NamedTensor<double> product)
        {
            Assert.Equal(Shape.Create([rows, columns]), product.Shape);
            Assert.All(plain.Zip(Elements(product)), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_an_error_that_names_both_shapes()
    {
        var (a, b) = (Op.Constant(new float[6], [2, 3]), Op.Constant(new float[8], [2, 4]));

        AssertNamesBoth(Assert.Throws<OperandException>(() => Op.MatMul(a, b)), "[2, 3]", "[2, 4]");
        AssertNamesBoth(Assert.Throws<OperandException>(() => Op.MatMul(a, b, transposeB: true)), "[2, 3]", "[2, 4] (transposed)");
        AssertNamesBoth(Assert.Throws<OperandException>(() => Op.MatMul(a, Op.Constant([1f, 2, 3]))), "[2, 3]", "[3]");
        Assert.Equal(Shape.Create([3, 4]), Op.MatMul(a, b, transposeA: true).Shape);

        static void AssertNamesBoth(Exception error, string first, string second)
        {
            Assert.Contains(first, error.Message, StringComparison.Ordinal);
            Assert.Contains(second, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Axes_change_places()
    {
        var x = Op.Constant(Enumerable.Range(0, 12).ToArray(), [2, 3, 2]);

        Assert.Equal([0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11], Elements(Op.Transpose(x)));
        Assert.Equal([0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11], Elements(Op.Transpose(x, [2, 0, 1])));
        Assert.Equal(Shape.Create([2, 2, 3]), Op.Transpose(x, [2, 0, 1]).Shape);
        Assert.Equal([1, 2], Elements(Op.Transpose(Op.Constant([1, 2]))));
        Assert.Equal(3, Op.Transpose(Op.Constant(3)).ToScalar());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(0)]
    [InlineData(-1, 0)]
    public void A_permutation_names_each_axis_once(params int[] permutation) =>
        Assert.Throws<OperandException>(() => Op.Transpose(Op.Constant([1, 2], [1, 2]), permutation));

    [Fact]
    public void Reshape_keeps_the_elements_and_computes_one_length()
    {
        var x = Op.Constant(Enumerable.Range(0, 12).ToArray(), [2, 6]);

        Assert.Equal(Shape.Create([3, 4]), Op.Reshape(x, [3, 4]).Shape);
        Assert.Equal(Shape.Create([2, 3, 2]), Op.Reshape(x, [2, -1, 2]).Shape);
        Assert.Equal(Shape.Create([12]), Op.Reshape(x, [-1]).Shape);
        Assert.Equal(Enumerable.Range(0, 12), Elements(Op.Reshape(x, [4, -1])));
        Assert.Equal(Shape.Scalar, Op.Reshape(Op.Constant([5]), []).Shape);
        Assert.Equal(Shape.Create([0]), Op.Reshape(Op.Constant(Array.Empty<int>(), [0, 3]), [-1]).Shape);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5, -1)]
    [InlineData(-1, -1)]
    [InlineData(0, -1)]
    public void Reshape_refuses_a_shape_of_another_size(params int[] lengths)
    {
        var error = Assert.Throws<OperandException>(() => Op.Reshape(Op.Constant(new int[12], [2, 6]), Shape.Create(lengths)));

        Assert.Contains("[2, 6]", error.Message, StringComparison.Ordinal);
        Assert.Contains(Shape.Create(lengths).ToString(), error.Message, StringComparison.Ordinal);
    }
}
