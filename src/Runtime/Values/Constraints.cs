using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>Negative elements become zero.</summary>
internal sealed class NonNegativeConstraint : Constraint
{
    protected override void Project(Span<double> values, Shape shape) => TensorPrimitives.Max(values, 0.0, values);
}

/// <summary>Vectors along an axis are scaled to a length between two bounds.</summary>
internal sealed class NormConstraint : Constraint
{
    private readonly int _axis;
    private readonly double _min;
    private readonly double _max;

    internal NormConstraint(int axis, double min, double max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(axis);
        if (!double.IsFinite(max) || max < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, "The greatest length of a vector is a finite number, zero or more.");
        }

        (_axis, _min, _max) = (axis, min, max);
    }

    protected override void Project(Span<double> values, Shape shape)
    {
        if (_axis >= shape.Rank)
        {
            throw new ArgumentException(
                $"The constraint works along axis {_axis}, but the variable's shape {shape} has no such axis. Choose another axis.");
        }

        var length = shape[_axis];
        var (blocks, stride) = TensorStorage.Around(shape, _axis);
        var vector = new double[length];
        for (var index = 0; length > 0 && index < blocks * stride; index++)
        {
            var start = (index / stride * stride * length) + (index % stride);
            for (var step = 0; step < length; step++)
            {
                vector[step] = values[start + (step * stride)];
            }

            var norm = TensorPrimitives.Norm<double>(vector);
            if (norm == 0 || (norm >= _min && norm <= _max))
            {
                // A vector of zeros has no direction to be scaled in; one within the bounds stays exactly as it is.
                continue;
            }

            var factor = Math.Clamp(norm, _min, _max) / norm;
            for (var step = 0; step < length; step++)
            {
                values[start + (step * stride)] = vector[step] * factor;
            }
        }
    }
}
