using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <content>Products of matrices, and changes of shape.</content>
public static partial class Op
{
    /// <summary>The product of two matrices. Stands for <c>tf.matmul</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="a">The left matrix, [n, k] once transposed if so asked.</param>
    /// <param name="b">The right matrix, [k, m] once transposed if so asked.</param>
    /// <param name="transposeA">Whether to transpose the left matrix first.</param>
    /// <param name="transposeB">Whether to transpose the right matrix first.</param>
    /// <param name="name">The operation's name; null for <c>MatMul</c>.</param>
    /// <returns>A matrix of shape [n, m].</returns>
    /// <exception cref="OperandException">An operand is no matrix, the inner lengths differ, or the graphs do.</exception>
    public static NamedTensor<T> MatMul<T>(
        IOperand<T> a, IOperand<T> b, bool transposeA = false, bool transposeB = false, string? name = null)
        where T : INumber<T>
    {
        var operation = name ?? "MatMul";
        var graph = OpResult.GraphOf(a, b, operation);
        if (a.Shape.Rank != 2 || b.Shape.Rank != 2)
        {
            throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Operation '{operation}' multiplies matrices, but '{a.Name}' has shape {a.Shape} and '{b.Name}' has shape {b.Shape}. " +
                "Reshape them to rank two.");
        }

        var (rows, inner) = transposeA ? (a.Shape[1], a.Shape[0]) : (a.Shape[0], a.Shape[1]);
        var (other, columns) = transposeB ? (b.Shape[1], b.Shape[0]) : (b.Shape[0], b.Shape[1]);
        if (inner != other)
        {
            throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Operation '{operation}' cannot multiply '{a.Name}' of shape {a.Shape}{Transposed(transposeA)} by '{b.Name}' of " +
                $"shape {b.Shape}{Transposed(transposeB)}: the inner lengths are {inner} and {other}. Make them equal, or transpose one.");
        }

        // Both with the inner axis last, so that every element of the product is the dot product of two lines.
        ReadOnlySpan<T> left = transposeA ? Permute(a.Elements, a.Shape, [1, 0]) : a.Elements;
        ReadOnlySpan<T> right = transposeB ? b.Elements : Permute(b.Elements, b.Shape, [1, 0]);
        var product = new T[TensorStorage.LengthOf([rows, columns])];
        for (var index = 0; index < product.Length; index++)
        {
            product[index] = TensorPrimitives.Dot(
                left.Slice(index / columns * inner, inner),
                right.Slice(index % columns * inner, inner));
        }

        return OpResult.Make(graph, operation, [rows, columns], product);
    }

    /// <summary>The operand with its axes in another order. Stands for <c>tf.transpose</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="permutation">For each axis of the result, the operand's axis it is; null to reverse them.</param>
    /// <param name="name">The operation's name; null for <c>transpose</c>.</param>
    /// <returns>A tensor of the permuted shape.</returns>
    /// <exception cref="OperandException">The permutation does not name every axis once.</exception>
    public static NamedTensor<T> Transpose<T>(IOperand<T> x, int[]? permutation = null, string? name = null)
    {
        OpResult.NotNull(x);
        var operation = name ?? "transpose";
        var axes = Enumerable.Range(0, x.Shape.Rank).ToArray();
        var order = permutation ?? [.. Enumerable.Reverse(axes)];
        if (!order.Order().SequenceEqual(axes))
        {
            throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Operation '{operation}' cannot order the axes of '{x.Name}' of shape {x.Shape} as ({string.Join(", ", order)}). " +
                $"Name each axis from 0 to {axes.Length - 1} once.",
                nameof(permutation));
        }

        var shape = Shape.Create([.. order.Select(axis => x.Shape[axis])]);
        return OpResult.Make(x.Graph, operation, shape, Permute(x.Elements, x.Shape, order));
    }

    /// <summary>The same elements, in row-major order, under another shape. Stands for <c>tf.reshape</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="x">The operand.</param>
    /// <param name="shape">The shape; one length may be -1, which is computed from the others.</param>
    /// <param name="name">The operation's name; null for <c>Reshape</c>.</param>
    /// <returns>A tensor of the shape.</returns>
    /// <exception cref="OperandException">The shape does not hold as many elements as the operand has.</exception>
    public static NamedTensor<T> Reshape<T>(IOperand<T> x, Shape shape, string? name = null)
    {
        OpResult.NotNull(x);
        var operation = name ?? "Reshape";
        var elements = x.Elements;
        var count = elements.Length;
        var lengths = shape.ToArray();
        var unknown = Array.IndexOf(lengths, -1);
        if (unknown >= 0)
        {
            lengths[unknown] = 1;
            var known = TensorStorage.LengthOf(lengths.Contains(-1) ? Shape.Create([0]) : Shape.Create(lengths));
            lengths[unknown] = known > 0 ? count / known : -1;
        }

        var target = Shape.Create(lengths);
        return target.IsFullyDefined && TensorStorage.LengthOf(target) == count
            ? OpResult.Make(x.Graph, operation, target, elements)
            : throw new OperandException(
                OperandError.ShapesDoNotFit,
                $"Operation '{operation}' cannot give '{x.Name}' of shape {x.Shape} the shape {shape}: it has {count} elements. " +
                "Give a shape of that many, with one -1 at most.",
                nameof(shape));
    }

    /// <summary>The sum of several operands of one shape. Stands for <c>tf.add_n</c>.</summary>
    /// <typeparam name="T">A numeric element type.</typeparam>
    /// <param name="inputs">The operands, at least one; they do not broadcast.</param>
    /// <param name="name">The operation's name; null for <c>AddN</c>.</param>
    /// <returns>A tensor of their shape.</returns>
    /// <exception cref="OperandException">Their shapes differ, or their graphs do.</exception>
    /// <exception cref="ArgumentException">There are no operands.</exception>
    public static NamedTensor<T> AddN<T>(IEnumerable<IOperand<T>> inputs, string? name = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var operation = name ?? "AddN";
        IOperand<T>[] operands = [.. inputs];
        if (operands.Length == 0)
        {
            throw new ArgumentException($"Operation '{operation}' has nothing to add. Give at least one operand.", nameof(inputs));
        }

        var first = operands[0];
        OpResult.NotNull(first, nameof(inputs));
        var sum = first.Elements.AsSpan().ToArray();
        foreach (var operand in operands.AsSpan(1))
        {
            OpResult.GraphOf(first, operand, operation);
            if (operand.Shape != first.Shape)
            {
                throw new OperandException(
                    OperandError.ShapesDoNotFit,
                    $"Operation '{operation}' adds operands of one shape, " +
                    $"but '{first.Name}' has shape {first.Shape} and '{operand.Name}' has shape {operand.Shape}. Make them equal, " +
                    "or use Add, which broadcasts.",
                    nameof(inputs));
            }

            TensorPrimitives.Add(sum, operand.Elements, sum);
        }

        return OpResult.Make(first.Graph, operation, first.Shape, sum);
    }

    private static string Transposed(bool yes) => yes ? " (transposed)" : "";

    private static T[] Permute<T>(T[] elements, Shape shape, int[] order) =>
        shape.Rank < 2 || elements.Length == 0
            ? elements
            : TensorStorage.CopyElements(Tensor.PermuteDimensions(TensorStorage.ToTensor<T>(elements, shape), order));
}
