using Xunit;
using static ScopeLint.Runtime.Tests.Values.InitializerTests;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class OrthogonalInitializerTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(5, 40)]
    [InlineData(40, 5)]
    [InlineData(1, 7)]
    public void The_fewer_of_rows_and_columns_are_orthonormal(int rows, int columns)
    {
        AssertOrthonormal(Make<double>(Initializer.Orthogonal(seed: 1), [rows, columns]), rows, columns, 1, 1e-12);
        AssertOrthonormal(Make<double>(Initializer.Orthogonal(gain: 3, seed: 1), [rows, columns]), rows, columns, 9, 1e-10);
    }

    [Fact]
    public void All_axes_but_the_last_count_as_rows() =>
        AssertOrthonormal(Make<double>(Initializer.Orthogonal(seed: 4), [3, 2, 4]), 6, 4, 1, 1e-12);

    [Fact]
    public void Signs_are_random()
    {
        var corners = Enumerable.Range(0, 200).Select(seed => Make<double>(Initializer.Orthogonal(seed: seed), [3, 3])[0]).ToArray();

        Assert.InRange(corners.Count(corner => corner < 0), 60, 140);
    }

    [Fact]
    public void Vectors_and_scalars_are_refused_and_empty_matrices_are_not()
    {
        var error = Assert.Throws<ArgumentException>(() => Make<float>(Initializer.Orthogonal(), [3]));
        Assert.Contains("[3]", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Make<float>(Initializer.Orthogonal(), []));
        Assert.Empty(Make<float>(Initializer.Orthogonal(), [3, 0]));
    }

    private static void AssertOrthonormal(double[] matrix, int rows, int columns, double square, double tolerance)
    {
        var wide = rows <= columns;
        var count = Math.Min(rows, columns);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var dot = wide
                    ? Enumerable.Range(0, columns).Sum(k => matrix[(i * columns) + k] * matrix[(j * columns) + k])
                    : Enumerable.Range(0, rows).Sum(k => matrix[(k * columns) + i] * matrix[(k * columns) + j]);
                Assert.Equal(i == j ? square : 0, dot, tolerance);
            }
        }
    }
}
