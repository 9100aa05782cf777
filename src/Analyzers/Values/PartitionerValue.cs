using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>A partitioner of the library.</summary>
/// <param name="Kind">How it cuts.</param>
/// <param name="Arguments">What it was made with: the number of shards, or their size; the axis; a bound.</param>
internal sealed record PartitionerValue(PartitionerKind Kind, StructuralList<AbstractValue> Arguments) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Arguments.Items;

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Arguments = Arguments.With(replace) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Arguments.Items.All(argument => argument.FollowsFromProgram(facts));

    /// <summary>How many shards it makes along each axis; null where that is not known.</summary>
    public ShapeLiteral? Cuts(ShapeLiteral? shape, DTypeLiteral? dtype)
    {
        if (shape is not { IsFullyDefined: true } || Number(1) is not (>= 0 and var axis) || axis >= shape.Dimensions.Length)
        {
            return null;
        }

        var length = shape.Dimensions[(int)axis]!.Value;
        var bytes = dtype is null ? (long?)null : shape.Dimensions.Aggregate((long)dtype.Size, (product, next) => product * next!.Value);
        var wanted = (Kind, Number(0), bytes) switch
        {
            (PartitionerKind.FixedSize, >= 1 and var shards, _) => shards,
            (PartitionerKind.WithinSize, >= 1 and var size, { } all) => (Arguments.Items[2] is ConstantValue { Value: null } ? int.MaxValue : Number(2)) is >= 1 and var most ? ShardCounts.WithinSize(length, all, size, most) : (long?)null,
            (PartitionerKind.OfSize, >= 1 and var most, { } all) when Number(2) is >= 1 and var size => ShardCounts.OfSize(all, most, size),
            _ => null,
        };
        return wanted is null ? null : new ShapeLiteral([.. shape.Dimensions.Select((_, index) => index == axis ? ShardCounts.Along(length, wanted.Value) : (int?)1)]);
    }

    /// <summary>Whether a shape has no such axis as it cuts along.</summary>
    public bool Refuses(ShapeLiteral shape) => Number(1) >= shape.Dimensions.Length;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}({Arguments})";

    private long? Number(int index) => (Arguments.Items[index] as ConstantValue)?.Value as long?;
}
