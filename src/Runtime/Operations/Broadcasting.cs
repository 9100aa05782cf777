using System.Diagnostics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>NumPy's broadcasting: shapes are lined up at their last axes, and a length of 1 or a missing axis stretches.</summary>
[StackTraceHidden]
internal static class Broadcasting
{
    /// <summary>The shape both operands stretch to.</summary>
    /// <exception cref="OperandException">They do not fit together.</exception>
    internal static Shape CommonShape<T>(IOperand<T> x, IOperand<T> y, string operation)
    {
        var (longer, shorter) = x.Shape.Rank >= y.Shape.Rank ? (x.Shape, y.Shape) : (y.Shape, x.Shape);
        var lengths = longer.ToArray();
        var shift = longer.Rank - shorter.Rank;
        for (var axis = 0; axis < shorter.Rank; axis++)
        {
            var (left, right) = (lengths[shift + axis], shorter[axis]);
            if (left != right && left != 1 && right != 1)
            {
                throw new OperandException(
                    OperandError.ShapesDoNotFit,
                    $"Operation '{operation}' cannot join '{x.Name}' of shape {x.Shape} and '{y.Name}' of shape {y.Shape}: " +
                    "lined up at the last axis, lengths must be equal or 1. Reshape one of them.");
            }

            lengths[shift + axis] = left == 1 ? right : left;
        }

        return Shape.Create(lengths);
    }

    /// <summary>Writes elements, stretched from their shape to one that it fits.</summary>
    internal static void Stretch<T>(ReadOnlySpan<T> elements, Shape own, Shape shape, Span<T> destination)
    {
        if (elements.Length == 1)
        {
            destination.Fill(elements[0]);
            return;
        }

        // A bias, which is added to each row: copying it takes a tenth of the time.
        if (shape.Dimensions.EndsWith(own.Dimensions))
        {
            for (var start = 0; start < destination.Length; start += elements.Length)
            {
                elements.CopyTo(destination[start..]);
            }

            return;
        }

        Span<nint> from = stackalloc nint[own.Rank];
        Span<nint> to = stackalloc nint[shape.Rank];
        Lengths(own, from);
        Lengths(shape, to);
        Tensor.BroadcastTo(new ReadOnlyTensorSpan<T>(elements, from, []), new TensorSpan<T>(destination, to, []));
    }

    private static void Lengths(Shape shape, Span<nint> lengths)
    {
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis];
        }
    }
}
