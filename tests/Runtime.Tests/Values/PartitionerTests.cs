using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class PartitionerTests
{
    [Theory]
    [InlineData(3, 0, new[] { 10, 4 }, new[] { 3, 1 })]
    [InlineData(3, 1, new[] { 10, 4 }, new[] { 1, 3 })]
    [InlineData(8, 1, new[] { 10, 4 }, new[] { 1, 4 })]
    [InlineData(2, 0, new[] { 0, 4 }, new[] { 1, 1 })]
    public void A_fixed_size_is_kept_up_to_the_length_of_the_axis(int shards, int axis, int[] shape, int[] expected) =>
        Assert.Equal(expected, Partitioner.FixedSize(shards, axis).Partition(Shape.Create(shape), DType.Float32));

    // A row of [1000, 16] singles takes 64 bytes.
    [Theory]
    [InlineData(64_000, null, 1)]
    [InlineData(63_999, null, 2)]
    [InlineData(6_400, null, 10)]
    [InlineData(6_463, null, 10)]
    [InlineData(63, null, 1000)]
    [InlineData(63, 7, 7)]
    [InlineData(long.MaxValue, null, 1)]
    public void A_shard_stays_within_the_greatest_size(long maxShardBytes, int? maxShards, int expected) =>
        Assert.Equal([expected, 1], Partitioner.VariableAxisSize(maxShardBytes, 0, maxShards).Partition([1000, 16], DType.Float32));

    [Fact]
    public void Sizes_follow_the_element_type()
    {
        var partitioner = Partitioner.VariableAxisSize(1000);

        Assert.Equal([1], partitioner.Partition([1000], DType.Int8));
        Assert.Equal([2], partitioner.Partition([1000], DType.Float16));
        Assert.Equal([4], partitioner.Partition([1000], DType.Float32));
        Assert.Equal([8], partitioner.Partition([1000], DType.Int64));
    }

    [Theory]
    [InlineData(10, 64_000, 1)]
    [InlineData(10, 32_000, 2)]
    [InlineData(10, 31_999, 3)]
    [InlineData(10, 1, 10)]
    [InlineData(5000, 1, 1000)]
    [InlineData(10, 1_000_000, 1)]
    public void There_are_fewer_shards_where_they_would_be_small(int maxPartitions, long minSliceBytes, int expected) =>
        Assert.Equal([expected, 1], Partitioner.MinMax(maxPartitions, 0, minSliceBytes).Partition([1000, 16], DType.Float32));

    [Fact]
    public void An_axis_the_shape_lacks_is_an_error_that_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => Partitioner.FixedSize(2, axis: 1).Partition([10], DType.Float32));

        Assert.Contains("axis 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("[10]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_out_of_bounds_are_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.FixedSize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.FixedSize(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.VariableAxisSize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.VariableAxisSize(1, maxShards: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.MinMax(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partitioner.MinMax(1, minSliceBytes: 0));
    }
}
