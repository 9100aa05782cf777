namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>What the library's own members are lowered to, and what is left out.</summary>
public class ScopeTests
{
    [Theory]
    [InlineData("""using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v"); }""",
        """Open("a", reuse: True) { Get("v", dType: float32) }""")]
    [InlineData("""using var s = VariableScope.Open("a"); s.ReuseVariables();""", """s = Open("a") { ReuseVariables(s) }""")]
    [InlineData("""VariableScope s; using (s = VariableScope.Open("a")) { } using (VariableScope.Open(s, Reuse.Auto)) { }""",
        """s = Unknown(VariableScope); s = Open("a") { }; Open(scope: s, reuse: Auto) { }""")]
    [InlineData("""var s = VariableScope.Open("a"); s.Dispose();""", """s = Open("a"); Close(s)""")]
    [InlineData("""VariableScope.Open("a").ReuseVariables();""", """$1 = Open("a"); ReuseVariables($1)""")]
    [InlineData("""using (VariableScope.Open(null, "cell", dtype: DType.Int32, auxiliaryNameScope: false)) { }""",
        """Open(null, "cell", dType: int32, auxiliaryNameScope: false) { }""")]
    [InlineData("""using (NameScope.Open("n")) Variable.Create(1f, name: "v");""", """NameScope("n") { Create("v", [], float32, trainable: true) }""")]
    [InlineData("""using (new Graph().AsDefault()) Variable.Get("v", [2, -1], DType.Int32, Initializer.Zeros);""",
        """$1 = NewGraph(); EnterGraph($1) { Get("v", [2, -1], int32, Initializer(isSameEachTime: true, madeBy: "Initializer.Zeros")) }""")]
    [InlineData("""using (graph.AsDefault()) { Graph.ResetDefault(); }""", "EnterGraph(graph) { Reset() }")]
    [InlineData("""VariableScope.Current.ReuseVariables(); Variable.Get<double>(VariableScope.Current.Name + "/v");""",
        """ReuseVariables(current); Get((ScopeName(current) ++ "/v"), dType: float64)""")]
    [InlineData("""Variable.Get<float>("v", initializer: Initializer.FromValue(2f));""", """Get("v", dType: float32, initializer: Initializer(true, [], float32, madeBy: "Initializer.FromValue"))""")]
    [InlineData("""Variable.Get<float>("v", [n, 3]); Variable.Get<float>("v", new Shape(1, n)); Variable.Get<float>("v", Shape.Create([1]));""",
        """Get("v", Shape([n, 3]), float32); Get("v", Shape([1, n]), float32); Get("v", [1], float32)""")]
    [InlineData("""using (VariableScope.Open("a", customGetter: (getter, request) => getter(request))) { }""", """Open("a", customGetter: Function(lambda)) { }""")]
    [InlineData("""Variable.Get<decimal>("v"); Graph.ResetDefault();""", "Jump(Throw, thrown: NotSupportedException, isExact: true); Reset()")]
    public void ScopesAndVariables(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var s = VariableScope.Open(\"a\"); using (s) { Build(\"x\"); }",
        "s = Open(\"a\"); $1 = s; Try() { Call(Build, arguments: [name: \"x\", reuse: false], task: Dropped) } last { Close($1) }")]
    [InlineData("var s = flag ? VariableScope.Open(\"a\") : null; s?.Dispose();",
        "$1 = Branch(flag) { $2 = Open(\"a\"); $1 = $2 } whenFalse { $1 = null }; s = $1; Branch((s == null)) { } whenFalse { Close(s) }")]
    [InlineData("using (var stream = new System.IO.MemoryStream()) { Graph.ResetDefault(); }", "Reset()")]
    [InlineData("var all = new List<IDisposable>(); all.Add(VariableScope.Open(\"a\"));", "all = Allocate(List, Sequence, {}); $2 = all; $1 = Open(\"a\"); Container(Append, Sequence, $2, value: $1)")]
    [InlineData("var entered = graph.AsDefault();", "entered = EnterGraph(graph)")]
    [InlineData("Func<string, Reuse, VariableScope> open = Opened; static VariableScope Opened(string name, Reuse reuse) => VariableScope.Open(name, reuse: reuse); using (open(\"a\", Reuse.None)) { }",
        "open = Function(Opened); $3 = Invoke(open, [\"a\", None], task: Kept); $2 = $3; Try() { } last { Close($2) }")]
    public void Lifetimes(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("using (o as IDisposable) { }", "Close($1, dispose: Dispose")]
    [InlineData("IDisposable d = VariableScope.Open(\"a\"); d.Dispose();", "Close(d, dispose: Dispose")]
    public void MereDisposables_MayBeScopes(string statements, string effect) => Assert.Contains(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var enter = Graph.Default.AsDefault; enter();", "Opaque(IndirectUse); enter = ?; Invoke(enter, task: Dropped)")]
    [InlineData("dynamic late = o; late.Open();", "Opaque(IndirectUse); Opaque(IndirectUse)")]
    [InlineData("Missing(\"a\"); Graph.ResetDefault();", "Opaque(BrokenCode); Reset()")]
    public void WhatIsNotFollowed(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var sum = n + 2; Console.WriteLine(sum);")]
    [InlineData("var text = unknown; text = text.Trim(); graph = new Graph();")]
    [InlineData("if (flag) { action = null!; } else { return; }")]
    [InlineData("foreach (var letter in unknown) { if (letter == 'a') break; Console.Write(letter); }")]
    [InlineData("for (var i = 0; i < n; i++) { var j = i; while (j > 0) { j--; } }")]
    [InlineData("try { n = unknown.Length; } finally { n = 1; }")]
    [InlineData("var list = new List<int>(); list.Add(n);")]
    [InlineData("switch (n) { case 1: n = 2; break; default: n = 3; break; }")]
    public void ABodyWithoutEffectsIsNothing(string statements) => Assert.Equal("", Lowered.Body(statements));

    [Theory]
    [InlineData("var unused = unknown + n; Graph.ResetDefault();", "Reset()")]
    [InlineData("var i = 0; for (; i < n; i++) { } Graph.ResetDefault();", "Reset()")]
    [InlineData("var a = \"x\"; var b = a; var c = b; if (flag) { b = \"z\"; } Variable.Get<float>(c);", "a = \"x\"; b = a; c = b; Branch(flag) { b = \"z\" }; Get(c, dType: float32)")]
    [InlineData("var name = \"\"; foreach (var x in names) { name += x; } Variable.Get<float>(name);",
        "name = \"\"; ForEach(1, names, x) { name = (name ++ x) }; Get(name, dType: float32)")]
    public void OnlyWhatMattersIsKept(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));
}
