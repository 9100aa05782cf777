namespace ScopeLint.Analyzers.Bindings;

/// <summary>Every name of ScopeLint.TorchSharp and of TorchSharp that the analyzers spell.</summary>
internal static class TorchNames
{
    public const string Assembly = "ScopeLint.TorchSharp";
    public const string TorchAssembly = "TorchSharp";
    public const string TensorShape = "ScopeLint.Torch.TensorShape";
    public const string Template = "Template";
    public const string Layers = "Layers";
    public const string TorchVariable = "TorchVariable";
    public const string MovingAverages = "MovingAverages";

    public const string Get = "Get";
    public const string GetTensor = "GetTensor";
    public const string AsParameter = "AsParameter";
    public const string AsTensor = "AsTensor";
    public const string Call = "Call";
    public const string Apply = "Apply";
    public const string GlobalStep = "GlobalStep";

    public const string Dense = "Dense";
    public const string Conv2D = "Conv2D";
    public const string Conv2DTranspose = "Conv2DTranspose";
    public const string Embedding = "Embedding";
    public const string BatchNormalization = "BatchNormalization";
    public const string LayerNorm = "LayerNorm";
    public const string RnnCell = "RnnCell";
    public const string GruCell = "GruCell";
    public const string LstmCell = "LstmCell";
    public const string Dropout = "Dropout";

    /// <summary>The type of TorchSharp's tensors.</summary>
    public const string Tensor = "TorchSharp.torch+Tensor";
}
