namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>What bodies are lowered to, as effects print themselves.</summary>
public class EffectTests
{
    [Theory]
    [InlineData("""using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v"); }""",
        """Open("a", reuse: True) { Get("v", dtype: float32) }""")]
    [InlineData("""using var s = VariableScope.Open("a"); s.ReuseVariables();""",
        """s = Open("a") { ReuseVariables(s) }""")]
    [InlineData("""VariableScope s; using (s = VariableScope.Open("a")) { } using (VariableScope.Open(s, Reuse.Auto)) { }""",
        """s = Open("a") { }; Open(s, reuse: Auto) { }""")]
    [InlineData("""var s = VariableScope.Open("a"); s.Dispose();""",
        """s = Open("a"); Close(s)""")]
    [InlineData("""VariableScope.Open("a").ReuseVariables();""",
        """$1 = Open("a"); ReuseVariables($1)""")]
    [InlineData("""using (VariableScope.Open(null, "cell", dtype: DType.Int32, auxiliaryNameScope: false)) { }""",
        """Open(null, defaultName: "cell", dtype: int32, auxiliaryNameScope: False) { }""")]
    [InlineData("""using (NameScope.Open("n")) Variable.Create(1f, name: "v");""",
        """NameScope("n") { Create("v") }""")]
    [InlineData("""using (new Graph().AsDefault()) Variable.Get("v", [2, -1], DType.Int32, Initializer.Zeros);""",
        """$1 = NewGraph(); EnterGraph($1) { Get("v", shape: [2, ?], dtype: int32, initializer: initializer) }""")]
    [InlineData("""using (graph.AsDefault()) { Graph.ResetDefault(); }""",
        "EnterGraph(graph) { Reset() }")]
    [InlineData("""VariableScope.Current.ReuseVariables(); Variable.Get<double>(VariableScope.Current.Name + "/v");""",
        """ReuseVariables(current); Get(current.Name + "/v", dtype: float64)""")]
    [InlineData("""Variable.Get<float>("v", initializer: Initializer.FromValue(2f));""",
        """Get("v", dtype: float32, initializer: value float32[])""")]
    public void ScopesAndVariables(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("""const string V = "v"; Variable.Get<float>(V + nameof(M));""", """Get("vM", dtype: float32)""")]
    [InlineData("""var n = $"w{1}_{unknown}"; Variable.Get<float>(n);""", """n = "w" + 1 + "_" + unknown; Get(n, dtype: float32)""")]
    [InlineData("""var n = "a"; n += "b"; Variable.Get<float>(n);""", """n = "a"; n = n + "b"; Get(n, dtype: float32)""")]
    [InlineData("""var n = "a"; if (flag) { n = "b"; } Variable.Get<float>(n);""", """n = "a"; n = ?; Get(n, dtype: float32)""")]
    [InlineData("""var n = "a"; for (var i = 0; i < 3; i++) { n += i; } Variable.Get<float>(n);""",
        """n = "a"; i = ?; n = ?; Get(n, dtype: float32)""")]
    [InlineData("""var n = "a"; Action change = () => n = "b"; action(); Variable.Get<float>(n);""", "change = ?; Opaque(ForeignCall); Get(?, dtype: float32)")]
    [InlineData("""Variable.Get<float>(unknown.Trim());""", "Get(?, dtype: float32)")]
    [InlineData("""Variable.Get<float>(Pure(1) > 0 ? "a" : "b");""", "Get(?, dtype: float32)")]
    public void Names(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("if (flag) { Variable.Get<float>(\"v\"); }", "Opaque(Branch)")]
    [InlineData("_ = flag ? Variable.Get<float>(\"v\") : null;", "Opaque(Branch)")]
    [InlineData("switch (unknown) { case \"a\": Helper(); break; }", "Opaque(Branch)")]
    [InlineData("foreach (var name in new[] { \"a\" }) { Variable.Get<float>(name); }", "Opaque(Loop)")]
    [InlineData("try { Variable.Get<float>(\"v\"); } catch (ScopeException) { }", "Opaque(Try)")]
    [InlineData("Helper();", "Opaque(SourceCall)")]
    [InlineData("action(); Variable.Get<float>(\"v\");", "Opaque(ForeignCall); Get(\"v\", dtype: float32)")]
    [InlineData("Action make = () => Variable.Get<float>(\"v\");", "Opaque(Delegate); make = ?")]
    [InlineData("Action make = Helper;", "Opaque(IndirectUse); make = ?")]
    [InlineData("var names = new NameScope[] { NameScope.Open(\"a\") };", "Opaque(UnstructuredLifetime); names = ?")]
    [InlineData("var entered = graph.AsDefault();", "Opaque(UnstructuredLifetime); entered = ?")]
    [InlineData("goto end; end: Variable.Get<float>(\"v\");", "Opaque(Goto); Opaque(Goto)")]
    public void WhatIsNotFollowed(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("return; Variable.Get<float>(\"v\");", "Jump; Get(\"v\", dtype: float32)")]
    [InlineData("if (flag) { return; } Variable.Get<float>(\"v\");", "Get(\"v\", dtype: float32)")]
    [InlineData("if (flag) { return; } else { throw new Exception(); } Variable.Get<float>(\"v\");", "Jump; Get(\"v\", dtype: float32)")]
    [InlineData("while (true) { } Variable.Get<float>(\"v\");", "Jump; Get(\"v\", dtype: float32)")]
    [InlineData("if (false) { Variable.Get<float>(\"v\"); }", "")]
    [InlineData("if (true) { Variable.Get<float>(\"v\"); }", "Get(\"v\", dtype: float32)")]
    public void WhatEndsAPath(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var sum = Pure(1) + Pure(2); Console.WriteLine(sum);")]
    [InlineData("var text = unknown; text = text.Trim(); graph = new Graph();")]
    [InlineData("if (flag) { action = null; } else { return; }")]
    [InlineData("foreach (var letter in unknown) { Console.Write(letter); }")]
    public void ABodyWithoutEffectsIsNothing(string statements) => Assert.Equal("", Lowered.Body(statements));

    [Fact]
    public void CodeThatMerelyHasMethodsCalledOpenAndGetIsNothing() => Assert.Equal("", Lowered.Source("""
        class Door { public static Door Open(string name) => new(); public int Get(string name) => 1; public void ReuseVariables() { } }
        class C { void M() { var door = Door.Open("a"); door.Get("v"); door.Get("v"); door.ReuseVariables(); } }
        """).ToString().Replace("Opaque(SourceCall)", "", StringComparison.Ordinal));
}
