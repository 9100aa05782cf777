using System.Diagnostics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>Goes between the library's storage (a flat row-major array and a <see cref="Shape"/>) and <see cref="Tensor{T}"/>.</summary>
/// <remarks>System.Numerics.Tensors has no tensor of rank zero: a scalar crosses over as a tensor of shape [1].</remarks>
[StackTraceHidden]
internal static class TensorStorage
{
    /// <summary>The length of the flat array behind a shape.</summary>
    /// <exception cref="ArgumentException">The shape is not fully defined, or has more elements than an array can hold.</exception>
    internal static int LengthOf(Shape shape)
    {
        long length = 1;
        foreach (var dimension in shape.Dimensions)
        {
            if (dimension < 0)
            {
                throw new ArgumentException(
                    $"Values need a fully defined shape, but {shape} has a length that is not known. Give every length.");
            }

            // Saturates instead of overflowing; a later axis of length zero still makes it zero.
            length = dimension == 0 ? 0 : Math.Min(length, long.MaxValue / dimension) * dimension;
        }

        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentException($"Shape {shape} has more elements than one array can hold ({Array.MaxLength}). Make it smaller.");
    }

    /// <summary>How the elements of a shape lie around an axis: in so many blocks, each with as many lines as the axis is long, each line with so
    /// many elements.</summary>
    internal static (int Blocks, int Width) Around(Shape shape, int axis)
    {
        var (blocks, width) = (1, 1);
        foreach (var length in shape.Dimensions[..axis])
        {
            blocks = checked(blocks * length);
        }

        foreach (var length in shape.Dimensions[(axis + 1)..])
        {
            width = checked(width * length);
        }

        return (blocks, width);
    }

    /// <summary>A new tensor with a copy of the elements.</summary>
    internal static Tensor<T> ToTensor<T>(ReadOnlySpan<T> elements, Shape shape)
    {
        var copy = elements.ToArray();
        if (shape.Rank == 0)
        {
            return Tensor.Create(copy, [1]);
        }

        Span<nint> lengths = stackalloc nint[shape.Rank];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis];
        }

        return Tensor.Create(copy, lengths);
    }

    /// <summary>The shape of a tensor.</summary>
    internal static Shape ShapeOf<T>(Tensor<T> tensor)
    {
        Span<int> lengths = stackalloc int[tensor.Rank];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = checked((int)tensor.Lengths[axis]);
        }

        return Shape.Create(lengths);
    }

    /// <summary>A new flat row-major array with the tensor's elements, whatever its strides.</summary>
    internal static T[] CopyElements<T>(Tensor<T> tensor)
    {
        var elements = new T[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(elements);
        return elements;
    }

    /// <summary>Whether a tensor can be the value of something of the given shape; a tensor of shape [1] also stands for a
    /// scalar.</summary>
    internal static bool Fits<T>(Tensor<T> tensor, Shape shape) =>
        shape.Rank == 0 ? tensor.FlattenedLength == 1 && tensor.Rank <= 1 : ShapeOf(tensor) == shape;
}
