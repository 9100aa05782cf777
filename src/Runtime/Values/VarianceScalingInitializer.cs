namespace ScopeLint;

/// <summary>Random elements whose variance is <c>scale / fan</c>. Stands for <c>tf.variance_scaling_initializer</c>.</summary>
internal sealed class VarianceScalingInitializer(string name, FanMode mode, double scale, bool normal, long? seed) : Initializer
{
    public override string Name => name;

    public override string ToString() => Text(name, SeedText(seed));

    protected override void Fill(Span<double> destination, InitializerContext context)
    {
        RequireFloatingPoint(context);
        var variance = scale / Fans.Of(context.FullShape).Get(mode);
        var limit = Math.Sqrt(3 * variance);
        // Truncation takes some of the variance away; a wider normal distribution makes up for it.
        var distribution = normal
            ? Distribution.TruncatedNormal(0, Math.Sqrt(variance) / Distribution.TruncatedStddev)
            : Distribution.Uniform(-limit, limit);
        RandomValues.Fill(destination, context, distribution, seed);
    }
}
