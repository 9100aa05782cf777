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
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public static NamedTensor<T> ReduceSum<T>(IOperand<T> x, int? axis = null, bool keepDims = false, string? name = null)
        where T : INumber<T>
    {
        OpResult.NotNull(x);
        var operation = name ?? "Sum";
        return OpResult.Make(x.Graph, operation, ReducedShape(x, axis, keepDims, operation), Sums(x, axis));
    }

    /// <summary>The mean of all elements, or along one axis; integers are divided toward zero. Stands for <c>tf.reduce_mean</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="axis">The axis to average along, counted from the end if negative; null for all of them.</param>
    /// <param name="keepDims">Whether what was averaged along stays as an axis of length 1.</param>
    /// <param name="name">The operation's name; null for <c>Mean</c>.</param>
    /// <returns>A tensor without that axis; a scalar if all are averaged. The mean of no elements is not a number.</returns>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    /// <exception cref="DivideByZeroException">There are no elements, and the type is an integer.</exception>
    public static NamedTensor<T> ReduceMean<T>(IOperand<T> x, int? axis = null, bool keepDims = false, string? name = null)
        where T : INumber<T>
    {
        OpResult.NotNull(x);
        var operation = name ?? "Mean";
        var shape = ReducedShape(x, axis, keepDims, operation);
        var means = Sums(x, axis);
        var count = axis is { } along ? x.Shape[Axis(x, along, operation)] : x.Elements.Length;
        TensorPrimitives.Divide(means, T.CreateChecked(count), means);
        return OpResult.Make(x.Graph, operation, shape, means);
    }

    private static T[] Sums<T>(IOperand<T> x, int? axis)
        where T : INumber<T>
    {
        if (axis is not { } along)
        {
            return [TensorPrimitives.Sum<T>(x.Elements)];
        }

        along = Axis(x, along, "Sum");
        var length = x.Shape[along];
        var inner = Product(x.Shape.Dimensions[(along + 1)..]);
        var outer = Product(x.Shape.Dimensions[..along]);
        var sums = new T[outer * inner];
        for (var block = 0; block < outer; block++)
        {
            ReadOnlySpan<T> lines = x.Elements.AsSpan(block * length * inner, length * inner);
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

    private static Shape ReducedShape<T>(IOperand<T> x, int? axis, bool keepDims, string operation)
    {
        var lengths = x.Shape.ToArray().ToList();
        if (axis is { } along)
        {
            lengths.RemoveAt(Axis(x, along, operation));
            if (keepDims)
            {
                lengths.Insert(Axis(x, along, operation), 1);
            }
        }
        else
        {
            lengths = keepDims ? [.. Enumerable.Repeat(1, x.Shape.Rank)] : [];
        }

        return Shape.Create([.. lengths]);
    }

    private static int Axis<T>(IOperand<T> x, int axis, string operation)
    {
        var rank = x.Shape.Rank;
        return axis >= -rank && axis < rank
            ? (axis + rank) % rank
            : throw new ArgumentException(
                $"Operation '{operation}' has no axis {axis} to work along: '{x.Name}' has shape {x.Shape}. Give an axis from {-rank} to {rank - 1}.");
    }

    private static int Product(ReadOnlySpan<int> lengths)
    {
        var product = 1;
        foreach (var length in lengths)
        {
            product *= length;
        }

        return product;
    }
}
