using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Works out the shapes of tensors as the library's operations do.</summary>
internal static class TensorShapes
{
    /// <summary>The tensor that a term stands for.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, TensorTerm term) => state.OperandsOf(term.Operation, term.Operands) is var operands && state.Made(term.Operation, operands) is var made
        && term.Operation == OpNames.Identity && operands.Count > 0 ? state.ReadFrom(operands[0], made) : made;

    /// <summary>What an operation is handed, as many as it takes: what a text leaves out is not known.</summary>
    public static List<AbstractValue> OperandsOf(this AnalysisState state, string operation, ImmutableArray<Term> operands) =>
        [.. operands.Select(state.Evaluate), .. Enumerable.Repeat(AbstractValue.Unknown, Math.Max(0, LeastOperands(operation) - operands.Length))];

    private static int LeastOperands(string operation) => operation switch
    {
        OpNames.MatMul => 4,
        TorchNames.Chunk => 3,
        OpNames.Add or OpNames.Subtract or OpNames.Multiply or OpNames.Divide or OpNames.Assign or OpNames.AssignAdd or OpNames.AssignSub or OpNames.CopyFrom
            or OpNames.Reshape or OpNames.Transpose or OpNames.ReduceSum or OpNames.ReduceMean or TorchNames.Concatenate or TorchNames.Convolve or TorchNames.ConvolveTransposed => 2,
        OpNames.AddN => 1,
        _ => 0,
    };

    /// <summary>The tensor that an operation makes.</summary>
    public static PresentValue Made(this AnalysisState state, string operation, List<AbstractValue> operands) =>
        new() { Shape = ShapeMade(state, operation, operands), Graph = GraphMade(state, operation, operands) };

    /// <summary>The tensor that is read from a variable: it stands under the name of that.</summary>
    private static AbstractValue ReadFrom(this AnalysisState state, AbstractValue read, PresentValue made) =>
        made with { DType = (read as PresentValue)?.DType, OperationName = state.OperationNameOf(read)?.Then(KnownName.Exactly("/read")) };

    /// <summary>The graph in which an operation makes a tensor: that of its operands, where it has any.</summary>
    public static int? GraphMade(AnalysisState state, string operation, List<AbstractValue> operands) => operation switch
    {
        OpNames.Constant or OpNames.RandomNormal or OpNames.RandomUniform => state.KnownGraph,
        OpNames.AddN => state.ContentsOf(operands[0]) is { Sequence.Items.Items: var inputs } ? GraphOf(inputs) : null,
        _ => GraphOf(operands),
    };

    private static int? GraphOf(IEnumerable<AbstractValue> operands) => operands.OfType<PresentValue>().Select(operand => operand.Graph).FirstOrDefault(graph => graph is not null);

    /// <summary>The shape of a tensor; null where it is not known.</summary>
    public static ShapeLiteral? ShapeOf(AbstractValue value) => value switch
    {
        PresentValue { Shape: { } shape } => shape,
        ConstantValue { Value: long or float or double or decimal or bool } => new ShapeLiteral([]),
        _ => null,
    };

    private static ShapeLiteral? ShapeMade(AnalysisState state, string operation, List<AbstractValue> operands)
    {
        var first = operands.Count > 0 ? operands[0] : AbstractValue.Unknown;
        switch (operation)
        {
            case OpNames.Add or OpNames.Subtract or OpNames.Multiply or OpNames.Divide:
                return Broadcast(ShapeOf(first), ShapeOf(operands[1]));
            case OpNames.Negate or OpNames.Square or OpNames.Relu or OpNames.Abs or OpNames.Sqrt or OpNames.Exp or OpNames.Log or OpNames.Tanh or OpNames.Sigmoid or OpNames.Identity:
                return ShapeOf(first);
            case OpNames.MatMul when ShapeOf(first) is { Dimensions: [var rows, var inner] } && ShapeOf(operands[1]) is { Dimensions: [var other, var columns] }:
                return (operands[2], operands[3]) is (ConstantValue { Value: bool transposeA }, ConstantValue { Value: bool transposeB })
                    ? new ShapeLiteral([transposeA ? inner : rows, transposeB ? other : columns])
                    : null;
            case OpNames.Transpose when ShapeOf(first) is { } shape:
                return operands[1] is ConstantValue { Value: null } ? new ShapeLiteral([.. shape.Dimensions.Reverse()])
                    : state.ContentsOf(operands[1]) is { Rest: null, Sequence: { } order } && order.Items.Items.All(axis => axis is ConstantValue { Value: long number } && number >= 0 && number < shape.Dimensions.Length)
                        ? new ShapeLiteral([.. order.Items.Items.Select(axis => shape.Dimensions[(int)(long)((ConstantValue)axis).Value!])])
                        : null;
            case OpNames.Reshape when operands[1] is ConstantValue { Value: ShapeLiteral asked }:
                return Reshaped(ShapeOf(first), asked);
            case OpNames.AddN when state.ContentsOf(first) is { Sequence: { Items.IsEmpty: false } inputs }:
                return ShapeOf(inputs.Items.Items[0]);
            case OpNames.ReduceSum or OpNames.ReduceMean when operands.Count >= 3 && ShapeOf(first) is { } shape && operands[2] is ConstantValue { Value: bool keepsRank }:
                return Reduced(shape, operands[1], keepsRank);
            case OpNames.RandomNormal or OpNames.RandomUniform when first is ConstantValue { Value: ShapeLiteral given }:
                return given;
            case OpNames.Constant when first is ConstantValue { Value: not null }:
                return new ShapeLiteral([]);
            case OpNames.Constant when first is PresentValue:
                return ShapeOf(first);
            case OpNames.Constant when operands.Count >= 3 && operands[1] is ConstantValue { Value: ShapeLiteral given }:
                return given;
            case OpNames.Constant when operands.Count >= 3 && operands[1] is ConstantValue { Value: null } && state.ContentsOf(first) is { Count: ConstantValue { Value: long length } }:
                return new ShapeLiteral([(int)length]);
            default:
                return TorchShapes.Made(state, operation, operands);
        }
    }

    private static ShapeLiteral? Broadcast(ShapeLiteral? left, ShapeLiteral? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var (longer, shorter) = left.Dimensions.Length >= right.Dimensions.Length ? (left.Dimensions, right.Dimensions) : (right.Dimensions, left.Dimensions);
        var lengths = longer.ToBuilder();
        var shift = longer.Length - shorter.Length;
        for (var axis = 0; axis < shorter.Length; axis++)
        {
            var (one, other) = (lengths[shift + axis], shorter[axis]);
            if (one is { } known && other is { } asked && known != asked && known != 1 && asked != 1)
            {
                return null; // That throws.
            }

            // A length that is not known is 1 or the other one, if that is not 1.
            lengths[shift + axis] = one is 1 or null ? (other is 1 ? one : other) : one;
        }

        return new ShapeLiteral(lengths.ToImmutable());
    }

    private static ShapeLiteral Reshaped(ShapeLiteral? from, ShapeLiteral asked)
    {
        var open = asked.Dimensions.IndexOf(-1);
        if (open < 0)
        {
            return asked;
        }

        long? count = from?.Dimensions.Aggregate((long?)1, (product, length) => product * length);
        long? others = asked.Dimensions.Where((_, axis) => axis != open).Aggregate((long?)1, (product, length) => product * length);
        return new ShapeLiteral(asked.Dimensions.SetItem(open, count is { } all && others is > 0 and { } known && all % known == 0 ? (int)(all / known) : null));
    }

    private static ShapeLiteral? Reduced(ShapeLiteral shape, AbstractValue axis, bool keepsRank)
    {
        var rank = shape.Dimensions.Length;
        return axis switch
        {
            ConstantValue { Value: null } => new ShapeLiteral(keepsRank ? [.. Enumerable.Repeat((int?)1, rank)] : []),
            ConstantValue { Value: long number } when number >= -rank && number < rank => (int)((number + rank) % rank) is var along && keepsRank
                ? new ShapeLiteral(shape.Dimensions.SetItem(along, 1))
                : new ShapeLiteral(shape.Dimensions.RemoveAt((int)((number + rank) % rank))),
            _ => null,
        };
    }
}
