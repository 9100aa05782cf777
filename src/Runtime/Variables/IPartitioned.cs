namespace ScopeLint;

/// <summary>What is known of a <see cref="PartitionedVariable{T}"/> whatever its element type.</summary>
internal interface IPartitioned
{
    /// <summary>The number of shards along each axis.</summary>
    IReadOnlyList<int> Partitions { get; }
}
