namespace ScopeLint.Analyzers.Bindings;

/// <summary>The names of TorchSharp's operations of which the analyzers know the shapes beyond those that ScopeLint.Runtime has as well.</summary>
internal static class TorchNames
{
    public const string Assembly = "TorchSharp";

    /// <summary>The type of its tensors.</summary>
    public const string Tensor = "TorchSharp.torch+Tensor";

    public const string Concatenate = "cat";
    public const string Chunk = "chunk";
    public const string Convolve = "conv2d";
    public const string ConvolveTransposed = "conv_transpose2d";
}
