using System.Globalization;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>A random orthogonal matrix, evenly distributed over all of them.</summary>
internal sealed class OrthogonalInitializer(double gain, long? seed) : Initializer
{
    private static readonly Distribution s_standardNormal = Distribution.Normal(0, 1);

    public override string Name => "orthogonal";

    public override string ToString() =>
        Text(Name, gain == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"gain: {gain}"), SeedText(seed));

    protected override void Fill(Span<double> destination, InitializerContext context)
    {
        RequireFloatingPoint(context);
        var shape = context.Shape;
        if (shape.Rank < 2)
        {
            throw new ArgumentException(
                $"Initializer 'orthogonal' needs a shape of rank two or more, but the variable has {shape}. Choose another initializer.");
        }

        if (destination.IsEmpty)
        {
            return;
        }

        var columns = shape[shape.Rank - 1];
        var rows = destination.Length / columns;
        var (count, length) = (Math.Min(rows, columns), Math.Max(rows, columns));
        var vectors = new double[destination.Length];
        RandomValues.Fill(vectors, new InitializerContext([count, length], DType.Float64, null), s_standardNormal, seed);
        Orthonormalise(vectors, count, length);
        TensorPrimitives.Multiply(vectors, gain, vectors);
        if (rows <= columns)
        {
            vectors.CopyTo(destination);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                destination[(row * columns) + column] = vectors[(column * length) + row];
            }
        }
    }

    /// <summary>Gram and Schmidt's process, every projection taken out twice: the second time removes what rounding left.</summary>
    private static void Orthonormalise(double[] vectors, int count, int length)
    {
        for (var index = 0; index < count; index++)
        {
            var vector = vectors.AsSpan(index * length, length);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var earlier = 0; earlier < index; earlier++)
                {
                    ReadOnlySpan<double> unit = vectors.AsSpan(earlier * length, length);
                    TensorPrimitives.MultiplyAdd(unit, -TensorPrimitives.Dot(unit, vector), vector, vector);
                }
            }

            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<double>(vector), vector);
        }
    }
}
