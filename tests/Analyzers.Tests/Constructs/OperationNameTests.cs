namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Names of operations, which get a number where they are in use already, wherever they become names of variables or conditions.</summary>
public class OperationNameTests
{
    [Theory]
    [InlineData("var n = g.UniqueName(\"n\"); Get(n); Get({|SCL0101:\"n\"|});")]
    [InlineData("g.UniqueName(\"n\"); Get(g.UniqueName(\"N\")); Get({|SCL0101:\"N_1\"|});")]
    [InlineData("g.UniqueName(\"n_1\"); g.UniqueName(\"n\"); Get(g.UniqueName(\"n\")); Get({|SCL0101:\"n_2\"|});")]
    [InlineData("for (var i = 0; i < 3; i++) { Get(g.UniqueName(\"n\")); } Get({|SCL0101:\"n_2\"|});")]
    [InlineData("using (new Graph().AsDefault()) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); Get({|SCL0101:\"n_1\"|});")]
    [InlineData("for (var i = 0; i < count; i++) { g.UniqueName(\"n\"); } Get(g.UniqueName(\"n\")); Get({|SCL0101:\"n_1\"|});")]
    [InlineData("using (VariableScope.Open(\"s\")) { Get(g.UniqueName(\"n\").Replace('/', '_')); Get({|SCL0101:\"s_n\"|}); }")]
    [InlineData("using (VariableScope.Open(\"s\")) { } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get({|SCL0101:\"s_1/v\"|}); }")]
    [InlineData("using (VariableScope.Open(\"s\")) { } Get(g.UniqueName(\"s\")); Get({|SCL0101:\"s_1\"|});")]
    [InlineData("Get(\"v\"); Get(g.UniqueName(\"v\")); Get({|SCL0101:\"v_1\"|});")]
    [InlineData("g.UniqueName({|SCL0401:\"a b\"|});")]
    [InlineData("g.UniqueName({|SCL0401:\"\"|});")]
    [InlineData("g.UniqueName({|SCL0401:\"_a\"|});")]
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
    [InlineData("using var s = NameScope.Open(\"s\"); Get(s.Name + \"v\"); Get({|SCL0101:\"s/v\"|});")]
    [InlineData("using (NameScope.Open(\"s\")) { } using (var s = NameScope.Open(\"S\")) { var name = s.Name; using (NameScope.Open(\"\")) { Get(name + \"v\"); Get({|SCL0101:\"S_1/v\"|}); } }")]
    [InlineData("using (NameScope.Open(\"a/\")) { if (NameScope.Current == \"a/\") { using (NameScope.Open(\"\")) { Get(\"v\"); Get({|SCL0101:\"v\"|}); } } }")]
    [InlineData("using (NameScope.Open(\"a\")) using (NameScope.Open(\"\")) { if (NameScope.Current == \"\") { Get(\"v\"); } Get({|SCL0101:\"v\"|}); }")]
    [InlineData("if (on) { using (VariableScope.Open(\"s\")) { } } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get({|SCL0101:\"s_1/v\"|}); }")]
    [InlineData("VariableScope kept; using (kept = VariableScope.Open(\"s\")) { } using (var again = VariableScope.Open(kept)) { Get(again.OriginalNameScope + NameScope.Current); Get({|SCL0101:\"s/s_1/\"|}); }")]
    [InlineData("using (VariableScope.Open(\"s\", auxiliaryNameScope: false)) { if (NameScope.Current == \"\") { Get(\"v\"); Get({|SCL0101:\"v\"|}); } }")]
    public Task NameScope_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(\"s\")) { } using (var s = VariableScope.Open(\"s\")) { Get(s.OriginalNameScope + \"v\"); Get(\"s/v\"); }")]
    [InlineData("if (on) { using (NameScope.Open(\"s\")) { } } using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get(\"s/v\"); Get(\"s_1/v\"); }")]
    [InlineData("using (VariableScope.Open(\"s\", auxiliaryNameScope: on)) { Get(NameScope.Current + \"v\"); Get(\"v\"); }")]
    [InlineData("using (NameScope.Open(other)) using (VariableScope.Open(\"s\")) { Get(NameScope.Current + \"v\"); Get(\"s/v\"); }")]
    public Task NameScope_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Get(Op.Constant(1f, name: \"t\").Name.Split(':')[0]); Get({|SCL0101:\"t\"|});")]
    [InlineData("var t = Op.Constant(1f); var u = t + t * 2f; Get(u.Name.Split(':')[0]); Get({|SCL0101:\"add\"|});")]
    [InlineData("Op.Constant(1f); Get(Op.Constant(2f).Name.Split(':')[0]); Get({|SCL0101:\"Const_1\"|});")]
    [InlineData("NamedTensor<float> t; using (VariableScope.Open(\"s\")) { t = Op.Square(Op.Constant(1f)); } if (t.Name == \"s/Square:0\") { Get(\"v\"); Get({|SCL0101:\"v\"|}); }")]
    [InlineData("NamedTensor<float> t = Variable.Get<float>(\"v\", [1]); Get(t.Name.Split(':')[0]); Get({|SCL0101:\"v/read\"|});")]
    [InlineData("IOperand<float> t = Op.Constant(1f, name: \"t\"), v = Variable.Get<float>(\"v\", [1]); Get(t.Name.Trim(':', '0') + v.Name.Trim(':', '0')); Get({|SCL0101:\"tv\"|});")]
    [InlineData("var t = Op.Constant(1f); for (var i = 0; i < 3; i++) { t = t + t; } Get(t.Name.Split(':')[0]); Get({|SCL0101:\"add_2\"|});")]
    public Task NameOfATensor_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("var t = Op.Constant(1f); for (var i = 0; i < count; i++) { t = t + t; } Get(t.Name.Split(':')[0]); Get(\"add_9\");")]
    [InlineData("if (on) { Op.Constant(1f); } var t = Op.Constant(1f); Get(t.Name.Split(':')[0]); Get(\"Const\");")]
    [InlineData("var t = Op.Constant(1f, name: other); Get(t.Name.Split(':')[0]); Get(\"Const\");")]
    [InlineData("var t = Op.Constant(1f, name: \"t\"); if (t.Name != \"t:0\") { Get(\"v\"); } Get(\"v\");")]
    public Task NameOfATensor_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("var v = Variable.Create(1f, \"v\"); Get(v.FullName); Get({|SCL0101:\"v\"|});")]
    [InlineData("Variable.Create(1f, \"v\"); Get(Variable.Create(1f, \"v\").FullName + \"/slot\"); Get({|SCL0101:\"v_1/slot\"|});")]
    [InlineData("Variable.Create(1f); Get(Variable.Create(1f).Name.Replace(\":0\", \"\")); Get({|SCL0101:\"Variable_1\"|});")]
    [InlineData("Variable.Create(1f, \"v\"); var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); Get({|SCL0101:\"v_1/slot\"|});")]
    [InlineData("Op.Constant(1f, name: \"v\"); var v = Get(\"v\"); Get(v.FullName + \"/slot\"); Get({|SCL0101:\"v/slot\"|});")]
    [InlineData("Variable.Create(1f, {|SCL0401:\"\"|});")]
    public Task NameOfAVariable_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Variable.Create(1f, \"v\"); Get(Variable.Create(1f, \"v\").FullName + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("Variable.Create(1f, \"v\"); var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("if (on) { Op.Relu(x, \"v\"); } var v = Get(\"v\"); Get(v.Name.Split(':')[0] + \"/slot\"); Get(\"v/slot\");")]
    [InlineData("for (var i = 0; i < count; i++) { var v = Variable.Create(1f, \"v\"); if (v.FullName == \"v_7\") { Get(\"w\"); } }")]
    public Task NameOfAVariable_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Op.Relu(x); Get(g.UniqueName(\"Relu\")); Get({|SCL0101:\"Relu_1\"|});")]
    [InlineData("_ = x + x; _ = 2f * x; _ = x - 1f; Get(g.UniqueName(\"mul\")); Get({|SCL0101:\"mul_1\"|});")]
    [InlineData("Op.Relu(x, name: \"act\"); Get(g.UniqueName(\"act\")); Get({|SCL0101:\"act_1\"|});")]
    [InlineData("System.Func<NamedTensor<float>, NamedTensor<float>> f = Op.Relu; f(x); f(x); Get(g.UniqueName(\"Relu\")); Get({|SCL0101:\"Relu_2\"|});")]
    [InlineData("NamedTensor<float> read = Variable.Get<float>(\"v\", [1]); Get(g.UniqueName(\"Identity\")); Get({|SCL0101:\"Identity\"|});")]
    [InlineData("if (on) { Op.Relu(x); } else { Op.Relu(x); } Get(g.UniqueName(\"Relu\")); Get({|SCL0101:\"Relu_1\"|});")]
    [InlineData("Op.Relu(x, name: {|SCL0401:\"a b\"|});")]
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
        string.Concat(Enumerable.Repeat("if (Flag()) { Op.Relu(x); } ", 12)) + "Get(\"v\"); Get({|SCL0101:\"v\"|});");

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
