namespace ScopeLint;

/// <summary>How many shards the partitioners of the library make along their axis.</summary>
internal static class ShardCounts
{
    /// <summary>As few as keep each shard within a size.</summary>
    public static long WithinSize(int length, long totalBytes, long maxShardBytes, long maxShards) => totalBytes == 0 ? 1
        : Math.Min(maxShards, DivideUp(length, Math.Max(1, maxShardBytes / (totalBytes / length))));

    /// <summary>As many as leave each shard at least a size. Rounded up, as TensorFlow does: the last shard may fall short of the size.</summary>
    public static long OfSize(long totalBytes, long maxPartitions, long minSliceBytes) => Math.Min(maxPartitions, DivideUp(totalBytes, minSliceBytes));

    /// <summary>A number of shards as an axis can have it: at least one, and no more than it is long.</summary>
    public static int Along(int length, long wanted) => (int)Math.Max(1, Math.Min(wanted, length));

    private static long DivideUp(long amount, long unit) => (amount / unit) + (amount % unit == 0 ? 0 : 1);
}
