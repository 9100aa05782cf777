namespace ScopeLint;

/// <summary>Where one shard of a partitioned variable lies in the whole. Stands for TensorFlow's <c>_PartitionInfo</c>.</summary>
/// <param name="FullShape">The shape of the whole variable.</param>
/// <param name="Offset">The shard's first index along each axis of the whole; of the same rank as <paramref name="FullShape"/>.</param>
public readonly record struct PartitionInfo(Shape FullShape, Shape Offset);
