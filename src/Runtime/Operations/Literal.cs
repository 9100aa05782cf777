namespace ScopeLint;

/// <summary>A number written beside an operator: an operand without an operation, so it takes no name from the graph.</summary>
internal sealed class Literal<T>(T value, Graph graph) : IOperand<T>
{
    public string Name => $"{value}";

    public Shape Shape => Shape.Scalar;

    public DType DType => DTypes.Of<T>();

    public Graph Graph => graph;

    T[] IOperand<T>.Elements { get; } = [value];

    /// <summary>A number for an operator whose other side is <paramref name="other"/>.</summary>
    internal static Literal<T> Beside(T value, IOperand<T> other)
    {
        OpResult.NotNull(other);
        return new Literal<T>(value, other.Graph);
    }
}
