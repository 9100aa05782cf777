using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells which operands the library's operations refuse, as they do.</summary>
internal static class OperandFit
{
    /// <summary>What an operation certainly refuses its operands for; null where it may take them.</summary>
    public static OperandsRefused? Find(AnalysisState state, string operation, IReadOnlyList<AbstractValue> operands) => operation switch
    {
        OpNames.Add or OpNames.Subtract or OpNames.Multiply or OpNames.Divide => OtherGraph(operation, operands, 1) ?? Broadcast(operation, operands[0], operands[1]),
        OpNames.MatMul => OtherGraph(operation, operands, 1) ?? NoMatrix(operation, operands[0]) ?? NoMatrix(operation, operands[1]) ?? InnerLengths(operation, operands),
        OpNames.AddN => state.ContentsOf(operands[0]) is { Rest: null, Sequence.Items.Items: { IsEmpty: false } inputs } ? OneShape(operation, inputs) : null,
        OpNames.Assign or OpNames.AssignAdd or OpNames.AssignSub => OtherGraph(operation, operands, 1) ?? VariableShape(operation, operands),
        OpNames.CopyFrom => VariableShape(operation, operands),
        OpNames.Reshape => Reshape(operation, operands[0], operands[1]),
        OpNames.Transpose => Permutation(operation, state, operands[0], operands[1]),
        OpNames.ReduceSum or OpNames.ReduceMean => Axis(operation, operands[0], operands[1]),
        OpNames.Constant => ElementCount(operation, state, operands),
        _ => null,
    };

    /// <summary>Whether there are operands that an operation refuses, among those that these values may stand for.</summary>
    public static bool MayRefuse(string operation, IReadOnlyList<AbstractValue> operands) => operation switch
    {
        OpNames.Add or OpNames.Subtract or OpNames.Multiply or OpNames.Divide => !operands.Take(2).Any(operand => operand is ConstantValue { Value: float }),
        OpNames.MatMul or OpNames.AddN or OpNames.Reshape or OpNames.Assign or OpNames.AssignAdd or OpNames.AssignSub or OpNames.CopyFrom => true,
        OpNames.Transpose or OpNames.ReduceSum or OpNames.ReduceMean => operands[1] is not ConstantValue { Value: null },
        OpNames.Constant => operands.Count > 2 && operands[1] is not ConstantValue { Value: null },
        _ => false,
    };

    private static OperandsRefused? OtherGraph(string operation, IReadOnlyList<AbstractValue> operands, int other) =>
        operands[0] is PresentValue { Graph: { } graph } first && operands[other] is PresentValue { Graph: { } otherGraph } second && graph != otherGraph
            ? new GraphsDiffer(operation, Name(first, 0), Name(second, other))
            : null;

    /// <summary>What a person calls an operand.</summary>
    public static string Name(PresentValue operand, int place) =>
        operand.VariableName is { IsExact: true } name ? $"variable '{name}'" : FormattableString.Invariant($"operand {place + 1}");

    private static OperandsRefused? Broadcast(string operation, AbstractValue left, AbstractValue right)
    {
        if (TensorShapes.ShapeOf(left) is not { } one || TensorShapes.ShapeOf(right) is not { } other)
        {
            return null;
        }

        // Lined up at the last axis.
        var lengths = one.Dimensions.Reverse().Zip(other.Dimensions.Reverse(), (length, beside) => (Length: length, Beside: beside));
        return lengths.Any(pair => AreApart(pair.Length, pair.Beside) && pair.Length != 1 && pair.Beside != 1)
            ? Refused(operation, Misfit.Broadcast, $"{one}", $"{other}")
            : null;
    }

    private static OperandsRefused? NoMatrix(string operation, AbstractValue operand) =>
        TensorShapes.ShapeOf(operand) is { Dimensions.Length: not 2 } shape ? Refused(operation, Misfit.NoMatrix, $"{shape}", "") : null;

    private static OperandsRefused? InnerLengths(string operation, IReadOnlyList<AbstractValue> operands)
    {
        if (TensorShapes.ShapeOf(operands[0]) is not { Dimensions: [var rows, var columns] } left
            || TensorShapes.ShapeOf(operands[1]) is not { Dimensions: [var otherRows, var otherColumns] } right
            || operands[2] is not ConstantValue { Value: bool transposesLeft } || operands[3] is not ConstantValue { Value: bool transposesRight })
        {
            return null;
        }

        return AreApart(transposesLeft ? rows : columns, transposesRight ? otherColumns : otherRows)
            ? Refused(operation, Misfit.InnerLengths, Transposed(left, transposesLeft), Transposed(right, transposesRight))
            : null;
    }

    private static string Transposed(ShapeLiteral shape, bool isTransposed) => isTransposed ? $"{shape} (transposed)" : $"{shape}";

    private static OperandsRefused? OneShape(string operation, IReadOnlyList<AbstractValue> inputs)
    {
        for (var place = 1; place < inputs.Count; place++)
        {
            if (OtherGraph(operation, inputs, place) is { } mismatch)
            {
                return mismatch;
            }

            if (TensorShapes.ShapeOf(inputs[0]) is { } first && TensorShapes.ShapeOf(inputs[place]) is { } other && first.ConflictsWith(other))
            {
                return Refused(operation, Misfit.OneShape, $"{first}", $"{other}");
            }
        }

        return null;
    }

    private static OperandsRefused? VariableShape(string operation, IReadOnlyList<AbstractValue> operands) =>
        TensorShapes.ShapeOf(operands[0]) is { } shape && TensorShapes.ShapeOf(operands[1]) is { } value && (operands[1] is PresentValue { Graph: null } ? AsElements(shape).ConflictsWith(AsElements(value)) : shape.ConflictsWith(value))
            ? Refused(operation, Misfit.VariableShape, $"{shape}", $"{value}")
            : null;

    /// <summary>The shape of a tensor of the framework with the elements: it has one axis at least.</summary>
    private static ShapeLiteral AsElements(ShapeLiteral shape) => shape.Dimensions.IsEmpty ? new ShapeLiteral([1]) : shape;

    private static OperandsRefused? Reshape(string operation, AbstractValue operand, AbstractValue asked)
    {
        if (TensorShapes.ShapeOf(operand) is not { } shape || CountOf(shape.Dimensions) is not { } count || asked is not ConstantValue { Value: ShapeLiteral to })
        {
            return null;
        }

        var isOpen = to.IsPartial;
        return CountOf(isOpen ? to.Dimensions.Remove(-1) : to.Dimensions) is { } lengths && (isOpen ? lengths == 0 || count % lengths != 0 : count != lengths)
            ? Refused(operation, Misfit.ElementCount, $"the {Elements(count)} of shape {shape}", $"{to}")
            : null;
    }

    private static OperandsRefused? ElementCount(string operation, AnalysisState state, IReadOnlyList<AbstractValue> operands) =>
        operands.Count > 2 && operands[1] is ConstantValue { Value: ShapeLiteral shape } && CountOf(shape.Dimensions) is { } lengths
        && state.ContentsOf(operands[0]) is { Count: ConstantValue { Value: long count } } && count != lengths
            ? Refused(operation, Misfit.ElementCount, $"the {Elements(count)} given", $"{shape}")
            : null;

    private static OperandsRefused? Permutation(string operation, AnalysisState state, AbstractValue operand, AbstractValue order)
    {
        if (TensorShapes.ShapeOf(operand) is not { } shape || state.ContentsOf(order) is not { Rest: null, Sequence.Items.Items: var axes }
            || !axes.All(axis => axis is ConstantValue { Value: long }))
        {
            return null;
        }

        var numbers = axes.Select(axis => (long)((ConstantValue)axis).Value!).ToList();
        return numbers.OrderBy(number => number).SequenceEqual(Enumerable.Range(0, shape.Dimensions.Length).Select(axis => (long)axis))
            ? null
            : Refused(operation, Misfit.Permutation, $"{shape}", string.Join(", ", numbers));
    }

    private static OperandsRefused? Axis(string operation, AbstractValue operand, AbstractValue axis) =>
        TensorShapes.ShapeOf(operand) is { Dimensions.Length: var rank } shape && axis is ConstantValue { Value: long number } && (number < -rank || number >= rank)
            ? Refused(operation, Misfit.Axis, $"{shape}", FormattableString.Invariant($"{number}"))
            : null;

    private static ShapesRefused Refused(string operation, Misfit misfit, string present, string asked) => new(operation, misfit, present, asked);

    private static string Elements(long count) => count == 1 ? "1 element" : FormattableString.Invariant($"{count} elements");

    /// <summary>How many elements there are; null where a length is not known.</summary>
    private static long? CountOf(ImmutableArray<int?> lengths) =>
        lengths.All(length => length >= 0) ? lengths.Aggregate(1L, (product, length) => Product(product, length!.Value)) : null;

    /// <summary>A product that is as great as can be where it would be greater.</summary>
    private static long Product(long product, int length) => length == 0 ? 0 : Math.Min(product, long.MaxValue / length) * length;

    private static bool AreApart(int? length, int? other) => length >= 0 && other >= 0 && length != other;
}
