using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Works out the shapes of tensors as those operations of TorchSharp do that the library does not have.</summary>
internal static class TorchShapes
{
    /// <summary>The shape of the tensor that an operation makes; null where it is not known.</summary>
    public static ShapeLiteral? Made(AnalysisState state, string operation, List<AbstractValue> operands) => operation switch
    {
        TorchNames.Concatenate when state.ContentsOf(operands[0]) is { Rest: null, Sequence.Items.Items: { IsEmpty: false } parts } => Concatenated([.. parts.Select(TensorShapes.ShapeOf)], operands[1]),
        TorchNames.Chunk when TensorShapes.ShapeOf(operands[0]) is { } whole && operands[1] is ConstantValue { Value: long count and > 0 } => Part(whole, (int)count, operands[2]),
        TorchNames.Convolve => Convolved(operands, outputAxis: 0),
        TorchNames.ConvolveTransposed => Convolved(operands, outputAxis: 1),
        _ => null,
    };

    private static ShapeLiteral? Concatenated(ImmutableArray<ShapeLiteral?> parts, AbstractValue axis)
    {
        if (parts[0] is not { } first || AxisOf(first, axis) is not { } along || parts.Any(part => part?.Dimensions.Length != first.Dimensions.Length))
        {
            return null;
        }

        var lengths = parts.Select(part => part!.Dimensions[along]).ToList();
        return new ShapeLiteral(first.Dimensions.SetItem(along, lengths.Contains(null) ? null : lengths.Sum()));
    }

    /// <summary>One of so many equal parts.</summary>
    private static ShapeLiteral? Part(ShapeLiteral whole, int count, AbstractValue axis) => AxisOf(whole, axis) is { } along
        ? new ShapeLiteral(whole.Dimensions.SetItem(along, whole.Dimensions[along] is { } length && length % count == 0 ? length / count : null))
        : null;

    /// <summary>Images, of which only the number and the channels are known.</summary>
    private static ShapeLiteral? Convolved(List<AbstractValue> operands, int outputAxis) =>
        TensorShapes.ShapeOf(operands[0]) is { Dimensions: [var images, _, _, _] } && TensorShapes.ShapeOf(operands[1]) is { Dimensions: { Length: 4 } kernel }
            ? new ShapeLiteral([images, kernel[outputAxis], null, null])
            : null;

    private static int? AxisOf(ShapeLiteral shape, AbstractValue axis) =>
        axis is ConstantValue { Value: long number } && number >= -shape.Dimensions.Length && number < shape.Dimensions.Length
            ? (int)(number < 0 ? number + shape.Dimensions.Length : number)
            : null;
}
