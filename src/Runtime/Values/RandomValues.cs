namespace ScopeLint;

/// <summary>Fills tensors and shards with random elements.</summary>
internal static class RandomValues
{
    /// <summary>Draws every element by its index in the whole, so that with a seed the shards together hold what the whole would.</summary>
    internal static void Fill(Span<double> destination, InitializerContext context, Distribution distribution, long? seed)
    {
        var key = SeedOrFresh(seed);
        if (context.Partition is not { } partition)
        {
            FillRun(destination, 0, key, distribution, context.DType);
            return;
        }

        foreach (var run in ShardRuns.Of(context.Shape, partition))
        {
            FillRun(destination.Slice(run.InShard, run.Length), run.InWhole, key, distribution, context.DType);
        }
    }

    /// <summary>The seed, or a new one that no one chose.</summary>
    internal static ulong SeedOrFresh(long? seed) => unchecked((ulong)(seed ?? Random.Shared.NextInt64(long.MinValue, long.MaxValue)));

    private static void FillRun(Span<double> destination, long start, ulong key, Distribution distribution, DType dtype)
    {
        for (var index = 0; index < destination.Length; index++)
        {
            var random = SplitMix64.ForElement(key, start + index);
            destination[index] = distribution.Draw(ref random, dtype);
        }
    }
}
