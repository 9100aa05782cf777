using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ShapesDoNotFitAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0107.</summary>
public class ShapesDoNotFitTests
{
    [Fact]
    public Task ProgramWithoutVariables_Reports() =>
        AllRules.ProgramAsync("var x = Op.{|SCL0107:MatMul|}(Op.RandomNormal<float>([2, 2]), Op.RandomNormal<float>([3, 2]));");

    [Fact]
    public Task ProgramWithoutVariables_StaysSilent() =>
        AllRules.ProgramAsync("var x = Op.MatMul(Op.RandomNormal<float>([2, 3]), Op.RandomNormal<float>([3, 2]));");

    [Theory]
    [InlineData("Add(Of([2, 3]), Of([4]))", "lined up at the last axis, the lengths of (2, 3) and (4) are neither equal nor 1. Reshape one of the operands.")]
    [InlineData("MatMul(Of([2, 3]), Of([3]))", "an operand has shape (3) and is no matrix. Reshape it to rank two.")]
    [InlineData("MatMul(Of([2, 3]), Of([2, 3]))", "the inner lengths of (2, 3) and (2, 3) differ. Make them equal, or transpose one of the operands.")]
    [InlineData("MatMul(Of([2, 3]), Of([3, 4]), transposeB: true)", "the inner lengths of (2, 3) and (3, 4) (transposed) differ. Make them equal, or transpose one of the operands.")]
    [InlineData("Reshape(Of([2, 3]), [4, -1])", "shape (4, ?) does not hold the 6 elements of shape (2, 3). Give a shape of that many elements.")]
    [InlineData("Constant(new[] { 1f }, [2])", "shape (2) does not hold the 1 element given. Give a shape of that many elements.")]
    [InlineData("Transpose(Of([2, 3]), [1, 1])", "the order (1, 1) does not name each axis of shape (2, 3) once. Name each of them, counted from 0.")]
    [InlineData("ReduceSum(Of([2, 3]), axis: 2)", "shape (2, 3) has no axis 2. Give one that it has, or leave the axis out.")]
    [InlineData("AddN(new[] { Of([2]), Of([1]) })", "operands of one shape are added, and these have (2) and (1). Make them equal, or use Add, which broadcasts.")]
    public Task OperationThatRefusesShapes_ReportsWhy(string call, string why) => Verify.BodyAsync(
        $$"""_ = {{Underlined.In($"Op.{call}", "#0")}}; static NamedTensor<float> Of(Shape shape) => Op.RandomNormal<float>(shape);""",
        Verify.Diagnostic().WithLocation(0).WithArguments(call[..call.IndexOf('(', StringComparison.Ordinal)], "here", why));

    [Theory]
    [InlineData("v.[|Assign|](Op.RandomNormal<float>([3]));")]
    [InlineData("v.[|AssignAdd|](Op.RandomNormal<float>([1, 2]));")]
    [InlineData("v.[|AssignSub|](1f);")]
    [InlineData("v.[|CopyFrom|](Variable.Get<float>(\"w\", [3]));")]
    [InlineData("_ = [|v * Op.RandomNormal<float>([3])|];")]
    [InlineData("_ = Op.[|ReduceMean|](v, -2);")]
    [InlineData("_ = Op.[|Reshape|](v, [0, -1]);")]
    [InlineData("_ = Op.[|Reshape|](v, [3]);")]
    [InlineData("NamedTensor<float> sum = v; [|sum += Op.RandomNormal<float>([3])|];")]
    [InlineData("_ = Op.Relu(Op.Square(Op.[|MatMul|](Op.Reshape(v, [1, 2]), Op.Reshape(v, [1, 2]))));")]
    public Task OperandOfAVariable_Reports(string statements) => Verify.BodyAsync(V + statements);

    [Theory]
    [InlineData("v.Assign(Op.RandomNormal<float>([2]));")]
    [InlineData("Variable.Get<float>(\"s\", []).Assign(1f);")]
    [InlineData("_ = v * Op.RandomNormal<float>([3, 1]) + 1f;")]
    [InlineData("_ = Op.MatMul(Op.Reshape(v, [1, 2]), Op.Reshape(v, [1, 2]), transposeA: true);")]
    [InlineData("_ = Op.Reshape(v, [2, -1, 1]);")]
    [InlineData("_ = Op.Constant(new[] { 1f, 2f }, [1, 2]);")]
    [InlineData("_ = Op.Transpose(Op.RandomNormal<float>([2, 3]), [1, 0]);")]
    [InlineData("_ = Op.ReduceSum(v, -1);")]
    [InlineData("_ = Op.AddN(new[] { v, v });")]
    [InlineData("v.CopyFrom(Variable.Get<float>(\"w\", [2]));")]
    [InlineData("try { _ = Op.ReduceSum(v, 1); } catch (OperandException e) when (e.Error == OperandError.ShapesDoNotFit) { }")]
    public Task OperandsThatFit_StaysSilent(string statements) => Verify.BodyAsync(V + statements);

    [Fact]
    public Task ShapeThatIsNotKnown_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(NamedTensor<float> x, int units, Shape shape)
            {
                _ = x + Op.RandomNormal<float>([3]);
                _ = Op.MatMul(Op.RandomNormal<float>([2, units]), Op.RandomNormal<float>([3, 2]));
                _ = Op.RandomNormal<float>([units, 2]) * Op.RandomNormal<float>([3, 2]);
                _ = Op.Reshape(Op.RandomNormal<float>([6]), shape);
                _ = Op.Reshape(Op.RandomNormal<float>([units]), [4, -1]);
                _ = Op.ReduceSum(Op.RandomNormal<float>([6]), units);
                _ = Op.Transpose(Op.RandomNormal<float>([6, 1]), [0, units]);
                Variable.Get<float>("v", shape).Assign(Op.RandomNormal<float>([3]));
            }
        }
        """);

    [Fact]
    public Task LengthsThatDifferWhateverTheOthersAre_Report() => Verify.Async("""
        public static class Models
        {
            public static void Build(int units)
            {
                _ = Op.[|MatMul|](Op.RandomNormal<float>([units, 2]), Op.RandomNormal<float>([3, units]));
                _ = Variable.Get<float>("v", [2]);
            }
        }
        """);

    [Fact]
    public Task OneCellForLayersOfSeveralSizes_ReportsTheCallThatBringsTheSize() => Verify.Async("""
        public sealed class Cell(int units)
        {
            private Variable<float> _kernel;

            public NamedTensor<float> Call(NamedTensor<float> x)
            {
                _kernel ??= Variable.Get<float>("kernel", [x.Shape[1], units]);
                return Op.MatMul(x, _kernel);
            }
        }

        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                var cell = new Cell(8);
                var hidden = cell.Call(Op.RandomNormal<float>([2, 4]));
                _ = cell.[|Call|](hidden);
            }
        }
        """);

    [Fact]
    public Task HelperWhoseResultNobodyTakes_Reports() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                var logits = Variable.Get<float>("logits", [4, 2]);
                [|Loss|](logits, Op.RandomNormal<float>([4, 3]));
            }

            private static NamedTensor<float> Loss(NamedTensor<float> x, NamedTensor<float> y) => Op.ReduceMean(Op.Square(x - y));
        }
        """);

    [Fact]
    public Task BranchThatIsNotTaken_StaysSilent() => Verify.BodyAsync(V + """
        if (v.Shape.Rank == 2)
        {
            _ = Op.MatMul(v, v);
        }
        """);

    private const string V = """
        var v = Variable.Get<float>("v", [2]);

        """;
}
