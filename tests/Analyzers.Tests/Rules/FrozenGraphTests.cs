using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.FrozenGraphAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0109.</summary>
public class FrozenGraphTests
{
    [Fact]
    public Task CreationBehindFreeze_Reports() => Verify.BodyAsync("""
        Graph.Default.{|#1:Freeze|}();
        Variable.Get<float>({|#0:"v"|}, [1]);
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "here", "on line 6"));

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { Graph.Default.Freeze(); Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Graph.Default.Freeze(); Variable.Create(1f, [|\"v\"|]);")]
    [InlineData("using (Graph.Default.AssertNoNewVariables()) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("using var none = Graph.Default.AssertNoNewVariables(); Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("Graph.Default.Freeze(); using (Graph.Default.AssertNoNewVariables()) { } Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("var graph = new Graph(); graph.Freeze(); using (graph.AsDefault()) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Graph.Default.Freeze(); for (var i = 0; i < 2; i++) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("var none = Graph.Default.AssertNoNewVariables(); Variable.Get<float>([|\"v\"|], [1]); none.Dispose();")]
    [InlineData("var none = Graph.Default.AssertNoNewVariables(); try { Variable.Get<float>([|\"v\"|], [1]); } finally { none.Dispose(); }")]
    [InlineData("var none = Graph.Default.AssertNoNewVariables(); using (none) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("IDisposable Guard() => Graph.Default.AssertNoNewVariables(); using (Guard()) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Func<IDisposable> guard = () => Graph.Default.AssertNoNewVariables(); using (guard()) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("var isStrict = true; using (isStrict ? Graph.Default.AssertNoNewVariables() : null) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("var one = Graph.Default.AssertNoNewVariables(); var other = Graph.Default.AssertNoNewVariables(); one.Dispose(); one.Dispose(); Variable.Get<float>([|\"v\"|], [1]); other.Dispose();")]
    public Task CreationInAFrozenGraph_Reports(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task CreationInAHelper_ReportsTheCall() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                Layer("a");
                Seal();
                Layer([|"b"|]);
            }

            private static void Seal() => Graph.Default.Freeze();

            private static void Layer(string name) => Variable.Get<float>(name, [1]);
        }
        """);

    [Theory]
    [InlineData("Variable.Get<float>(\"v\", [1]); Graph.Default.Freeze(); using (VariableScope.Open(\"\", reuse: Reuse.Auto)) Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Variable.Get<float>(\"v\", [1]); Graph.Default.Freeze();")]
    [InlineData("using (Graph.Default.AssertNoNewVariables()) { } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Variable.Get<float>(\"v\", [1]); using (Graph.Default.AssertNoNewVariables()) using (VariableScope.Open(\"\", reuse: Reuse.Auto)) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (new Graph().AssertNoNewVariables()) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("try { using (Graph.Default.AssertNoNewVariables()) { throw new TimeoutException(); } } catch (TimeoutException) { } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("new Graph().Freeze(); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Graph.Default.Freeze(); Graph.ResetDefault(); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Graph.Default.Freeze(); using (new Graph().AsDefault()) Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Graph.Default.Freeze(); try { Variable.Get<float>(\"v\", [1]); } catch (ScopeException) { }")]
    [InlineData("Graph.Default.Freeze(); _ = Op.Constant(1f);")]
    [InlineData("using (var none = Graph.Default.AssertNoNewVariables()) { none.Dispose(); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var none = Graph.Default.AssertNoNewVariables(); none.Dispose(); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("IDisposable Guard() => Graph.Default.AssertNoNewVariables(); using (Guard()) { } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("for (var i = 0; i < 3; i++) { Variable.Get<float>($\"v{i}\", [1]); using (Graph.Default.AssertNoNewVariables()) { } }")]
    public Task OtherCode_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task GraphOfACaller_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(Graph graph)
            {
                graph.Freeze();
                Variable.Get<float>("v", [1]);
            }
        }
        """);
}
