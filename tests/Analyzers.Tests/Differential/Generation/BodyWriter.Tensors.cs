namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Operations on tensors. Nearly all have shape [2, 3], so that few do not fit; what was made before another graph became the default
/// one belongs to the first.</content>
internal sealed partial class BodyWriter
{
    private void Operation() => _dice.Weigh<Action>(
        (5, () => Declare(ValueKind.Tensor, Tensor())),
        (If(ValueKind.Tensor, 4), () => Assign(ValueKind.Tensor, () => Tensor())),
        (If(ValueKind.Tensor, 1), () => writer.Add($"{Read(ValueKind.Tensor, "")} {Pick("+=", "*=", "-=")} {Tensor(1)};")),
        (2, () => writer.Add($"_ = {Tensor()};")),
        (1, () => writer.Add($"{Shared()}.{Pick("Assign", "AssignAdd", "AssignSub")}({Tensor(1)});")),
        (If(ValueKind.Tensor, 1), () => writer.Add($"Variable.Get<float>({VariableName()}, {Read(ValueKind.Tensor, "")}.Shape);")))();

    /// <summary>A tensor, as an expression.</summary>
    private string Tensor(int depth = 0) => _dice.Weigh<Func<string>>(
        (10, () => $"Op.RandomNormal<float>({(_dice.OneIn(40) ? Pick("[3, 2]", "[2]", "[]", "[1, 3]", Read(ValueKind.Shape, "[2, 3]")) : "[2, 3]")})"),
        (If(ValueKind.Tensor, 24), () => Read(ValueKind.Tensor, "")),
        (If(ValueKind.Tensor, 4), () => $"({Read(ValueKind.Tensor, "")} + {Shared()})"),
        (2, Shared),
        (depth < 2 ? 8 : 0, () => $"({Tensor(depth + 1)} {Pick("+", "-", "*", "/")} {Tensor(depth + 1)})"),
        (depth < 2 ? 3 : 0, () => $"(2f * {Tensor(depth + 1)})"),
        (depth < 2 ? 3 : 0, () => $"({Tensor(depth + 1)} + Op.Constant(1f))"),
        (depth < 2 ? 2 : 0, () => $"Op.Relu({Tensor(depth + 1)})"),
        (depth < 2 ? 3 : 0, () => $"Op.MatMul({Tensor(depth + 1)}, Op.RandomNormal<float>({Pick("[3, 3]", "[3, 3], seed: 1", _dice.OneIn(6) ? "[2, 3]" : "[3, 3]")}))"),
        (depth < 2 ? 2 : 0, () => $"Op.Reshape(Op.Transpose({Tensor(depth + 1)}, [1, 0]), {Pick("[2, 3]", "[2, -1]", "[-1, 3]", _dice.OneIn(6) ? "[4, -1]" : "[2, 3]")})"),
        (depth < 2 ? 2 : 0, () => $"({Tensor(depth + 1)} * Op.ReduceMean({Tensor(depth + 1)}, axis: {Pick("0", "-2", _dice.OneIn(6) ? "2" : "0")}))"),
        (depth < 2 ? 2 : 0, () => $"Op.AddN(new IOperand<float>[] {{ {Tensor(depth + 1)}, {Tensor(depth + 1)} }})"),
        (depth < 2 ? 1 : 0, () => $"Op.Constant(new[] {{ 1f, 2f, 3f }}, {Pick("[1, 3]", "[3]")})"))();

    /// <summary>A variable that is there already or is made, as an operand of operations.</summary>
    private string Shared()
    {
        Spend(1);
        return $"Variable.Get<float>({VariableName()}, [2, 3])";
    }
}
