using System.Numerics.Tensors;

namespace ScopeLint;

/// <content>The initializers TensorFlow has.</content>
/// <remarks>
/// About seeds: a random initializer with a seed gives the same values on every machine and in every run, and gives every variable of
/// one shape the same values, as an initializer with a seed does in TensorFlow. A shard of a partitioned variable gets its part of the
/// values the whole would have. Without a seed, every variable gets values of its own.
/// </remarks>
public abstract partial class Initializer
{
    /// <summary>All zeros (false for truth values). Stands for <c>tf.zeros_initializer</c>.</summary>
    public static Initializer Zeros { get; } = new ConstantInitializer("zeros", 0);

    /// <summary>All ones (true for truth values). Stands for <c>tf.ones_initializer</c>.</summary>
    public static Initializer Ones { get; } = new ConstantInitializer("ones", 1);

    /// <summary>One value everywhere. Stands for <c>tf.constant_initializer</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A new initializer.</returns>
    public static Initializer Constant(double value) => new ConstantInitializer("constant", value);

    /// <summary>Evenly distributed over [<paramref name="min"/>, <paramref name="max"/>); whole numbers for integer variables.
    /// Stands for <c>tf.random_uniform_initializer</c>.</summary>
    /// <param name="min">The least value.</param>
    /// <param name="max">The bound above; only rounding to the element type can reach it.</param>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is not above <paramref name="min"/>, or a bound is not
    /// finite.</exception>
    public static Initializer Uniform(double min = -0.05, double max = 0.05, long? seed = null) =>
        new RandomInitializer("random_uniform", Distribution.Uniform(min, max), seed);

    /// <summary>Normally distributed. Stands for <c>tf.random_normal_initializer</c>.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="stddev">The standard deviation, zero or more.</param>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    /// <exception cref="ArgumentException"><paramref name="stddev"/> is negative or a parameter is not finite.</exception>
    public static Initializer Normal(double mean = 0, double stddev = 0.05, long? seed = null) =>
        new RandomInitializer("random_normal", Distribution.Normal(mean, stddev), seed);

    /// <summary>Normally distributed, redrawn where more than two standard deviations off. Stands for
    /// <c>tf.truncated_normal_initializer</c>.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="stddev">The standard deviation before truncation, zero or more.</param>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    /// <exception cref="ArgumentException"><paramref name="stddev"/> is negative or a parameter is not finite.</exception>
    public static Initializer TruncatedNormal(double mean = 0, double stddev = 0.05, long? seed = null) =>
        new RandomInitializer("truncated_normal", Distribution.TruncatedNormal(mean, stddev), seed);

    /// <summary>Uniform with variance 2 / (fan-in + fan-out): what a floating-point variable gets if nothing else is said. Stands for
    /// <c>tf.glorot_uniform_initializer</c> (Glorot and Bengio 2010).</summary>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>An initializer.</returns>
    public static Initializer GlorotUniform(long? seed = null) =>
        seed is null ? s_glorotUniform : new VarianceScalingInitializer("glorot_uniform", FanMode.Average, 1, normal: false, seed);

    /// <summary>Truncated normal with variance 2 / (fan-in + fan-out). Stands for <c>tf.glorot_normal_initializer</c>
    /// (Glorot and Bengio 2010).</summary>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    public static Initializer GlorotNormal(long? seed = null) =>
        new VarianceScalingInitializer("glorot_normal", FanMode.Average, 1, normal: true, seed);

    /// <summary>Uniform with variance 2 / fan-in. Stands for <c>tf.keras.initializers.he_uniform</c> (He et al. 2015).</summary>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    public static Initializer HeUniform(long? seed = null) =>
        new VarianceScalingInitializer("he_uniform", FanMode.In, 2, normal: false, seed);

    /// <summary>Truncated normal with variance 2 / fan-in. Stands for <c>tf.keras.initializers.he_normal</c> (He et al. 2015).</summary>
    /// <param name="seed">See the remarks on seeds; null for different values each time.</param>
    /// <returns>A new initializer.</returns>
    public static Initializer HeNormal(long? seed = null) =>
        new VarianceScalingInitializer("he_normal", FanMode.In, 2, normal: true, seed);

    /// <summary>A random matrix with orthonormal rows or columns, whichever are fewer; all axes but the last are taken together as rows.
    /// Stands for <c>tf.orthogonal_initializer</c> (Saxe et al. 2014).</summary>
    /// <param name="gain">The factor on the matrix.</param>
    /// <param name="seed">See the remarks on seeds; null for different values each time. Each shard of a partitioned variable is
    /// orthogonal by itself.</param>
    /// <returns>A new initializer; it fills shapes of rank two and more and floating-point types only.</returns>
    public static Initializer Orthogonal(double gain = 1, long? seed = null) => new OrthogonalInitializer(gain, seed);

    /// <summary>The values of a tensor, which also gives the variable its shape and element type. Stands for handing a tensor as the
    /// initializer to <c>tf.get_variable</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The values; copied, so later changes to the tensor do not matter.</param>
    /// <returns>A new initializer with an <see cref="OwnShape"/> and an <see cref="OwnDType"/>.</returns>
    /// <exception cref="NotSupportedException">No element type stands for <typeparamref name="T"/>.</exception>
    public static Initializer FromTensor<T>(Tensor<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new TensorInitializer<T>(TensorStorage.CopyElements(value), TensorStorage.ShapeOf(value));
    }

    /// <summary>A single number, which also makes the variable a scalar of its element type. Stands for handing a number as the
    /// initializer to <c>tf.get_variable</c>.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>A new initializer with an <see cref="OwnShape"/> and an <see cref="OwnDType"/>.</returns>
    /// <exception cref="NotSupportedException">No element type stands for <typeparamref name="T"/>.</exception>
    public static Initializer FromValue<T>(T value) => new TensorInitializer<T>([value], Shape.Scalar);

    private static readonly Initializer s_glorotUniform =
        new VarianceScalingInitializer("glorot_uniform", FanMode.Average, 1, normal: false, seed: null);
}
