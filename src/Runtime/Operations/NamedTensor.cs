namespace ScopeLint;

/// <summary>The result of an operation: values with a name in a graph. Stands for <c>tf.Tensor</c>. It never changes.</summary>
public abstract class NamedTensor
{
    private protected NamedTensor(string name, Shape shape, DType dtype, Graph graph)
    {
        Name = name;
        Shape = shape;
        DType = dtype;
        Graph = graph;
    }

    /// <summary>The name: the operation's, then <c>:0</c> for its first output, such as <c>a/add:0</c>. Stands for
    /// <c>Tensor.name</c>.</summary>
    public string Name { get; }

    /// <summary>The shape, fully defined.</summary>
    public Shape Shape { get; }

    /// <summary>The element type.</summary>
    public DType DType { get; }

    /// <summary>The graph the operation belongs to.</summary>
    public Graph Graph { get; }

    /// <summary>The tensor's name, shape and element type, as TensorFlow prints them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Tensor(\"{Name}\", shape={Shape}, dtype={DType.TensorFlowName})";
}
