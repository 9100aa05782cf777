using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Answers what variables and tensors say of themselves.</summary>
internal static class TensorParts
{
    /// <summary>What a variable or tensor says of itself; null where that is not known.</summary>
    public static AbstractValue? Of(AbstractValue tensor, TensorPart part) => (part, tensor as PresentValue) switch
    {
        (TensorPart.DType, { DType: { } dtype }) => new ConstantValue(dtype),
        (TensorPart.Graph, { Graph: { } graph }) => new GraphValue(graph),
        (TensorPart.Trainable, { IsTrainable: { } isTrainable }) => AbstractValue.Of(isTrainable),
        _ => null,
    };
}
