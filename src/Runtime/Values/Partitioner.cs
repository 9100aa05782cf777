namespace ScopeLint;

/// <summary>Decides how a variable is cut into shards. Stands for the <c>partitioner</c> argument of <c>tf.get_variable</c>.</summary>
public abstract class Partitioner
{
    /// <summary>The number of shards along each axis.</summary>
    /// <param name="shape">The fully defined shape of the whole variable.</param>
    /// <param name="dtype">Its element type.</param>
    /// <returns>One count of at least 1 for each axis; at most one of them above 1.</returns>
    public abstract IReadOnlyList<int> Partition(Shape shape, DType dtype);

    /// <summary>A fixed number of shards along one axis, or as many as the axis is long if that is fewer. Stands for
    /// <c>tf.fixed_size_partitioner</c>.</summary>
    /// <param name="shards">The number of shards, at least 1.</param>
    /// <param name="axis">The axis to cut.</param>
    /// <returns>A new partitioner.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shards"/> is below 1 or <paramref name="axis"/> below 0.</exception>
    public static Partitioner FixedSize(int shards, int axis = 0) => new FixedSizePartitioner(shards, axis);

    /// <summary>As many shards along one axis as keep each within a size. Stands for <c>tf.variable_axis_size_partitioner</c>.</summary>
    /// <param name="maxShardBytes">The largest size of a shard, in bytes, at least 1. An axis is never cut finer than its length, so
    /// shards can still be larger.</param>
    /// <param name="axis">The axis to cut.</param>
    /// <param name="maxShards">The largest number of shards, at least 1; null for no limit.</param>
    /// <returns>A new partitioner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its bound.</exception>
    public static Partitioner VariableAxisSize(long maxShardBytes, int axis = 0, int? maxShards = null) =>
        new VariableAxisSizePartitioner(maxShardBytes, axis, maxShards);

    /// <summary>At most a number of shards along one axis, fewer if the shards would be smaller than a size. Stands for
    /// <c>tf.min_max_variable_partitioner</c>.</summary>
    /// <param name="maxPartitions">The largest number of shards, at least 1.</param>
    /// <param name="axis">The axis to cut.</param>
    /// <param name="minSliceBytes">The least size of a shard, in bytes, at least 1.</param>
    /// <returns>A new partitioner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its bound.</exception>
    public static Partitioner MinMax(int maxPartitions = 1, int axis = 0, long minSliceBytes = 256 << 10) =>
        new MinMaxPartitioner(maxPartitions, axis, minSliceBytes);
}
