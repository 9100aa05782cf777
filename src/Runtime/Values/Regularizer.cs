namespace ScopeLint;

/// <summary>Computes a penalty from a variable's value, to be added to what is minimised. Stands for the <c>regularizer</c> argument of
/// <c>tf.get_variable</c> and <c>tf.keras.regularizers.Regularizer</c>.</summary>
public abstract class Regularizer
{
    /// <summary>The penalty for a variable as it stands now.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>A scalar of the variable's element type, or null if the variable is not penalised.</returns>
    public abstract NamedTensor? Loss(Variable variable);

    /// <summary>The sum of magnitudes, times a factor. Stands for <c>tf.keras.regularizers.l1</c>.</summary>
    /// <param name="scale">The factor, zero or more.</param>
    /// <returns>A new regularizer. It penalises floating-point variables only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite.</exception>
    public static Regularizer L1(double scale = 0.01) => new NormRegularizer("l1_regularizer", scale, 0);

    /// <summary>The sum of squares, times a factor. Stands for <c>tf.keras.regularizers.l2</c>; <c>tf.contrib.layers.l2_regularizer</c>
    /// gives half of it.</summary>
    /// <param name="scale">The factor, zero or more.</param>
    /// <returns>A new regularizer. It penalises floating-point variables only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite.</exception>
    public static Regularizer L2(double scale = 0.01) => new NormRegularizer("l2_regularizer", 0, scale);

    /// <summary>Both the sum of magnitudes and the sum of squares, each times its factor. Stands for
    /// <c>tf.keras.regularizers.l1_l2</c>.</summary>
    /// <param name="l1">The factor on the sum of magnitudes, zero or more.</param>
    /// <param name="l2">The factor on the sum of squares, zero or more.</param>
    /// <returns>A new regularizer. It penalises floating-point variables only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A factor is negative or not finite.</exception>
    public static Regularizer L1L2(double l1 = 0.01, double l2 = 0.01) => new NormRegularizer("l1_l2_regularizer", l1, l2);
}
