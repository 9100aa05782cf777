using System.Diagnostics;
using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <content>Element by element, two operands.</content>
public static partial class Op
{
    private delegate void Kernel2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

    /// <summary>The sum. Stands for <c>tf.add</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand; its shape broadcasts with the left one's.</param>
    /// <param name="name">The operation's name; null for <c>add</c>.</param>
    /// <returns>A tensor of the common shape.</returns>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    public static NamedTensor<T> Add<T>(IOperand<T> x, IOperand<T> y, string? name = null)
        where T : INumber<T> => Join(x, y, name ?? "add", TensorPrimitives.Add);

    /// <summary>The left operand minus the right one. Stands for <c>tf.subtract</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand; its shape broadcasts with the left one's.</param>
    /// <param name="name">The operation's name; null for <c>sub</c>.</param>
    /// <returns>A tensor of the common shape.</returns>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    public static NamedTensor<T> Subtract<T>(IOperand<T> x, IOperand<T> y, string? name = null)
        where T : INumber<T> => Join(x, y, name ?? "sub", TensorPrimitives.Subtract);

    /// <summary>The product, element by element. Stands for <c>tf.multiply</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand; its shape broadcasts with the left one's.</param>
    /// <param name="name">The operation's name; null for <c>mul</c>.</param>
    /// <returns>A tensor of the common shape.</returns>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    public static NamedTensor<T> Multiply<T>(IOperand<T> x, IOperand<T> y, string? name = null)
        where T : INumber<T> => Join(x, y, name ?? "mul", TensorPrimitives.Multiply);

    /// <summary>The left operand divided by the right one. Integers are divided as in C#, toward zero, where TensorFlow would give
    /// floating-point numbers. Stands for <c>tf.divide</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand; its shape broadcasts with the left one's.</param>
    /// <param name="name">The operation's name; null for <c>truediv</c>.</param>
    /// <returns>A tensor of the common shape.</returns>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="DivideByZeroException">An integer is divided by zero.</exception>
    public static NamedTensor<T> Divide<T>(IOperand<T> x, IOperand<T> y, string? name = null)
        where T : INumber<T> => Join(x, y, name ?? "truediv", TensorPrimitives.Divide);

    [StackTraceHidden]
    private static NamedTensor<T> Join<T>(IOperand<T> x, IOperand<T> y, string operation, Kernel2<T> kernel)
    {
        var graph = OpResult.GraphOf(x, y, operation);
        var shape = Broadcasting.CommonShape(x, y, operation);
        var result = new T[TensorStorage.LengthOf(shape)];
        if (result.Length > 0)
        {
            var (left, right) = (x.Elements, y.Elements);
            if (x.Shape != shape)
            {
                // Stretched in the result's own place: the kernels read each element before they overwrite it.
                Broadcasting.Stretch(left, x.Shape, shape, result);
                left = result;
            }

            if (y.Shape != shape)
            {
                var stretched = left == result ? new T[result.Length] : result;
                Broadcasting.Stretch(right, y.Shape, shape, stretched);
                right = stretched;
            }

            kernel(left, right, result);
        }

        return OpResult.Make(graph, operation, shape, result);
    }
}
