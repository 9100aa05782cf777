using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <content>Cells of recurrent networks: one step each. Call a cell once for each step under one name and <see cref="Reuse.Auto"/>.</content>
public static partial class Layers
{
    /// <summary>One step of a simple recurrent network. Stands for <c>tf.nn.rnn_cell.BasicRNNCell</c>.</summary>
    /// <param name="x">The input, <c>[batch, features]</c>.</param>
    /// <param name="state">The state, <c>[batch, units]</c>.</param>
    /// <param name="name">The scope's name; null for <c>basic_rnn_cell</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The new state, which is the output too.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// foreach (var x in steps)
    /// {
    ///     state = Layers.RnnCell(x, state, "rnn", Reuse.Auto);
    /// }
    /// </code></example>
    public static Tensor RnnCell(Tensor x, Tensor state, string? name = null, Reuse reuse = Reuse.None,
        [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(state);
        using var layer = new LayerScope(name, "basic_rnn_cell", reuse, trainable: true, callerFile, callerLine);
        return Affine(layer, torch.cat([x, state], 1), state.shape[1], "kernel", "bias", Initializer.Zeros).tanh();
    }

    /// <summary>One step of a gated recurrent unit. Stands for <c>tf.nn.rnn_cell.GRUCell</c> (Cho and others, 2014).</summary>
    /// <param name="x">The input, <c>[batch, features]</c>.</param>
    /// <param name="state">The state, <c>[batch, units]</c>.</param>
    /// <param name="name">The scope's name; null for <c>gru_cell</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The new state, which is the output too.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// foreach (var x in steps)
    /// {
    ///     state = Layers.GruCell(x, state, "gru", Reuse.Auto);
    /// }
    /// </code></example>
    public static Tensor GruCell(Tensor x, Tensor state, string? name = null, Reuse reuse = Reuse.None,
        [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(state);
        using var layer = new LayerScope(name, "gru_cell", reuse, trainable: true, callerFile, callerLine);
        var units = state.shape[1];
        var gates = Affine(layer, torch.cat([x, state], 1), 2 * units, "gates/kernel", "gates/bias", Initializer.Ones).sigmoid().chunk(2, 1);
        var (reset, update) = (gates[0], gates[1]);
        var candidate = Affine(layer, torch.cat([x, reset * state], 1), units, "candidate/kernel", "candidate/bias", Initializer.Zeros).tanh();
        return (update * state) + ((1 - update) * candidate);
    }

    /// <summary>One step of a long short-term memory. Stands for <c>tf.nn.rnn_cell.BasicLSTMCell</c> (Zaremba,
    /// Sutskever and Vinyals, 2014).</summary>
    /// <param name="x">The input, <c>[batch, features]</c>.</param>
    /// <param name="state">Cell and output of the step before, <c>[batch, units]</c> each.</param>
    /// <param name="forgetBias">Added to the forget gate, so that a new cell remembers.</param>
    /// <param name="name">The scope's name; null for <c>basic_lstm_cell</c>, made unique.</param>
    /// <param name="reuse">The scope's flag; needs a name.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The new cell and the output.</returns>
    /// <exception cref="ScopeException">As <see cref="Dense"/>.</exception>
    /// <example><code>
    /// foreach (var x in steps)
    /// {
    ///     (cell, output) = Layers.LstmCell(x, (cell, output), name: "lstm", reuse: Reuse.Auto);
    /// }
    /// </code></example>
    public static (Tensor Cell, Tensor Output) LstmCell(Tensor x, (Tensor Cell, Tensor Output) state, double forgetBias = 1, string? name = null,
        Reuse reuse = Reuse.None, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        using var layer = new LayerScope(name, "basic_lstm_cell", reuse, trainable: true, callerFile, callerLine);
        var units = state.Output.shape[1];
        var gates = Affine(layer, torch.cat([x, state.Output], 1), 4 * units, "kernel", "bias", Initializer.Zeros).chunk(4, 1);
        var (input, proposal, forget, output) = (gates[0], gates[1], gates[2], gates[3]);
        var cell = (state.Cell * (forget + forgetBias).sigmoid()) + (input.sigmoid() * proposal.tanh());
        return (cell, cell.tanh() * output.sigmoid());
    }

    private static Tensor Affine(LayerScope layer, Tensor x, long units, string kernel, string bias, Initializer biasInitializer) =>
        torch.addmm(layer.Get(bias, [units], biasInitializer), x, layer.Get(kernel, [x.shape[1], units]), 1, 1);
}
