namespace ScopeLint;

/// <summary>A stretch of elements that lie side by side both in a shard and in the whole.</summary>
/// <param name="InShard">The flat index of the first in the shard.</param>
/// <param name="InWhole">The flat index of the first in the whole.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct ShardRun(int InShard, int InWhole, int Length);

/// <summary>Where the elements of a shard lie in the whole.</summary>
internal static class ShardRuns
{
    /// <summary>The runs of a shard, in order; one run for each line along the last axis.</summary>
    internal static IEnumerable<ShardRun> Of(Shape shape, PartitionInfo partition)
    {
        var length = TensorStorage.LengthOf(shape);
        if (length == 0)
        {
            yield break;
        }

        var rank = shape.Rank;
        if (rank == 0)
        {
            yield return new ShardRun(0, 0, 1);
            yield break;
        }

        var line = shape[rank - 1];
        for (var start = 0; start < length; start += line)
        {
            yield return new ShardRun(start, IndexInWhole(start, shape, partition), line);
        }
    }

    private static int IndexInWhole(int index, Shape shape, PartitionInfo partition)
    {
        var whole = 0;
        var stride = 1;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            whole += ((index % shape[axis]) + partition.Offset[axis]) * stride;
            index /= shape[axis];
            stride *= partition.FullShape[axis];
        }

        return whole;
    }
}
