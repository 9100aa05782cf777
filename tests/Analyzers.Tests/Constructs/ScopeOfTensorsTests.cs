namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Scopes that are opened with tensors, and so in their graph.</summary>
public class ScopeOfTensorsTests
{
    [Theory]
    [InlineData("Layer(x); {|SCL0101:Layer|}(x);")]
    [InlineData("using (new Graph().AsDefault()) { Layer(x); } {|SCL0101:Layer|}(x);")]
    [InlineData("using (new Graph().AsDefault()) { var y = Op.RandomNormal<float>([1, 2]); Layer(y); {|SCL0101:Layer|}(y); }")]
    [InlineData("var g = new Graph(); using (g.AsDefault()) { using (NameScope.Open(\"n\", values: [x])) { Variable.Get<float>({|SCL0402:\"w\"|}, [1]); } } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("using (new Graph().AsDefault()) { var y = Op.RandomNormal<float>([1, 2]); using (VariableScope.Open({|SCL0106:\"d\"|}, values: [x, y])) { } }")]
    [InlineData("using (new Graph().AsDefault()) { Empty(); {|SCL0101:Empty|}(); }")]
    public Task ScopeInTheGraphOfItsTensors_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Layer(x); using (new Graph().AsDefault()) { Layer(Op.RandomNormal<float>([1, 2])); }")]
    [InlineData("using (new Graph().AsDefault()) { Layer(x); Empty(); }")]
    [InlineData("var g = new Graph(); using (g.AsDefault()) { Layer(given); Layer(given); }")]
    [InlineData("using (new Graph().AsDefault()) { var d = VariableScope.Open(\"d\", values: [x]); Variable.Get<float>(\"w\", [2, 2]); d.Dispose(); } Layer(x);")]
    public Task ScopeInTheGraphOfItsTensors_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        public static class Models
        {
            public static void Build(NamedTensor<float> given)
            {
                Graph.ResetDefault();
                var x = Op.RandomNormal<float>([1, 2]);
                {{statements}}
            }

            private static void Layer(NamedTensor<float> x)
            {
                using (VariableScope.Open("d", values: [x]))
                {
                    Variable.Get<float>("w", [2, 2]);
                }
            }

            private static void Empty()
            {
                using (VariableScope.Open("d", values: []))
                {
                    Variable.Get<float>("w", [2, 2]);
                }
            }
        }
        """);
}
