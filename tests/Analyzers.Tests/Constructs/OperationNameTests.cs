namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Names of operations, which get a number where they are in use already, wherever they become names of variables or conditions.</summary>
public class OperationNameTests
{
    [Theory]
    [InlineData("var n = g.UniqueName(\"n\"); Get(n); {|SCL0101:Get(\"n\")|};")]
    [InlineData("g.UniqueName(\"n\"); Get(g.UniqueName(\"N\")); {|SCL0101:Get(\"N_1\")|};")]
    [InlineData("g.UniqueName(\"n_1\"); g.UniqueName(\"n\"); Get(g.UniqueName(\"n\")); {|SCL0101:Get(\"n_2\")|};")]
    [InlineData("for (var i = 0; i < 3; i++) { Get(g.UniqueName(\"n\")); } {|SCL0101:Get(\"n_2\")|};")]
    [InlineData("using (new Graph().AsDefault()) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); {|SCL0101:Get(\"n_1\")|};")]
    [InlineData("for (var i = 0; i < count; i++) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); {|SCL0101:Get(\"n_1\")|};")]
    [InlineData("using (VariableScope.Open(\"s\")) { Get(g.UniqueName(\"n\").Replace('/', '_')); {|SCL0101:Get(\"s_n\")|}; }")]
    [InlineData("using (VariableScope.Open(\"s\")) { } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); {|SCL0101:Get(\"s_1/v\")|}; }")]
    [InlineData("using (VariableScope.Open(\"s\")) { } Get(g.UniqueName(\"s\")); {|SCL0101:Get(\"s_1\")|};")]
    [InlineData("Get(\"v\"); Get(g.UniqueName(\"v\")); {|SCL0101:Get(\"v_1\")|};")]
    [InlineData("{|SCL0401:g.UniqueName(\"a b\")|};")]
    [InlineData("{|SCL0401:g.UniqueName(\"\")|};")]
    [InlineData("{|SCL0401:g.UniqueName(\"_a\")|};")]
    public Task UniqueName_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("g.UniqueName(\"n\"); Get(g.UniqueName(\"n\")); Get(\"n\");")]
    [InlineData("Get(g.UniqueName(\"n\")); Get(\"N\");")]
    [InlineData("using (new Graph().AsDefault()) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); Get(\"n\");")]
    [InlineData("using (new Graph().AsDefault()) { Graph.Default.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); Get(\"n_1\");")]
    [InlineData("if (on) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); Get(\"n_1\"); Get(\"n\");")]
    [InlineData("for (var i = 0; i < count; i++) { g.UniqueName(\"n\"); } if (g.UniqueName(\"n\") == \"n_9\") { Get(\"v\"); } Get(\"v\");")]
    [InlineData("g.UniqueName(other); Get(g.UniqueName(\"n\")); Get(\"n\");")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 2, i => { g.UniqueName(\"n\"); }); Get(g.UniqueName(\"n\")); Get(\"n_2\");")]
    [InlineData("using (NameScope.Open(\"s\")) { g.UniqueName(\"_a\"); }")]
    [InlineData("g.UniqueName(other);")]
    public Task UniqueName_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("using var s = NameScope.Open(\"s\"); Get(s.Name + \"v\"); {|SCL0101:Get(\"s/v\")|};")]
    [InlineData("using (NameScope.Open(\"s\")) { } using (var s = NameScope.Open(\"S\")) { var name = s.Name; using (NameScope.Open(\"\")) { Get(name + \"v\"); {|SCL0101:Get(\"S_1/v\")|}; } }")]
    [InlineData("using (NameScope.Open(\"a/\")) { if (NameScope.Current == \"a/\") { using (NameScope.Open(\"\")) { Get(\"v\"); {|SCL0101:Get(\"v\")|}; } } }")]
    [InlineData("using (NameScope.Open(\"a\")) using (NameScope.Open(\"\")) { if (NameScope.Current == \"\") { Get(\"v\"); } {|SCL0101:Get(\"v\")|}; }")]
    [InlineData("if (on) { using (VariableScope.Open(\"s\")) { } } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); {|SCL0101:Get(\"s_1/v\")|}; }")]
    [InlineData("VariableScope kept; using (kept = VariableScope.Open(\"s\")) { } using (var again = VariableScope.Open(kept)) { Get(again.OriginalNameScope + NameScope.Current); {|SCL0101:Get(\"s/s_1/\")|}; }")]
    [InlineData("using (VariableScope.Open(\"s\", auxiliaryNameScope: false)) { if (NameScope.Current == \"\") { Get(\"v\"); {|SCL0101:Get(\"v\")|}; } }")]
    public Task NameScope_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(\"s\")) { } using (var s = VariableScope.Open(\"s\")) { Get(s.OriginalNameScope + \"v\"); Get(\"s/v\"); }")]
    [InlineData("if (on) { using (NameScope.Open(\"s\")) { } } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get(\"s/v\"); Get(\"s_1/v\"); }")]
    [InlineData("using (VariableScope.Open(\"s\", auxiliaryNameScope: on)) { Get(NameScope.Current + \"v\"); Get(\"v\"); }")]
    [InlineData("using (NameScope.Open(other)) using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get(\"s/v\"); }")]
    public Task NameScope_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("var v = Variable.Create(1f, \"v\"); Get(v.FullName); {|SCL0101:Get(\"v\")|};")]
    [InlineData("Variable.Create(1f, \"v\"); Get(Variable.Create(1f, \"v\").FullName + \"/slot\"); {|SCL0101:Get(\"v_1/slot\")|};")]
    [InlineData("Variable.Create(1f); Get(Variable.Create(1f).Name.Replace(\":0\", \"\")); {|SCL0101:Get(\"Variable_1\")|};")]
    [InlineData("Variable.Create(1f, \"v\"); var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); {|SCL0101:Get(\"v_1/slot\")|};")]
    [InlineData("Op.Constant(1f, name: \"v\"); var v = Get(\"v\"); Get(v.FullName + \"/slot\"); {|SCL0101:Get(\"v/slot\")|};")]
    [InlineData("{|SCL0401:Variable.Create(1f, \"\")|};")]
    public Task NameOfAVariable_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Variable.Create(1f, \"v\"); Get(Variable.Create(1f, \"v\").FullName + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("Variable.Create(1f, \"v\"); var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("if (on) { Op.Relu(x, \"v\"); } var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("for (var i = 0; i < count; i++) { var v = Variable.Create(1f, \"v\"); if (v.FullName == \"v_7\") { Get(\"w\"); } }")]
    public Task NameOfAVariable_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Op.Relu(x); Get(g.UniqueName(\"Relu\")); {|SCL0101:Get(\"Relu_1\")|};")]
    [InlineData("_ = x + x; _ = 2f * x; _ = x - 1f; Get(g.UniqueName(\"mul\")); {|SCL0101:Get(\"mul_1\")|};")]
    [InlineData("Op.Relu(x, name: \"act\"); Get(g.UniqueName(\"act\")); {|SCL0101:Get(\"act_1\")|};")]
    [InlineData("System.Func<NamedTensor<float>, NamedTensor<float>> f = Op.Relu; f(x); f(x); Get(g.UniqueName(\"Relu\")); {|SCL0101:Get(\"Relu_2\")|};")]
    [InlineData("NamedTensor<float> read = Variable.Get<float>(\"v\", [1]); Get(g.UniqueName(\"Identity\")); {|SCL0101:Get(\"Identity\")|};")]
    [InlineData("if (on) { Op.Relu(x); } else { Op.Relu(x); } Get(g.UniqueName(\"Relu\")); {|SCL0101:Get(\"Relu_1\")|};")]
    [InlineData("{|SCL0401:Op.Relu(x, name: \"a b\")|};")]
    public Task Operation_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Op.Relu(x); Get(g.UniqueName(\"Relu\")); Get(\"Relu\");")]
    [InlineData("if (on) { Op.Relu(x); } Get(g.UniqueName(\"Relu\")); Get(\"Relu\"); Get(\"Relu_1\");")]
    [InlineData("Op.Relu(x, name: other); Get(g.UniqueName(\"Relu\")); Get(\"Relu\"); Get(\"Relu_1\");")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { Op.Relu(x, name); } Get(g.UniqueName(\"Relu\")); Get(\"a\"); Get(\"b\");")]
    [InlineData("Use(() => Op.Relu(x)); Get(g.UniqueName(\"Relu\")); Get(\"Relu\"); Get(\"Relu_1\");")]
    public Task Operation_StaysSilent(string statements) => CheckAsync(statements);

    /// <summary>A condition on operations that run on one path only does not keep the paths apart.</summary>
    [Fact]
    public Task OperationsOnEitherPath_KeepNoPathsApart() => CheckAsync(
        string.Concat(Enumerable.Repeat("if (Flag()) { Op.Relu(x); } ", 12)) + "Get(\"v\"); {|SCL0101:Get(\"v\")|};");

    [Fact]
    public Task NameTakenBeforeTheBody_StaysSilent() => AllRules.Async("""
        public static class Models
        {
            public static void Build()
            {
                Variable.Get<float>(Graph.Default.UniqueName("n"), [1]);
                Variable.Get<float>("n", [1]);
            }
        }
        """);

    private static Task CheckAsync(string statements) => AllRules.BodyAsync(
        $"var g = Graph.Default; var x = Op.RandomNormal<float>([1, 2]); {statements}",
        "bool on, int count, string other",
        """
        private static Variable Get(string name) => Variable.Get<float>(name, [1]);

        private static bool Flag() => System.Console.ReadLine() == "y";

        private static void Use(System.Func<NamedTensor<float>> make) => System.Console.CancelKeyPress += (_, _) => make();
        """);
}
