using System.Collections;
using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <summary>A <see cref="ScopeLint.Shape"/> written with the long lengths that tensors of TorchSharp have: <c>[x.shape[1], units]</c>. It
/// converts from and to a shape.</summary>
[CollectionBuilder(typeof(TensorShape), nameof(Create))]
public readonly record struct TensorShape : IEnumerable<long>
{
    private readonly Shape _shape;

    private TensorShape(Shape shape) => _shape = shape;

    /// <summary>Makes a shape of lengths, as a collection expression does.</summary>
    /// <param name="lengths">The length along each axis, -1 where it is not known.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="OverflowException">A length is larger than an int.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is below -1.</exception>
    public static TensorShape Create(ReadOnlySpan<long> lengths)
    {
        Span<int> narrow = lengths.Length <= 8 ? stackalloc int[lengths.Length] : new int[lengths.Length];
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            narrow[axis] = checked((int)lengths[axis]);
        }

        return new TensorShape(Shape.Create(narrow));
    }

    /// <summary>The same shape as variables have it.</summary>
    /// <returns>The shape.</returns>
    public Shape ToShape() => _shape;

    /// <summary>The lengths as TorchSharp takes them.</summary>
    /// <returns>A new array.</returns>
    public long[] ToArray() => [.. _shape.ToArray().Select(length => (long)length)];

    /// <summary>A variable's shape as one of TorchSharp.</summary>
    /// <param name="shape">The shape.</param>
    public static implicit operator TensorShape(Shape shape) => new TensorShape(shape);

    /// <summary>A shape of TorchSharp as a variable's.</summary>
    /// <param name="shape">The shape.</param>
    public static implicit operator Shape(TensorShape shape) => shape._shape;

    /// <summary>Enumerates the lengths.</summary>
    /// <returns>An enumerator over the lengths, axis by axis.</returns>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)ToArray()).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => _shape.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
