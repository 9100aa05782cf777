namespace ScopeLint;

/// <content>Arithmetic on tensors; the results are named like those of the operations of <see cref="Op"/>.</content>
public sealed partial class NamedTensor<T>
{
    /// <summary>The sum of a tensor and a tensor; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(NamedTensor<T> x, NamedTensor<T> y) => ElementKind<T>.Instance.Add(x, y);

    /// <summary>The sum of a tensor and a number; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(NamedTensor<T> x, T y) => ElementKind<T>.Instance.Add(x, Literal<T>.Beside(y, x));

    /// <summary>The sum of a number and a tensor; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(T x, NamedTensor<T> y) => ElementKind<T>.Instance.Add(Literal<T>.Beside(x, y), y);

    /// <summary>The difference of a tensor and a tensor; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(NamedTensor<T> x, NamedTensor<T> y) => ElementKind<T>.Instance.Subtract(x, y);

    /// <summary>The difference of a tensor and a number; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(NamedTensor<T> x, T y) => ElementKind<T>.Instance.Subtract(x, Literal<T>.Beside(y, x));

    /// <summary>The difference of a number and a tensor; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(T x, NamedTensor<T> y) => ElementKind<T>.Instance.Subtract(Literal<T>.Beside(x, y), y);

    /// <summary>The product, element by element, of a tensor and a tensor; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(NamedTensor<T> x, NamedTensor<T> y) => ElementKind<T>.Instance.Multiply(x, y);

    /// <summary>The product, element by element, of a tensor and a number; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(NamedTensor<T> x, T y) => ElementKind<T>.Instance.Multiply(x, Literal<T>.Beside(y, x));

    /// <summary>The product, element by element, of a number and a tensor; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(T x, NamedTensor<T> y) => ElementKind<T>.Instance.Multiply(Literal<T>.Beside(x, y), y);

    /// <summary>The quotient of a tensor and a tensor; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(NamedTensor<T> x, NamedTensor<T> y) => ElementKind<T>.Instance.Divide(x, y);

    /// <summary>The quotient of a tensor and a number; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(NamedTensor<T> x, T y) => ElementKind<T>.Instance.Divide(x, Literal<T>.Beside(y, x));

    /// <summary>The quotient of a number and a tensor; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(T x, NamedTensor<T> y) => ElementKind<T>.Instance.Divide(Literal<T>.Beside(x, y), y);

    /// <summary>The tensor with its sign changed; see <see cref="Op.Negate{T}"/>.</summary>
    /// <param name="x">The operand.</param>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(NamedTensor<T> x) => ElementKind<T>.Instance.Negate(x);
}
