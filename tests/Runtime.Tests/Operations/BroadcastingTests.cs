using Xunit;
using static ScopeLint.Runtime.Tests.Operations.OperationTests;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class BroadcastingTests
{
    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 2, 3 }, new int[0])]
    [InlineData(new[] { 2, 3 }, new[] { 1 })]
    [InlineData(new[] { 2, 3 }, new[] { 3 })]
    [InlineData(new[] { 2, 3 }, new[] { 2, 1 })]
    [InlineData(new[] { 2, 1 }, new[] { 3 })]
    [InlineData(new[] { 2, 1 }, new[] { 1, 3 })]
    [InlineData(new[] { 1, 1 }, new[] { 4 })]
    [InlineData(new[] { 2, 1, 4 }, new[] { 3, 1 })]
    [InlineData(new[] { 2, 3, 4 }, new[] { 2, 1, 4 })]
    [InlineData(new[] { 2, 3, 4, 5 }, new[] { 3, 1, 5 })]
    [InlineData(new[] { 2, 1, 2, 1, 2, 1 }, new[] { 3, 1, 3, 1, 3 })]
    [InlineData(new[] { 0, 3 }, new[] { 3 })]
    [InlineData(new[] { 0, 3 }, new[] { 1, 1 })]
    [InlineData(new[] { 1 }, new[] { 0 })]
    public void Shapes_broadcast_as_in_numpy_whichever_side_they_stand_on(int[] left, int[] right)
    {
        using var graph = new Graph().AsDefault();
        AssertSubtracts(left, right);
        AssertSubtracts(right, left);
    }

    [Theory]
    [InlineData(new[] { 2, 3 }, new[] { 2 })]
    [InlineData(new[] { 2, 3 }, new[] { 3, 2 })]
    [InlineData(new[] { 0 }, new[] { 2 })]
    public void Shapes_that_do_not_fit_are_an_error_that_names_both(int[] left, int[] right)
    {
        using var graph = new Graph().AsDefault();
        var (x, y) = (Counting(left), Counting(right));

        var error = Assert.Throws<OperandException>(() => Op.Add(x, y, "sum"));
        string[] words = ["'sum'", $"'{x.Name}'", $"'{y.Name}'", $"{x.Shape}", $"{y.Shape}"];
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    private static void AssertSubtracts(int[] left, int[] right)
    {
        var (x, y) = (Counting(left), Counting(right));
        var difference = x - y;

        var rank = Math.Max(left.Length, right.Length);
        var common = Padded(left, rank).Zip(Padded(right, rank), Longest).ToArray();
        Assert.Equal(common, difference.Shape.ToArray());
        var count = common.Aggregate(1, (product, length) => product * length);
        var expected = Enumerable.Range(0, count).Select(index => At(left, index, common) - At(right, index, common));
        Assert.Equal(expected, Elements(difference).Select(value => (int)value));
    }

    private static int Longest(int one, int other) => one == 1 ? other : one;

    private static int[] Padded(int[] shape, int rank) => [.. Enumerable.Repeat(1, rank - shape.Length), .. shape];

    // The element of a counting tensor that the flat index of the stretched tensor falls on.
    private static int At(int[] shape, int index, int[] common)
    {
        var (element, stride) = (0, 1);
        for (var axis = common.Length - 1; axis >= 0; axis--)
        {
            var position = index % common[axis];
            index /= common[axis];
            var own = axis - (common.Length - shape.Length);
            if (own >= 0)
            {
                element += shape[own] == 1 ? 0 : position * stride;
                stride *= shape[own];
            }
        }

        return element;
    }

    private static NamedTensor<double> Counting(int[] shape) => Op.Constant(
        Enumerable.Range(0, shape.Aggregate(1, (product, length) => product * length)).Select(index => (double)index).ToArray(),
        Shape.Create(shape));
}
