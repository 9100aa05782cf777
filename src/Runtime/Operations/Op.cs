using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>
/// Operations on tensors and variables. They compute at once, and each takes a name in its graph as in TensorFlow's graph mode: the name
/// given, or the operation's default, under the current name scope and made unique. Stands for the functions of <c>tf</c> and
/// <c>tf.math</c> of the same names.
/// </summary>
/// <remarks>Operands are variables or tensors, of one element type and one graph; shapes broadcast as in NumPy where an operation takes
/// two. An operation that fails takes no name.</remarks>
public static partial class Op
{
    /// <summary>A tensor of one number, in the default graph. Stands for <c>tf.constant</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="name">The operation's name; null for <c>Const</c>.</param>
    /// <returns>A scalar.</returns>
    public static NamedTensor<T> Constant<T>(T value, string? name = null)
        where T : struct => OpResult.Make(Graph.Default, name ?? "Const", Shape.Scalar, new[] { value });

    /// <summary>A tensor of given values, in the default graph. Stands for <c>tf.constant</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="values">The elements in row-major order; copied.</param>
    /// <param name="shape">The shape; null for a vector.</param>
    /// <param name="name">The operation's name; null for <c>Const</c>.</param>
    /// <returns>A tensor of the shape.</returns>
    /// <exception cref="OperandException">The number of values is not the shape's.</exception>
    public static NamedTensor<T> Constant<T>(T[] values, Shape? shape = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var target = shape ?? Shape.Create([values.Length]);
        return TensorStorage.LengthOf(target) == values.Length
            ? OpResult.Make(Graph.Default, name ?? "Const", target, values.AsSpan().ToArray())
            : throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Shape {target} does not hold {values.Length} values. Give a shape of that many elements.", nameof(shape));
    }

    /// <summary>A tensor of another tensor's values, in the default graph. Stands for <c>tf.constant</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The values; copied.</param>
    /// <param name="name">The operation's name; null for <c>Const</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Constant<T>(Tensor<T> value, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return OpResult.Make(Graph.Default, name ?? "Const", TensorStorage.ShapeOf(value), TensorStorage.CopyElements(value));
    }

    /// <summary>Normally distributed numbers, in the default graph. Stands for <c>tf.random_normal</c>.</summary>
    /// <typeparam name="T">A floating-point type.</typeparam>
    /// <param name="shape">The shape, fully defined.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="stddev">The standard deviation, zero or more.</param>
    /// <param name="seed">The same seed gives the same numbers each time; null for different ones.</param>
    /// <param name="name">The operation's name; null for <c>random_normal</c>.</param>
    /// <returns>A tensor of the shape.</returns>
    /// <exception cref="ArgumentException">A parameter is out of range or the shape not fully defined.</exception>
    public static NamedTensor<T> RandomNormal<T>(Shape shape, double mean = 0, double stddev = 1, long? seed = null, string? name = null) =>
        OpResult.Make(Graph.Default, name ?? "random_normal", shape, Initializer.Normal(mean, stddev, seed).Create<T>(shape, null));

    /// <summary>Evenly distributed numbers, in the default graph; whole ones for integer types. Stands for
    /// <c>tf.random_uniform</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="shape">The shape, fully defined.</param>
    /// <param name="min">The least number.</param>
    /// <param name="max">The bound above; only rounding to the element type can reach it.</param>
    /// <param name="seed">The same seed gives the same numbers each time; null for different ones.</param>
    /// <param name="name">The operation's name; null for <c>random_uniform</c>.</param>
    /// <returns>A tensor of the shape.</returns>
    /// <exception cref="ArgumentException">The bounds are out of order or the shape not fully defined.</exception>
    public static NamedTensor<T> RandomUniform<T>(Shape shape, double min = 0, double max = 1, long? seed = null, string? name = null) =>
        OpResult.Make(Graph.Default, name ?? "random_uniform", shape, Initializer.Uniform(min, max, seed).Create<T>(shape, null));

    /// <summary>The operand under another name. Stands for <c>tf.identity</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="x">Any operand.</param>
    /// <param name="name">The operation's name; null for <c>Identity</c>.</param>
    /// <returns>A tensor of the same shape and values; of a variable, the values it has now.</returns>
    public static NamedTensor<T> Identity<T>(IOperand<T> x, string? name = null)
    {
        OpResult.NotNull(x);
        return OpResult.Make(x.Graph, name ?? "Identity", x.Shape, x.Elements);
    }
}
