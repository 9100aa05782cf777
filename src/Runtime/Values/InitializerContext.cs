namespace ScopeLint;

/// <summary>What an <see cref="Initializer"/> is told about the variable it fills.</summary>
/// <param name="Shape">The shape to fill: the variable's, or one shard's if the variable is partitioned.</param>
/// <param name="DType">The element type the values are converted to.</param>
/// <param name="Partition">Where the shard lies in the whole; null for a variable that is not partitioned.</param>
public readonly record struct InitializerContext(Shape Shape, DType DType, PartitionInfo? Partition)
{
    /// <summary>The shape of the whole variable, which fans are computed from: a shard's weights act together with the other
    /// shards'.</summary>
    public Shape FullShape => Partition?.FullShape ?? Shape;
}
