namespace ScopeLint;

/// <summary>The elements of a tensor. A shard gets its slice.</summary>
internal sealed class TensorInitializer<TValue>(TValue[] elements, Shape shape) : Initializer
{
    private readonly DType _dtype = DTypes.Of<TValue>();

    public override string Name => "from_tensor";

    public override Shape? OwnShape => shape;

    public override DType? OwnDType => _dtype;

    public override string ToString() => Text(Name, $"{shape}");

    protected override void Fill(Span<double> destination, InitializerContext context) =>
        ElementKind<TValue>.Instance.ToDoubles(SliceFor(context.Shape, context.Partition), destination);

    internal override T[] Create<T>(Shape requested, PartitionInfo? partition) =>
        typeof(T) == typeof(TValue) ? (T[])(object)SliceFor(requested, partition) : base.Create<T>(requested, partition);

    private TValue[] SliceFor(Shape requested, PartitionInfo? partition)
    {
        var whole = partition?.FullShape ?? requested;
        if (whole != shape)
        {
            throw new ArgumentException(
                $"The initializer's tensor has shape {shape}, but the variable asks for {whole}. Leave out the variable's shape, " +
                "or give a tensor of that shape.");
        }

        if (partition is not { } shard)
        {
            return elements.AsSpan().ToArray();
        }

        var result = new TValue[TensorStorage.LengthOf(requested)];
        foreach (var run in ShardRuns.Of(requested, shard))
        {
            elements.AsSpan(run.InWhole, run.Length).CopyTo(result.AsSpan(run.InShard));
        }

        return result;
    }
}
