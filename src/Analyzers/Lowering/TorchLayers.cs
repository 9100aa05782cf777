using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What the layers of ScopeLint.TorchSharp ask for: the one home of that in the analyzers. Tests hold it against the package.</summary>
internal static class TorchLayers
{
    private static readonly Term Zeros = new LiteralTerm(new InitializerLiteral(IsValue: false));

    private static readonly ImmutableDictionary<string, Layer> Known = new Dictionary<string, Layer>
    {
        [TorchNames.Dense] = new("dense", call => [Kernel(call, "kernelInitializer", call.Axis("x", -1), call["units"]), Bias(call, "units")], LayerResult.Product),
        [TorchNames.Conv2D] = new(
            "conv2d", call => [Kernel(call, "kernelInitializer", call["kernelSize"], call["kernelSize"], call.Axis("x", 1), call["filters"]), Bias(call, "filters")], LayerResult.Channels),
        [TorchNames.Conv2DTranspose] = new(
            "conv2d_transpose", call => [Kernel(call, "kernelInitializer", call["kernelSize"], call["kernelSize"], call["filters"], call.Axis("x", 1)), Bias(call, "filters")], LayerResult.Channels),
        [TorchNames.Embedding] = new("embedding", call => [new LayerVariable("embeddings", [call["rows"], call["width"]], call["initializer"])], LayerResult.Unknown),
        [TorchNames.BatchNormalization] = new(
            "batch_normalization",
            call => [Filled("gamma", call.Axis("x", 1)), Filled("beta", call.Axis("x", 1)), Statistic("moving_mean", call.Axis("x", 1)), Statistic("moving_variance", call.Axis("x", 1))],
            LayerResult.LikeInput),
        [TorchNames.LayerNorm] = new("LayerNorm", call => [Filled("beta", call.Axis("x", -1)), Filled("gamma", call.Axis("x", -1))], LayerResult.LikeInput),
        [TorchNames.RnnCell] = new("basic_rnn_cell", call => Affine(call, "", 1), LayerResult.LikeState),
        [TorchNames.GruCell] = new("gru_cell", call => [.. Affine(call, "gates/", 2), .. Affine(call, "candidate/", 1)], LayerResult.LikeState),
        [TorchNames.LstmCell] = new("basic_lstm_cell", call => Affine(call, "", 4), LayerResult.LikeState),
    }.ToImmutableDictionary();

    /// <summary>A layer by its name; null for what is none.</summary>
    public static Layer? Find(string name) => Known.TryGetValue(name, out var layer) ? layer : null;

    private static LayerVariable Kernel(LayerCall call, string initializer, params ImmutableArray<Term> shape) => new("kernel", shape, call[initializer]);

    private static LayerVariable Bias(LayerCall call, string length) => new("bias", [call[length]], Zeros) { IfTrue = call["useBias"] };

    private static LayerVariable Filled(string name, Term length) => new(name, [length], Zeros);

    private static LayerVariable Statistic(string name, Term length) => Filled(name, length) with { IsTrained = false };

    private static ImmutableArray<LayerVariable> Affine(LayerCall call, string prefix, int gates)
    {
        var units = call.StateAxis(1);
        var outputs = gates == 1 ? units : LayerCall.Number(TermOperator.Multiply, new LiteralTerm(gates), units);
        return
        [
            new LayerVariable(prefix + "bias", [outputs], Zeros),
            new LayerVariable(prefix + "kernel", [LayerCall.Number(TermOperator.Add, call.Axis("x", 1), units), outputs], Term.Null),
        ];
    }
}

/// <summary>What the result of a layer is like.</summary>
internal enum LayerResult
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>The product of the input and the first variable.</summary>
    Product,

    /// <summary>Images with as many channels as there are filters.</summary>
    Channels,

    /// <summary>It has the input's shape.</summary>
    LikeInput,

    /// <summary>It has the state's shape.</summary>
    LikeState,
}

/// <summary>A layer.</summary>
/// <param name="DefaultName">The default name of its scope.</param>
/// <param name="Variables">What it asks for, in order.</param>
/// <param name="Result">What it gives.</param>
internal sealed record Layer(string DefaultName, Func<LayerCall, ImmutableArray<LayerVariable>> Variables, LayerResult Result);

/// <summary>A variable that a layer asks for.</summary>
/// <param name="Name">Its name in the layer's scope.</param>
/// <param name="Shape">The lengths.</param>
/// <param name="Initializer">The initializer, null for the scope's.</param>
internal sealed record LayerVariable(string Name, ImmutableArray<Term> Shape, Term Initializer)
{
    /// <summary>It is asked for only where this is true.</summary>
    public Term IfTrue { get; init; } = Terms.True;

    /// <summary>Whether training may change it.</summary>
    public bool IsTrained { get; init; } = true;
}

/// <summary>The arguments of a call of a layer, by the names of the parameters.</summary>
internal sealed record LayerCall(ImmutableDictionary<string, Term> Arguments, Func<Term, Term> ShapeOf)
{
    public Term this[string parameter] => Arguments.TryGetValue(parameter, out var term) ? term : Term.Null;

    /// <summary>The length of an argument along an axis, which may be counted from the end.</summary>
    public Term Axis(string parameter, int axis) => AxisOf(this[parameter], axis);

    /// <summary>The length of the state along an axis; an LSTM's output has it as its cell has.</summary>
    public Term StateAxis(int axis) => AxisOf(State, axis);

    public static Term Number(TermOperator @operator, Term left, Term right) => new BinaryTerm(@operator, left, right) { Known = BinaryTerm.OfInt32(@operator) };

    /// <summary>The state, or the output of the step before.</summary>
    public Term State => IsPair ? new ElementTerm(this["state"], new LiteralTerm(1)) : this["state"];

    /// <summary>Whether the state is a pair.</summary>
    public bool IsPair { get; init; }

    private Term AxisOf(Term tensor, int axis)
    {
        var shape = ShapeOf(tensor);
        return new ElementTerm(shape, axis >= 0 ? new LiteralTerm(axis) : Number(TermOperator.Add, new LengthTerm(shape), new LiteralTerm(axis)));
    }
}
