using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <summary>Layers as functions, as <c>tf.layers</c> has them. Each opens a variable scope, of the name given or of a default name made
/// unique (<c>dense</c>, <c>dense_1</c>), and gets its variables in it, so that whatever shares the scope shares the layer: with
/// <see cref="Reuse.Auto"/> on the layer or on a scope around it, the second call has the weights of the first.</summary>
/// <remarks>Variables have the names, shapes and first values that TensorFlow gives them (a kernel of a convolution is
/// <c>[height, width, in, out]</c>); inputs have TorchSharp's layout (<c>[batch, channels, height, width]</c>). The element type is the
/// scope's.</remarks>
public static partial class Layers
{
    /// <summary>A fully connected layer: <c>x · kernel + bias</c>. Stands for <c>tf.layers.dense</c>.</summary>
    /// <param name="x">The input, <c>[…, features]</c>.</param>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What is applied to the result, such as <c>h =&gt; h.relu()</c>; null for nothing.</param>
    /// <param name="useBias">Whether a bias is added.</param>
    /// <param name="kernelInitializer">The first values of the kernel; null for the scope's.</param>
    /// <param name="kernelRegularizer">What penalises the kernel; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change the variables.</param>
    /// <param name="name">The scope's name; null for <c>dense</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The output, <c>[…, units]</c>.</returns>
    /// <exception cref="ScopeException">As <see cref="Variable.Get"/> and
    /// <see cref="VariableScope.Open(string?, string?, Reuse, Initializer?, Regularizer?, string?, Partitioner?, VariableGetter?, DType?, bool?, Constraint?, bool, IEnumerable{NamedTensor}?, string, int)"/>.</exception>
    /// <example><code>
    /// var hidden = Layers.Dense(x, 64, h =&gt; h.relu(), name: "h1");
    /// var logits = Layers.Dense(hidden, 10, name: "logits");
    /// </code></example>
    public static Tensor Dense(Tensor x, int units, Func<Tensor, Tensor>? activation = null, bool useBias = true,
        Initializer? kernelInitializer = null, Regularizer? kernelRegularizer = null, bool trainable = true, string? name = null,
        Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "dense", reuse, trainable, callerFile, callerLine);
        var kernel = layer.Get("kernel", [x.shape[^1], units], kernelInitializer, kernelRegularizer);
        var result = useBias && x.dim() == 2
            ? torch.addmm(layer.Get("bias", [units], Initializer.Zeros), x, kernel, 1, 1)
            : useBias ? x.matmul(kernel) + layer.Get("bias", [units], Initializer.Zeros) : x.matmul(kernel);
        return activation is null ? result : activation(result);
    }

    /// <summary>A convolution over images. Stands for <c>tf.layers.conv2d</c>.</summary>
    /// <param name="x">The input, <c>[batch, channels, height, width]</c>.</param>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernelSize">The height and width of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="padding">The zeros added on each side.</param>
    /// <param name="activation">What is applied to the result; null for nothing.</param>
    /// <param name="useBias">Whether a bias is added.</param>
    /// <param name="kernelInitializer">The first values of the kernel; null for the scope's.</param>
    /// <param name="kernelRegularizer">What penalises the kernel; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change the variables.</param>
    /// <param name="name">The scope's name; null for <c>conv2d</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The output, <c>[batch, filters, …]</c>.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// var features = Layers.Conv2D(images, 32, kernelSize: 3, stride: 2, padding: 1, activation: h =&gt; h.relu());    // half as high and wide
    /// </code></example>
    public static Tensor Conv2D(Tensor x, int filters, int kernelSize, int stride = 1, int padding = 0, Func<Tensor, Tensor>? activation = null,
        bool useBias = true, Initializer? kernelInitializer = null, Regularizer? kernelRegularizer = null, bool trainable = true,
        string? name = null, Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "conv2d", reuse, trainable, callerFile, callerLine);
        var kernel = layer.Get("kernel", [kernelSize, kernelSize, x.shape[1], filters], kernelInitializer, kernelRegularizer);
        var bias = useBias ? layer.Get("bias", [filters], Initializer.Zeros) : null;
        var result = torch.nn.functional.conv2d(x, kernel.permute(3, 2, 0, 1), bias, [stride, stride], [padding, padding]);
        return activation is null ? result : activation(result);
    }

    /// <summary>A transposed convolution over images, which makes them larger. Stands for <c>tf.layers.conv2d_transpose</c>.</summary>
    /// <param name="x">The input, <c>[batch, channels, height, width]</c>.</param>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernelSize">The height and width of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="padding">How much is cut off on each side.</param>
    /// <param name="activation">What is applied to the result; null for nothing.</param>
    /// <param name="useBias">Whether a bias is added.</param>
    /// <param name="kernelInitializer">The first values of the kernel, <c>[height, width, out, in]</c>; null for the scope's.</param>
    /// <param name="kernelRegularizer">What penalises the kernel; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change the variables.</param>
    /// <param name="name">The scope's name; null for <c>conv2d_transpose</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The output, <c>[batch, filters, …]</c>.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// var images = Layers.Conv2DTranspose(features, 3, kernelSize: 4, stride: 2, padding: 1);    // twice as high and wide
    /// </code></example>
    public static Tensor Conv2DTranspose(Tensor x, int filters, int kernelSize, int stride = 1, int padding = 0,
        Func<Tensor, Tensor>? activation = null, bool useBias = true, Initializer? kernelInitializer = null, Regularizer? kernelRegularizer = null,
        bool trainable = true, string? name = null, Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "",
        [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "conv2d_transpose", reuse, trainable, callerFile, callerLine);
        var kernel = layer.Get("kernel", [kernelSize, kernelSize, filters, x.shape[1]], kernelInitializer, kernelRegularizer);
        var bias = useBias ? layer.Get("bias", [filters], Initializer.Zeros) : null;
        var result = torch.nn.functional.conv_transpose2d(x, kernel.permute(3, 2, 0, 1), bias, [stride, stride], [padding, padding]);
        return activation is null ? result : activation(result);
    }

    /// <summary>A row of a table for each number. Stands for <c>tf.nn.embedding_lookup</c> and <c>tf.keras.layers.Embedding</c>.</summary>
    /// <param name="ids">The numbers of rows, of any shape, 64-bit integers.</param>
    /// <param name="rows">The number of rows the table has.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="initializer">The first values of the table; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change the table.</param>
    /// <param name="name">The scope's name; null for <c>embedding</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The rows, of the shape of <paramref name="ids"/> and one axis more.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// var words = Layers.Embedding(ids, rows: 10_000, width: 64, name: "words");    // [batch, length] to [batch, length, 64]
    /// </code></example>
    public static Tensor Embedding(Tensor ids, int rows, int width, Initializer? initializer = null, bool trainable = true, string? name = null,
        Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var layer = new LayerScope(name, "embedding", reuse, trainable, callerFile, callerLine);
        var table = layer.Get("embeddings", [rows, width], initializer);
        return table.index_select(0, ids.flatten()).reshape([.. ids.shape, width]);
    }

    /// <summary>Sets a part of the elements to zero while training, and scales up the others. It has no variables. Stands for
    /// <c>tf.layers.dropout</c>.</summary>
    /// <param name="x">The input.</param>
    /// <param name="rate">The part that is set to zero, from 0 to 1.</param>
    /// <param name="training">Whether this is training; if not, the input comes back as it is.</param>
    /// <returns>A tensor of the same shape.</returns>
    /// <example><code>
    /// hidden = Layers.Dropout(hidden, 0.1, training);
    /// </code></example>
    public static Tensor Dropout(Tensor x, double rate = 0.5, bool training = true) => torch.nn.functional.dropout(x, rate, training);
}
