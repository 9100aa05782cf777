using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <content>Normalization.</content>
public static partial class Layers
{
    /// <summary>Normalizes each channel over the batch, then scales and shifts it. While training, the moving mean and variance (variables
    /// that no optimizer changes) move towards those of the batch at once; otherwise they stand in for those. Stands for
    /// <c>tf.layers.batch_normalization</c> (Ioffe and Szegedy, 2015).</summary>
    /// <param name="x">The input, <c>[batch, channels, …]</c>.</param>
    /// <param name="training">Whether this is training.</param>
    /// <param name="momentum">The part of the moving statistics that stays in each step.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="trainable">Whether an optimizer is to change scale and shift.</param>
    /// <param name="name">The scope's name; null for <c>batch_normalization</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>A tensor of the same shape.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// var hidden = Layers.BatchNormalization(Layers.Dense(x, 64, name: "h"), training, name: "n").relu();
    /// </code></example>
    public static Tensor BatchNormalization(Tensor x, bool training, double momentum = 0.99, double epsilon = 1e-3, bool trainable = true,
        string? name = null, Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "batch_normalization", reuse, trainable, callerFile, callerLine);
        var channels = x.shape[1];
        var gamma = layer.Get("gamma", [channels], Initializer.Ones);
        var beta = layer.Get("beta", [channels], Initializer.Zeros);
        var mean = layer.GetStatistic("moving_mean", [channels], Initializer.Zeros);
        var variance = layer.GetStatistic("moving_variance", [channels], Initializer.Ones);
        return torch.nn.functional.batch_norm(x, mean, variance, gamma, beta, training, 1 - momentum, epsilon);
    }

    /// <summary>Normalizes each example over its last axis, then scales and shifts it. Stands for <c>tf.contrib.layers.layer_norm</c>
    /// (Ba, Kiros and Hinton, 2016).</summary>
    /// <param name="x">The input, <c>[…, features]</c>.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="trainable">Whether an optimizer is to change scale and shift.</param>
    /// <param name="name">The scope's name; null for <c>LayerNorm</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>A tensor of the same shape.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// var hidden = Layers.LayerNorm(x + Attention(x), name: "attention_norm");
    /// </code></example>
    public static Tensor LayerNorm(Tensor x, double epsilon = 1e-12, bool trainable = true, string? name = null, Reuse reuse = Reuse.None,
        [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "LayerNorm", reuse, trainable, callerFile, callerLine);
        var features = x.shape[^1];
        var beta = layer.Get("beta", [features], Initializer.Zeros);
        var gamma = layer.Get("gamma", [features], Initializer.Ones);
        return torch.nn.functional.layer_norm(x, [features], gamma, beta, epsilon);
    }
}
