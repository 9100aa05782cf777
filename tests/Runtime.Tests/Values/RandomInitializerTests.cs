using Xunit;
using static ScopeLint.Runtime.Tests.Values.InitializerTests;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class RandomInitializerTests
{
    private const int Many = 40_000;

    [Fact]
    public void Uniform_fills_its_interval_evenly()
    {
        var values = Make<double>(Initializer.Uniform(-1, 3, seed: 1), [Many]);

        Assert.All(values, value => Assert.InRange(value, -1, Math.BitDecrement(3.0)));
        Assert.Equal(1, values.Average(), 0.03);
        Assert.Equal(16.0 / 12, Variance(values), 0.03);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            Assert.Equal(Many / 4.0, values.Count(value => value >= quarter - 1 && value < quarter), Many * 0.01);
        }
    }

    [Fact]
    public void Uniform_gives_integers_every_whole_number_below_the_bound_equally()
    {
        var values = Make<int>(Initializer.Uniform(-2, 3, seed: 1), [Many]);

        Assert.Equal([-2, -1, 0, 1, 2], values.Distinct().Order());
        Assert.All(values.CountBy(value => value), count => Assert.Equal(Many / 5.0, count.Value, Many * 0.01));
        Assert.Throws<ArgumentException>(() => Make<int>(Initializer.Uniform(0.1, 0.9), [1]));
    }

    [Fact]
    public void Normal_has_its_mean_deviation_and_tails()
    {
        var values = Make<double>(Initializer.Normal(4, 0.5, seed: 2), [Many]);

        Assert.Equal(4, values.Average(), 0.01);
        Assert.Equal(0.25, Variance(values), 0.005);
        Assert.Equal(0.0455, Beyond(values, 4, 1.0), 0.005);
        Assert.Equal(0.3173, Beyond(values, 4, 0.5), 0.01);
    }

    [Fact]
    public void Truncated_normal_stays_within_two_deviations()
    {
        var values = Make<double>(Initializer.TruncatedNormal(1, 2, seed: 3), [Many]);

        Assert.All(values, value => Assert.InRange(value, -3, 5));
        Assert.Equal(1, values.Average(), 0.03);
        Assert.Equal(4 * 0.7737, Variance(values), 0.05);
        Assert.True(values.Max() > 4.9 && values.Min() < -2.9);
    }

    [Theory]
    [InlineData(new[] { 200, 300 }, 200, 300)]
    [InlineData(new[] { 40_000 }, 40_000, 40_000)]
    [InlineData(new[] { 3, 5, 40, 60 }, 600, 900)]
    public void Variance_scaling_takes_its_fans_from_the_shape(int[] lengths, double fanIn, double fanOut)
    {
        var shape = Shape.Create(lengths);
        var glorot = 2 / (fanIn + fanOut);
        var he = 2 / fanIn;

        AssertScaled(Initializer.GlorotUniform(7), glorot, Math.Sqrt(3 * glorot));
        AssertScaled(Initializer.GlorotNormal(7), glorot, 2 * Math.Sqrt(glorot) / 0.8796);
        AssertScaled(Initializer.HeUniform(7), he, Math.Sqrt(3 * he));
        AssertScaled(Initializer.HeNormal(7), he, 2 * Math.Sqrt(he) / 0.8796);

        void AssertScaled(Initializer initializer, double variance, double limit)
        {
            var values = Make<double>(initializer, shape);
            Assert.Equal(1, Variance(values) / variance, 0.04);
            Assert.InRange(values.Max(Math.Abs), 0.98 * limit, 1.0001 * limit);
        }
    }

    [Fact]
    public void Scalars_and_empty_shapes_have_a_fan_of_one()
    {
        Assert.InRange(Make<double>(Initializer.GlorotUniform(1), [])[0], -Math.Sqrt(3), Math.Sqrt(3));
        Assert.Empty(Make<double>(Initializer.HeNormal(1), [0, 5]));
    }

    [Fact]
    public void A_shard_is_scaled_by_the_fans_of_the_whole()
    {
        var shard = Make<double>(Initializer.GlorotUniform(1), [10, 300], new([10_000, 300], [500, 0]));

        Assert.InRange(shard.Max(Math.Abs), 0, Math.Sqrt(6.0 / 10_300));
    }

    [Fact]
    public void Fractions_are_refused_for_integer_variables()
    {
        var glorot = Assert.Throws<ArgumentException>(() => Make<int>(Initializer.GlorotUniform(), [2, 2]));
        Assert.Contains("int32", glorot.Message, StringComparison.Ordinal);
        var orthogonal = Assert.Throws<ArgumentException>(() => Make<long>(Initializer.Orthogonal(), [2, 2]));
        Assert.Contains("orthogonal", orthogonal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Make<int>(Initializer.Normal(), [2, 2]));
    }

    [Theory]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0, -1)]
    public void A_normal_distribution_needs_finite_parameters(double mean, double stddev)
    {
        Assert.Throws<ArgumentException>(() => Initializer.Normal(mean, stddev));
        Assert.Throws<ArgumentException>(() => Initializer.TruncatedNormal(mean, stddev));
    }

    [Fact]
    public void A_uniform_distribution_needs_bounds_in_order()
    {
        Assert.Throws<ArgumentException>(() => Initializer.Uniform(1, 1));
        Assert.Throws<ArgumentException>(() => Initializer.Uniform(0, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => Initializer.Uniform(-double.MaxValue, double.MaxValue));
    }

    private static double Beyond(double[] values, double mean, double distance) =>
        values.Count(value => Math.Abs(value - mean) > distance) / (double)values.Length;

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
