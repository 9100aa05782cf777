namespace ScopeLint;

/// <content>Arithmetic on variables, with the values they have now; the results are tensors named like those of the operations of
/// <see cref="Op"/>.</content>
public partial class Variable<T> : IOperand<T>
{
    /// <summary>Reads the variable: a tensor of the value it has now, which later assignments do not change. Stands for
    /// <c>Variable.read_value</c>; the name is TensorFlow's for such a read, <c>a/v/read:0</c>.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator NamedTensor<T>(Variable<T> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        IOperand<T> operand = variable;
        return new NamedTensor<T>(OperandNames.ReadOf(operand.Name), operand.Shape, operand.DType, operand.Elements, operand.Graph);
    }

    /// <summary>The sum of a variable and a variable; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(Variable<T> x, Variable<T> y) => ElementKind<T>.Instance.Add(x, y);

    /// <summary>The sum of a variable and a number; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(Variable<T> x, T y) => ElementKind<T>.Instance.Add(x, Literal<T>.Beside(y, x));

    /// <summary>The sum of a number and a variable; see <see cref="Op.Add{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator +(T x, Variable<T> y) => ElementKind<T>.Instance.Add(Literal<T>.Beside(x, y), y);

    /// <summary>The difference of a variable and a variable; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(Variable<T> x, Variable<T> y) => ElementKind<T>.Instance.Subtract(x, y);

    /// <summary>The difference of a variable and a number; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(Variable<T> x, T y) => ElementKind<T>.Instance.Subtract(x, Literal<T>.Beside(y, x));

    /// <summary>The difference of a number and a variable; see <see cref="Op.Subtract{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(T x, Variable<T> y) => ElementKind<T>.Instance.Subtract(Literal<T>.Beside(x, y), y);

    /// <summary>The product, element by element, of a variable and a variable; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(Variable<T> x, Variable<T> y) => ElementKind<T>.Instance.Multiply(x, y);

    /// <summary>The product, element by element, of a variable and a number; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(Variable<T> x, T y) => ElementKind<T>.Instance.Multiply(x, Literal<T>.Beside(y, x));

    /// <summary>The product, element by element, of a number and a variable; see <see cref="Op.Multiply{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator *(T x, Variable<T> y) => ElementKind<T>.Instance.Multiply(Literal<T>.Beside(x, y), y);

    /// <summary>The quotient of a variable and a variable; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(Variable<T> x, Variable<T> y) => ElementKind<T>.Instance.Divide(x, y);

    /// <summary>The quotient of a variable and a number; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(Variable<T> x, T y) => ElementKind<T>.Instance.Divide(x, Literal<T>.Beside(y, x));

    /// <summary>The quotient of a number and a variable; see <see cref="Op.Divide{T}"/>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <exception cref="OperandException">The shapes do not fit together, or the operands belong to different graphs.</exception>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator /(T x, Variable<T> y) => ElementKind<T>.Instance.Divide(Literal<T>.Beside(x, y), y);

    /// <summary>The variable with its sign changed; see <see cref="Op.Negate{T}"/>.</summary>
    /// <param name="x">The operand.</param>
    /// <exception cref="NotSupportedException">The element type has no arithmetic.</exception>
    public static NamedTensor<T> operator -(Variable<T> x) => ElementKind<T>.Instance.Negate(x);
}
