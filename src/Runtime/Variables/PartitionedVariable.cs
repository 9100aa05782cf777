namespace ScopeLint;

/// <summary>A variable cut into shards along one axis, each a variable of its own. Stands for TensorFlow's <c>PartitionedVariable</c>.
/// Each shard is read and assigned as one step, the whole is not.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public sealed class PartitionedVariable<T> : Variable<T>, IPartitioned
{
    private readonly int _axis;

    internal PartitionedVariable(Graph graph, VariableRequest request, Shape shape, Variable<T>[] parts, int[] partitions)
        : base(graph, request, shape, parts[0].Initializer, []) =>
        (Parts, Partitions, _axis) = (Array.AsReadOnly(parts), Array.AsReadOnly(partitions), Shards.AxisOf(partitions));

    /// <summary>The full name, such as <c>a/v</c>, without an output number: the shards have the operations.</summary>
    public override string Name => FullName;

    /// <summary>The shards in order, named <c>a/v/part_0:0</c> and so on; put end to end along the axis that is cut, they have
    /// <see cref="Variable.Shape"/>.</summary>
    public IReadOnlyList<Variable<T>> Parts { get; }

    /// <summary>The number of shards along each axis; at most one is above 1.</summary>
    public IReadOnlyList<int> Partitions { get; }

    internal override bool IsPartitioned => true;

    internal override T[] Elements => Shards.Join(Shape, _axis, [.. Parts.Select(part => (part.Shape[_axis], part.Elements))]);

    internal override void Replace(T[] elements)
    {
        foreach (var (part, shard) in Parts.Zip(Split(elements)))
        {
            part.Replace(shard);
        }
    }

    internal override void Update(Func<T[], T[], T[]> change, T[] operand)
    {
        foreach (var (part, shard) in Parts.Zip(Split(operand)))
        {
            part.Update(change, shard);
        }
    }

    private IEnumerable<T[]> Split(T[] elements) => Shards.Split(Shape, _axis, [.. Parts.Select(part => part.Shape[_axis])], elements);
}
