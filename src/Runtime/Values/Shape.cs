using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScopeLint;

/// <summary>
/// The shape of a tensor or variable: its length along each axis, with <c>-1</c> for a length that is not known.
/// Stands for <c>tf.TensorShape</c> of known rank. Written as a collection expression: <c>[3, 256, 256]</c>; <c>[]</c> is a scalar.
/// </summary>
/// <remarks>Shapes of rank four and less live without any allocation.</remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>
{
    private const int InlineRank = 4;

    // The lengths of a shape of rank four and less, two in each; zero where there is no axis.
    private readonly Inline _inline;
    private readonly int _rank;
    private readonly int[]? _dimensions;

    /// <summary>Makes a shape of the given lengths.</summary>
    /// <param name="dimensions">The length along each axis; -1 where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is below -1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Shape(params ReadOnlySpan<int> dimensions)
    {
        _rank = dimensions.Length;
        int lowest;
        if (dimensions.Length > InlineRank)
        {
            _dimensions = dimensions.ToArray();
            lowest = TensorPrimitives.Min(dimensions);
        }
        else
        {
            // Without a loop, and stored in the size they are read in: [2, 3] in a call is to cost a few moves.
            var (first, second) = (dimensions.Length > 0 ? dimensions[0] : 0, dimensions.Length > 1 ? dimensions[1] : 0);
            var (third, fourth) = (dimensions.Length > 2 ? dimensions[2] : 0, dimensions.Length > 3 ? dimensions[3] : 0);
            _inline = new Inline(Pair(first, second), Pair(third, fourth));
            lowest = Math.Min(Math.Min(first, second), Math.Min(third, fourth));
        }

        if (lowest < -1)
        {
            throw WrongLength(dimensions);
        }
    }

    /// <summary>Makes a shape of the given lengths; the builder behind collection expressions.</summary>
    /// <param name="dimensions">The length along each axis; -1 where it is not known.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is below -1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shape Create(ReadOnlySpan<int> dimensions) => new(dimensions);

    /// <summary>The shape of a single number, <c>[]</c>.</summary>
    public static Shape Scalar => default;

    /// <summary>The number of axes; 0 for a scalar. Stands for <c>TensorShape.rank</c>.</summary>
    public int Rank => _rank;

    /// <summary>Whether every length is known. Stands for <c>TensorShape.is_fully_defined</c>.</summary>
    public bool IsFullyDefined => Dimensions.IndexOf(-1) < 0;

    /// <summary>The number of elements of a tensor of this shape.</summary>
    /// <exception cref="InvalidOperationException">A length is not known.</exception>
    /// <exception cref="OverflowException">There are more elements than fit a native integer.</exception>
    public nint ElementCount
    {
        get
        {
            nint count = 1;
            foreach (var dimension in Dimensions)
            {
                if (dimension < 0)
                {
                    throw new InvalidOperationException($"Shape {this} has no element count: not every length is known.");
                }

                count = checked(count * dimension);
            }

            return count;
        }
    }

    /// <summary>The lengths, axis by axis.</summary>
    [UnscopedRef]
    public ReadOnlySpan<int> Dimensions => _dimensions is null
        ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Inline, int>(ref Unsafe.AsRef(in _inline)), _rank)
        : _dimensions;

    /// <summary>The length along one axis, -1 where it is not known.</summary>
    /// <param name="axis">The axis, from zero.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such axis.</exception>
    public int this[int axis] => Dimensions[axis];

    /// <summary>The length along an axis that may be counted from the last one: <c>shape[^1]</c>. It is -1 where it is not known.</summary>
    /// <param name="axis">The axis.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such axis.</exception>
    public int this[Index axis] => Dimensions[axis.GetOffset(_rank)];

    /// <summary>Whether a tensor could have both shapes: same rank, and lengths that agree wherever both are known. Stands for
    /// <c>TensorShape.is_compatible_with</c>.</summary>
    /// <param name="other">The other shape.</param>
    /// <returns>True if they are compatible.</returns>
    public bool IsCompatibleWith(Shape other)
    {
        if (_rank != other._rank)
        {
            return false;
        }

        for (var axis = 0; axis < _rank; axis++)
        {
            var (left, right) = (this[axis], other[axis]);
            if (left != right && left >= 0 && right >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lengths as a new array.</summary>
    /// <returns>An array of length <see cref="Rank"/>.</returns>
    public int[] ToArray() => Dimensions.ToArray();

    /// <summary>Enumerates the lengths.</summary>
    /// <returns>An enumerator over the lengths, axis by axis.</returns>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)ToArray()).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Shape other) => IsSameAs(in other);

    /// <summary>As <see cref="Equals(Shape)"/>, without copying the other shape.</summary>
    internal bool IsSameAs(in Shape other)
    {
        if (_rank != other._rank)
        {
            return false;
        }

        return _dimensions is null
            ? _inline.FirstTwo == other._inline.FirstTwo && _inline.LastTwo == other._inline.LastTwo
            : Dimensions.SequenceEqual(other.Dimensions);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(Dimensions));
        return hash.ToHashCode();
    }

    /// <summary>The shape as a list, such as <c>[3, 256, 256]</c>, with <c>?</c> for what is not known.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", ToArray().Select(Text))}]";

    /// <summary>Whether two shapes are the same, unknown lengths included.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are the same.</returns>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether two shapes differ.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    private static string Text(int length) =>
        length < 0 ? "?" : length.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static long Pair(int first, int second) =>
        BitConverter.IsLittleEndian ? (uint)first | ((long)second << 32) : (uint)second | ((long)first << 32);

    // Apart from the constructor, which every [2, 3] in user code calls.
    private static ArgumentOutOfRangeException WrongLength(ReadOnlySpan<int> dimensions)
    {
        var axis = dimensions.IndexOfAnyExceptInRange(-1, int.MaxValue);
        return new ArgumentOutOfRangeException(
            nameof(dimensions),
            $"A shape cannot have length {dimensions[axis]} along axis {axis}. Give a length of zero or more, or -1 where it is not known.");
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Inline(long firstTwo, long lastTwo)
    {
        internal readonly long FirstTwo = firstTwo;
        internal readonly long LastTwo = lastTwo;
    }
}
