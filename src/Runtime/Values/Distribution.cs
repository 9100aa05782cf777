using System.Globalization;

namespace ScopeLint;

/// <summary>What random elements are drawn from.</summary>
internal abstract record Distribution
{
    /// <summary>The standard deviation of a standard normal distribution cut off at two: what truncation leaves.</summary>
    internal const double TruncatedStddev = 0.87962566103423978;

    internal static Distribution Uniform(double min, double max)
    {
        if (!double.IsFinite(min) || !double.IsFinite(max) || !double.IsFinite(max - min) || max <= min)
        {
            throw new ArgumentException(
                $"A uniform distribution over [{min:R}, {max:R}) is empty or unbounded. Give finite bounds, min below max.");
        }

        return new UniformDistribution(min, max);
    }

    internal static Distribution Normal(double mean, double stddev)
    {
        Check(mean, stddev);
        return new NormalDistribution(mean, stddev);
    }

    internal static Distribution TruncatedNormal(double mean, double stddev)
    {
        Check(mean, stddev);
        return new TruncatedNormalDistribution(mean, stddev);
    }

    /// <summary>Draws one element.</summary>
    internal abstract double Draw(ref SplitMix64 random, DType dtype);

    private static void Check(double mean, double stddev)
    {
        if (!double.IsFinite(mean) || !double.IsFinite(stddev) || stddev < 0)
        {
            throw new ArgumentException(
                $"There is no normal distribution of mean {mean:R} and standard deviation {stddev:R}. Give finite numbers, " +
                "the deviation zero or more.");
        }
    }

    private static string Parameters(double mean, double stddev) =>
        string.Create(CultureInfo.InvariantCulture, $"mean: {mean}, stddev: {stddev}");

    private sealed record UniformDistribution(double Min, double Max) : Distribution
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"min: {Min}, max: {Max}");

        internal override double Draw(ref SplitMix64 random, DType dtype) => dtype.IsFloatingPoint
            ? Math.Min(Min + ((Max - Min) * random.NextUnit()), Math.BitDecrement(Max))
            : DrawWhole(ref random);

        // Whole numbers from min to below max, each equally likely, as TensorFlow draws integers.
        private double DrawWhole(ref SplitMix64 random)
        {
            var (first, end) = (Math.Ceiling(Min), Math.Ceiling(Max));
            return first < end
                ? first + Math.Floor((end - first) * random.NextUnit())
                : throw new ArgumentException(
                    $"There is no whole number in [{Min:R}, {Max:R}) to give an integer variable. Widen the bounds.");
        }
    }

    private sealed record NormalDistribution(double Mean, double Stddev) : Distribution
    {
        public override string ToString() => Parameters(Mean, Stddev);

        internal override double Draw(ref SplitMix64 random, DType dtype) => Mean + (Stddev * random.NextNormal());
    }

    private sealed record TruncatedNormalDistribution(double Mean, double Stddev) : Distribution
    {
        public override string ToString() => Parameters(Mean, Stddev);

        internal override double Draw(ref SplitMix64 random, DType dtype)
        {
            double standard;
            do
            {
                standard = random.NextNormal();
            }
            while (Math.Abs(standard) > 2);
            return Mean + (Stddev * standard);
        }
    }
}
