using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>A <see cref="NamedTensor"/> with elements of a known type.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public sealed partial class NamedTensor<T> : NamedTensor, IOperand<T>
{
    private readonly T[] _elements;

    /// <summary>Makes a tensor that owns <paramref name="elements"/>: nobody may write to the array afterwards.</summary>
    internal NamedTensor(string name, Shape shape, DType dtype, T[] elements, Graph graph)
        : base(name, shape, dtype, graph) => _elements = elements;

    /// <summary>The values: a new copy each time, so changing it changes nothing else. A scalar is given as a tensor of shape [1], since
    /// System.Numerics.Tensors has none of rank zero.</summary>
    public Tensor<T> Value => TensorStorage.ToTensor<T>(_elements, Shape);

    T[] IOperand<T>.Elements => _elements;

    /// <summary>The number in a tensor of one element, whatever its rank.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The tensor has none or several elements.</exception>
    public T ToScalar() => _elements.Length == 1
        ? _elements[0]
        : throw new InvalidOperationException(
            $"{this} is not a single number: it has {_elements.Length} elements. Reduce it first, or read Value.");
}
