using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <content>Element by element, one operand.</content>
public static partial class Op
{
    private delegate void Kernel1<T>(ReadOnlySpan<T> x, Span<T> destination);

    /// <summary>The operand with its sign changed. Stands for <c>tf.negative</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Neg</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Negate<T>(IOperand<T> x, string? name = null)
        where T : INumber<T> => Map(x, name ?? "Neg", TensorPrimitives.Negate);

    /// <summary>The operand times itself. Stands for <c>tf.square</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Square</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Square<T>(IOperand<T> x, string? name = null)
        where T : INumber<T> => Map(x, name ?? "Square", static (source, result) => TensorPrimitives.Multiply(source, source, result));

    /// <inheritdoc cref="Relu{T}(IOperand{T}, string?)"/>
    /// <remarks>Without the name, so that it can be given as a function: <c>Func&lt;NamedTensor&lt;float&gt;, NamedTensor&lt;float&gt;&gt; f = Op.Relu;</c></remarks>
    public static NamedTensor<T> Relu<T>(IOperand<T> x)
        where T : INumber<T> => Relu(x, null);

    /// <summary>The operand where it is above zero, and zero elsewhere. Stands for <c>tf.nn.relu</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Relu</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Relu<T>(IOperand<T> x, string? name = null)
        where T : INumber<T> => Map(x, name ?? "Relu", static (source, result) => TensorPrimitives.Max(source, T.Zero, result));

    /// <summary>The magnitude. Stands for <c>tf.abs</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Abs</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Abs<T>(IOperand<T> x, string? name = null)
        where T : INumber<T> => Map(x, name ?? "Abs", TensorPrimitives.Abs);

    /// <summary>The square root; not a number for negative elements. Stands for <c>tf.sqrt</c>.</summary>
    /// <typeparam name="T">A floating-point element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Sqrt</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Sqrt<T>(IOperand<T> x, string? name = null)
        where T : IFloatingPointIeee754<T> => Map(x, name ?? "Sqrt", TensorPrimitives.Sqrt);

    /// <summary>e to the power of the operand. Stands for <c>tf.exp</c>.</summary>
    /// <typeparam name="T">A floating-point element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Exp</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Exp<T>(IOperand<T> x, string? name = null)
        where T : IFloatingPointIeee754<T> => Map(x, name ?? "Exp", TensorPrimitives.Exp);

    /// <summary>The natural logarithm; not a number for negative elements. Stands for <c>tf.log</c>.</summary>
    /// <typeparam name="T">A floating-point element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Log</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Log<T>(IOperand<T> x, string? name = null)
        where T : IFloatingPointIeee754<T> => Map(x, name ?? "Log", TensorPrimitives.Log);

    /// <inheritdoc cref="Tanh{T}(IOperand{T}, string?)"/>
    /// <remarks>Without the name, so that it can be given as a function: <c>Func&lt;NamedTensor&lt;float&gt;, NamedTensor&lt;float&gt;&gt; f = Op.Tanh;</c></remarks>
    public static NamedTensor<T> Tanh<T>(IOperand<T> x)
        where T : IFloatingPointIeee754<T> => Tanh(x, null);

    /// <summary>The hyperbolic tangent. Stands for <c>tf.tanh</c>.</summary>
    /// <typeparam name="T">A floating-point element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Tanh</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Tanh<T>(IOperand<T> x, string? name = null)
        where T : IFloatingPointIeee754<T> => Map(x, name ?? "Tanh", TensorPrimitives.Tanh);

    /// <inheritdoc cref="Sigmoid{T}(IOperand{T}, string?)"/>
    /// <remarks>Without the name, so that it can be given as a function: <c>Func&lt;NamedTensor&lt;float&gt;, NamedTensor&lt;float&gt;&gt; f = Op.Sigmoid;</c></remarks>
    public static NamedTensor<T> Sigmoid<T>(IOperand<T> x)
        where T : IFloatingPointIeee754<T> => Sigmoid(x, null);

    /// <summary>The logistic function, 1 / (1 + e^-x). Stands for <c>tf.sigmoid</c>.</summary>
    /// <typeparam name="T">A floating-point element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="name">The operation's name; null for <c>Sigmoid</c>.</param>
    /// <returns>A tensor of the same shape.</returns>
    public static NamedTensor<T> Sigmoid<T>(IOperand<T> x, string? name = null)
        where T : IFloatingPointIeee754<T> => Map(x, name ?? "Sigmoid", TensorPrimitives.Sigmoid);

    private static NamedTensor<T> Map<T>(IOperand<T> x, string operation, Kernel1<T> kernel)
    {
        OpResult.NotNull(x);
        var elements = x.Elements;
        var result = new T[elements.Length];
        kernel(elements, result);
        return OpResult.Make(x.Graph, operation, x.Shape, result);
    }
}
