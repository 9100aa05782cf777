namespace ScopeLint;

/// <summary>Cuts along one axis.</summary>
internal abstract class AxisPartitioner : Partitioner
{
    private readonly int _axis;

    protected AxisPartitioner(int axis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(axis);
        _axis = axis;
    }

    public sealed override IReadOnlyList<int> Partition(Shape shape, DType dtype)
    {
        if (_axis >= shape.Rank)
        {
            throw new ArgumentException(
                $"The partitioner cuts along axis {_axis}, but shape {shape} has no such axis. Choose another axis, or no partitioner.");
        }

        var counts = new int[shape.Rank];
        Array.Fill(counts, 1);
        var length = shape[_axis];
        var totalBytes = (long)shape.ElementCount * dtype.Size;
        counts[_axis] = ShardCounts.Along(length, Count(length, totalBytes));
        return counts;
    }

    /// <summary>The number of shards wanted; the caller keeps it between 1 and the axis's length.</summary>
    protected abstract long Count(int length, long totalBytes);
}

/// <summary>A fixed number.</summary>
internal sealed class FixedSizePartitioner : AxisPartitioner
{
    private readonly int _shards;

    internal FixedSizePartitioner(int shards, int axis)
        : base(axis)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        _shards = shards;
    }

    protected override long Count(int length, long totalBytes) => _shards;
}

/// <summary>As few as keep each shard within a size.</summary>
internal sealed class VariableAxisSizePartitioner : AxisPartitioner
{
    private readonly long _maxShardBytes;
    private readonly int _maxShards;

    internal VariableAxisSizePartitioner(long maxShardBytes, int axis, int? maxShards)
        : base(axis)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxShardBytes, 1);
        if (maxShards is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxShards));
        }

        _maxShardBytes = maxShardBytes;
        _maxShards = maxShards ?? int.MaxValue;
    }

    protected override long Count(int length, long totalBytes) => ShardCounts.WithinSize(length, totalBytes, _maxShardBytes, _maxShards);
}

/// <summary>As many as leave each shard at least a size.</summary>
internal sealed class MinMaxPartitioner : AxisPartitioner
{
    private readonly int _maxPartitions;
    private readonly long _minSliceBytes;

    internal MinMaxPartitioner(int maxPartitions, int axis, long minSliceBytes)
        : base(axis)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPartitions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minSliceBytes, 1);
        (_maxPartitions, _minSliceBytes) = (maxPartitions, minSliceBytes);
    }

    protected override long Count(int length, long totalBytes) => ShardCounts.OfSize(totalBytes, _maxPartitions, _minSliceBytes);
}
