using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.OtherGraphAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0106.</summary>
public class OtherGraphTests
{
    [Fact]
    public Task VariableFromBeforeAReset_Reports() => Verify.BodyAsync("""
        var a = Variable.Get<float>("a", [2]);
        Graph.ResetDefault();
        var b = Variable.Get<float>("b", [2]);
        _ = {|#0:a + b|};
        """, Verify.Diagnostic().WithLocation(0).WithArguments("Add", "here", "variable 'a'", "variable 'b'"));

    [Fact]
    public Task TensorHandedToALayerOfAnotherGraph_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                var x = Op.RandomNormal<float>([5, 2]);
                using (new Graph().AsDefault())
                {
                    {|#0:Dense|}(x);
                }
            }

            private static NamedTensor<float> Dense(NamedTensor<float> x) => Op.{|#1:MatMul|}(x, Variable.Get<float>("w", [2, 3]));
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("MatMul", "in this call (line 13)", "operand 1", "variable 'w'"));

    [Theory]
    [InlineData("_ = [|y - x|];")]
    [InlineData("_ = Op.[|Add|](x, Op.Relu(y));")]
    [InlineData("_ = Op.[|AddN|]([x, x, y]);")]
    [InlineData("Op.Relu(Op.[|Multiply|](2f * x, y));")]
    [InlineData("var sum = x; [|sum += y|];")]
    [InlineData("v.[|Assign|](y);")]
    [InlineData("v.[|AssignSub|](y);")]
    public Task OperationOfTwoGraphs_Reports(string statements) => Verify.BodyAsync(TwoGraphs + statements);

    [Theory]
    [InlineData("_ = x + v;")]
    [InlineData("_ = Op.AddN([x, v]);")]
    [InlineData("v.Assign(x);")]
    [InlineData("v.CopyFrom(Variable.Get<float>(\"v\", [2]));")]
    [InlineData("_ = 2f * y + 1f;")]
    [InlineData("using (graph.AsDefault()) { _ = y * Variable.Get<float>(\"w\", [2]); }")]
    [InlineData("try { _ = x + y; } catch (OperandException) { }")]
    [InlineData("try { _ = x + y; } catch (ArgumentException) { }")]
    public Task OperationOfOneGraph_StaysSilent(string statements) => Verify.BodyAsync(TwoGraphs + statements);

    [Fact]
    public Task HandlerOfAnotherException_Reports() => Verify.BodyAsync(TwoGraphs + """
        try
        {
            _ = [|x + y|];
        }
        catch (ScopeException)
        {
        }
        """);

    [Fact]
    public Task GraphThatCallersGive_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static NamedTensor<float> Build(Graph first, Graph second, NamedTensor<float> x)
            {
                NamedTensor<float> y;
                using (first.AsDefault())
                {
                    y = Op.Constant(1f) * Op.Constant(2f) + x;
                }

                using (second.AsDefault())
                {
                    return y + Op.Constant(1f);
                }
            }
        }
        """);

    [Fact]
    public Task GraphMadeInEachIteration_Reports() => Verify.BodyAsync("""
        NamedTensor<float> last = null;
        foreach (var seed in new[] { 1, 2 })
        {
            using (new Graph().AsDefault())
            {
                var x = Op.RandomNormal<float>([2], seed: seed);
                last = last == null ? x : [|last + x|];
            }
        }
        """);

    private const string TwoGraphs = """
        var x = Op.RandomNormal<float>([2]);
        var v = Variable.Get<float>("v", [2]);
        var graph = new Graph();
        NamedTensor<float> y;
        using (graph.AsDefault()) { y = Op.RandomNormal<float>([2]); }

        """;
}
