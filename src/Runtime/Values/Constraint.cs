namespace ScopeLint;

/// <summary>Projects a variable's value back into an allowed set after an optimizer has changed it. Stands for the <c>constraint</c>
/// argument of <c>tf.get_variable</c> and <c>tf.keras.constraints.Constraint</c>.</summary>
public abstract class Constraint
{
    /// <summary>Moves values into the allowed set, in place.</summary>
    /// <param name="values">The variable's elements in row-major order.</param>
    /// <param name="shape">The variable's shape.</param>
    protected abstract void Project(Span<double> values, Shape shape);

    /// <summary>Projects the value of a variable and assigns the outcome to it. Call it after each update.</summary>
    /// <param name="variable">A floating-point variable.</param>
    /// <exception cref="NotSupportedException">The variable holds integers or truth values.</exception>
    /// <exception cref="ArgumentException">The constraint cannot be applied to the variable's shape.</exception>
    public void Apply(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        switch (variable)
        {
            case Variable<float> single: ApplyTo(single); break;
            case Variable<double> exact: ApplyTo(exact); break;
            case Variable<Half> half: ApplyTo(half); break;
            default:
                throw new NotSupportedException(
                    $"A constraint works on floating-point variables, but '{variable.Name}' holds {variable.DType.TensorFlowName}. " +
                    "Leave the constraint out.");
        }
    }

    /// <summary>Negative elements become zero. Stands for <c>tf.keras.constraints.NonNeg</c>.</summary>
    public static Constraint NonNegative { get; } = new NonNegativeConstraint();

    /// <summary>Vectors along one axis are scaled to length one. Stands for <c>tf.keras.constraints.UnitNorm</c>.</summary>
    /// <param name="axis">The axis the vectors lie along.</param>
    /// <returns>A new constraint.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="axis"/> is negative.</exception>
    public static Constraint UnitNorm(int axis = 0) => new NormConstraint(axis, 1, 1);

    /// <summary>Vectors along one axis that are longer than a bound are scaled down to it. Stands for
    /// <c>tf.keras.constraints.MaxNorm</c>.</summary>
    /// <param name="max">The greatest length, zero or more.</param>
    /// <param name="axis">The axis the vectors lie along.</param>
    /// <returns>A new constraint.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="axis"/> is negative, or <paramref name="max"/> is negative or not
    /// finite.</exception>
    public static Constraint MaxNorm(double max = 2, int axis = 0) => new NormConstraint(axis, 0, max);

    private void ApplyTo<T>(Variable<T> variable)
    {
        IOperand<T> operand = variable;
        var elements = operand.Elements;
        var values = new double[elements.Length];
        ElementKind<T>.Instance.ToDoubles(elements, values);
        Project(values, variable.Shape);
        var projected = new T[values.Length];
        ElementKind<T>.Instance.FromDoubles(values, projected, "The constraint on", variable.Name);
        variable.Value = TensorStorage.ToTensor<T>(projected, variable.Shape);
    }
}
