using System.Diagnostics;
using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <content>Sums and means.</content>
public static partial class Op
{
    /// <summary>The sum of all elements, or along one axis. Stands for <c>tf.reduce_sum</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="axis">The axis to sum along, counted from the end if negative; null for all of them.</param>
    /// <param name="keepDims">Whether what was summed along stays as an axis of length 1.</param>
    /// <param name="name">The operation's name; null for <c>Sum</c>.</param>
    /// <returns>A tensor without that axis; a scalar if all are summed.</returns>
    /// <exception cref="OperandException">There is no such axis.</exception>
    public static NamedTensor<T> ReduceSum<T>(IOperand<T> x, int? axis = null, bool keepDims = false, string? name = null)
        where T : INumber<T>
    {
        OpResult.NotNull(x);
        var operation = name ?? "Sum";
        var along = Axis(x, axis, operation);
        // Halves are added in double precision: among themselves they stop growing at 2,048 ones.
        var sums = typeof(T) == typeof(Half)
            ? Narrow<T>(Sums(Widen(x), x.Shape, along))
            : Sums(x.Elements, x.Shape, along);
        return OpResult.Make(x.Graph, operation, ReducedShape(x.Shape, along, keepDims), sums);
    }

    /// <summary>The mean of all elements, or along one axis; integers are divided toward zero. Stands for <c>tf.reduce_mean</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="axis">The axis to average along, counted from the end if negative; null for all of them.</param>
    /// <param name="keepDims">Whether what was averaged along stays as an axis of length 1.</param>
    /// <param name="name">The operation's name; null for <c>Mean</c>.</param>
    /// <returns>A tensor without that axis; a scalar if all are averaged. The mean of no elements is not a number.</returns>
    /// <exception cref="OperandException">There is no such axis.</exception>
    /// <exception cref="DivideByZeroException">There are no elements, and the type is an integer.</exception>
    public static NamedTensor<T> ReduceMean<T>(IOperand<T> x, int? axis = null, bool keepDims = false, string? name = null)
        where T : INumber<T>
    {
        OpResult.NotNull(x);
        var operation = name ?? "Mean";
        var along = Axis(x, axis, operation);
        var count = along is { } only ? x.Shape[only] : TensorStorage.LengthOf(x.Shape);
        var shape = ReducedShape(x.Shape, along, keepDims);
        // In double precision where it holds every sum: neither the sum nor the count need fit a narrow type, only the mean.
        if (x.DType is DType.Float64 or DType.Int64)
        {
            var sums = Sums(x.Elements, x.Shape, along);
            TensorPrimitives.Divide(sums, T.CreateChecked(count), sums);
            return OpResult.Make(x.Graph, operation, shape, sums);
        }

        if (count == 0 && !x.DType.IsFloatingPoint)
        {
            throw new DivideByZeroException($"Operation '{operation}' has no elements of '{x.Name}' to average: its shape is {x.Shape}.");
        }

        var means = Sums(Widen(x), x.Shape, along);
        TensorPrimitives.Divide(means, count, means);
        return OpResult.Make(x.Graph, operation, shape, Narrow<T>(means));
    }

    private static double[] Widen<T>(IOperand<T> x)
        where T : INumber<T>
    {
        var elements = x.Elements;
        var wide = new double[elements.Length];
        TensorPrimitives.ConvertTruncating<T, double>(elements, wide);
        return wide;
    }

    private static T[] Narrow<T>(double[] wide)
        where T : INumber<T>
    {
        var narrow = new T[wide.Length];
        TensorPrimitives.ConvertTruncating<double, T>(wide, narrow);
        return narrow;
    }

    private static T[] Sums<T>(T[] elements, Shape shape, int? axis)
        where T : INumber<T>
    {
        if (axis is not { } along)
        {
            return [TensorPrimitives.Sum<T>(elements)];
        }

        var length = shape[along];
        var (outer, inner) = TensorStorage.Around(shape, along);
        var sums = new T[TensorStorage.LengthOf([outer, inner])];
        for (var block = 0; block < outer; block++)
        {
            ReadOnlySpan<T> lines = elements.AsSpan(block * length * inner, length * inner);
            if (inner == 1)
            {
                sums[block] = TensorPrimitives.Sum(lines);
                continue;
            }

            var sum = sums.AsSpan(block * inner, inner);
            for (var line = 0; line < length; line++)
            {
                TensorPrimitives.Add(sum, lines.Slice(line * inner, inner), sum);
            }
        }

        return sums;
    }

    private static Shape ReducedShape(Shape shape, int? axis, bool keepDims)
    {
        if (axis is { } along)
        {
            ReadOnlySpan<int> kept = keepDims ? [1] : [];
            return Shape.Create([.. shape.Dimensions[..along], .. kept, .. shape.Dimensions[(along + 1)..]]);
        }

        return keepDims ? Shape.Create([.. Enumerable.Repeat(1, shape.Rank)]) : Shape.Scalar;
    }

    // The axis counted from the front; null stays null, which means all axes.
    [StackTraceHidden]
    private static int? Axis<T>(IOperand<T> x, int? axis, string operation)
    {
        if (axis is not { } along)
        {
            return null;
        }

        var rank = x.Shape.Rank;
        return along >= -rank && along < rank
            ? (along + rank) % rank
            : throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Operation '{operation}' has no axis {along} to work along: '{x.Name}' has shape {x.Shape}. " +
                (rank == 0 ? "Leave the axis out." : $"Give an axis from {-rank} to {rank - 1}."),
                nameof(axis));
    }
}
