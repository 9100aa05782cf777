using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class ShapeTests
{
    [Fact]
    public void A_shape_is_written_as_a_collection_expression()
    {
        Shape shape = [3, 256, -1];

        Assert.Equal((3, 256, -1, 3), (shape[0], shape[1], shape[2], shape.Rank));
        Assert.Equal("[3, 256, ?]", shape.ToString());
        Assert.False(shape.IsFullyDefined);
        Assert.Throws<InvalidOperationException>(() => shape.ElementCount);
    }

    [Fact]
    public void A_scalar_has_one_element() => Assert.Equal((0, 1), (Shape.Scalar.Rank, Shape.Scalar.ElementCount));

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 4 })]
    [InlineData(new[] { 1, 2, 3, 4 })]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6 })]
    public void Equal_lengths_make_equal_shapes_of_any_rank(int[] lengths)
    {
        var (one, other) = (Shape.Create(lengths), new Shape(lengths));

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(lengths, one.ToArray());
        Assert.Equal(lengths, one.Dimensions.ToArray());
        Assert.True(one != Shape.Create([.. lengths, 1]));
    }

    [Fact]
    public void Unknown_lengths_are_compatible_with_any_but_equal_only_to_themselves()
    {
        Shape known = [2, 3];
        Shape open = [-1, 3];

        Assert.True(known.IsCompatibleWith(open) && open.IsCompatibleWith(known));
        Assert.False(open.IsCompatibleWith([2, 4]));
        Assert.False(open.IsCompatibleWith([2, 3, 1]));
        Assert.False(known == open);
    }

    [Fact]
    public void Lengths_below_minus_one_are_refused() =>
        Assert.Contains("-2", Assert.Throws<ArgumentOutOfRangeException>(() => Shape.Create([3, -2])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_count_too_great_for_a_native_integer_overflows() =>
        Assert.Throws<OverflowException>(() => Shape.Create([int.MaxValue, int.MaxValue, int.MaxValue]).ElementCount);
}
