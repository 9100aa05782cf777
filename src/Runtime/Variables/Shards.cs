using System.Diagnostics;

namespace ScopeLint;

/// <summary>How a variable is cut along one axis. Pure functions.</summary>
[StackTraceHidden]
internal static class Shards
{
    /// <summary>The axis that is cut: the first one cut into several, else the first.</summary>
    internal static int AxisOf(IReadOnlyList<int> partitions)
    {
        for (var axis = 0; axis < partitions.Count; axis++)
        {
            if (partitions[axis] > 1)
            {
                return axis;
            }
        }

        return 0;
    }

    /// <summary>Whether the numbers of shards cut a variable of this shape: one for each axis, all at least 1, at most one above 1.</summary>
    internal static bool Cuts(Shape shape, IReadOnlyList<int> partitions) =>
        shape.Rank >= 1 && partitions.Count == shape.Rank && partitions.All(count => count >= 1) && partitions.Count(count => count > 1) <= 1;

    /// <summary>The offset and shape of each shard. The first ones are longer by one where the length does not divide.</summary>
    internal static IEnumerable<(Shape Offset, Shape Shape)> Cut(Shape whole, IReadOnlyList<int> partitions)
    {
        var axis = AxisOf(partitions);
        var count = partitions[axis];
        var (offset, lengths) = (new int[whole.Rank], whole.ToArray());
        for (var shard = 0; shard < count; shard++)
        {
            lengths[axis] = (whole[axis] / count) + (shard < whole[axis] % count ? 1 : 0);
            yield return (Shape.Create(offset), Shape.Create(lengths));
            offset[axis] += lengths[axis];
        }
    }

    /// <summary>The elements of the whole, from those of the shards.</summary>
    internal static T[] Join<T>(Shape whole, int axis, IReadOnlyList<(int Length, T[] Elements)> shards)
    {
        var elements = new T[TensorStorage.LengthOf(whole)];
        var (rows, width) = TensorStorage.Around(whole, axis);
        var start = 0;
        foreach (var (length, shard) in shards)
        {
            for (var row = 0; row < rows; row++)
            {
                shard.AsSpan(row * length * width, length * width).CopyTo(elements.AsSpan((row * whole[axis] * width) + (start * width)));
            }

            start += length;
        }

        return elements;
    }

    /// <summary>The elements of each shard, from those of the whole.</summary>
    internal static IEnumerable<T[]> Split<T>(Shape whole, int axis, IReadOnlyList<int> lengths, T[] elements)
    {
        var (rows, width) = TensorStorage.Around(whole, axis);
        var start = 0;
        foreach (var length in lengths)
        {
            var shard = new T[rows * length * width];
            for (var row = 0; row < rows; row++)
            {
                elements.AsSpan((row * whole[axis] * width) + (start * width), length * width).CopyTo(shard.AsSpan(row * length * width));
            }

            start += length;
            yield return shard;
        }
    }
}
