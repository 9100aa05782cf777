namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Calls of code of the project, of other code, and of functions in functions.</summary>
public class CallTests
{
    [Theory]
    [InlineData("Build(reuse: true, name: \"a\");", "Build(name: \"a\", reuse: True)")]
    [InlineData("Build(Plain(unknown));", "$1 = Plain(name: unknown); Build(name: $1, reuse: False)")]
    [InlineData("All(\"a\", \"b\"); All(); All(names);", "$1 = new Sequence({\"a\", \"b\"}); All(names: $1); $2 = new Sequence({}); All(names: $2); All(names: names)")]
    [InlineData("Typed<double>(\"v\");", "Typed<float64>(name: \"v\")")]
    [InlineData("Typed<string>(\"v\");", "Typed<String>(name: \"v\")")]
    [InlineData("Fill(ref unknown, out var size); Build(unknown + size);",
        "$1 = unknown; size = ?; Fill(name: ref $1, size: ref ?); Build(name: unknown + size, reuse: False)")]
    [InlineData("Fill(ref names[0], out _);", "Fill(name: ref names[0], size: ?); names.Set(0, $1)")]
    [InlineData("net.Build(); net.Next!.Build();", "virtual net.Build(); virtual net.Next.Build()")]
    [InlineData("Build(net.Computed);", "$1 = net.get_Computed(); Build(name: $1, reuse: False)")]
    [InlineData("_ = net[n];", "net.get_Item(index: n)")]
    [InlineData("net += net; net.Size = 1;", "$1 = op_Addition(left: net, right: net); net = $1; net.Size = 1")]
    [InlineData("var (a, b) = net; Build(a + b);", "$1 = net; $1.Deconstruct(name: ref ?, size: ref ?); a = $2; b = $3; Build(name: a + b, reuse: False)")]
    [InlineData("Build(unknown, unknown == (unknown = \"q\"));",
        "$2 = unknown; $1 = unknown; unknown = \"q\"; Build(name: $2, reuse: ($1 == unknown))")]
    public void OfTheProject(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var list = new List<string> { \"a\" }; list.Add(unknown); foreach (var x in list) Build(x);",
        "$1 = new Sequence({}); $1.Append(\"a\"); list = $1; list.Append(unknown); foreach 1 (x in list) { Build(name: x, reuse: False) }")]
    [InlineData("System.Threading.Tasks.Task.Run(() => Build(\"t\")).Wait();", "$2 = start lambda(); $3 = join $2")]
    [InlineData("foreach (var x in names.Select(x => x + \"_\")) { }", "foreach 1 (x in Select(names, lambda)) { }")]
    [InlineData("action(); Build(\"a\");", "invoke action(); Build(name: \"a\", reuse: False)")]
    [InlineData("int.TryParse(unknown, out n); Build($\"{n}\");", "$1 = unknown; if (Int32.TryParse($1)) { n = Int32.Parse($1) } else { n = default(Int32) }; Build(name: \"\" + n, reuse: False)")]
    [InlineData("System.Diagnostics.Debug.Assert(Build(\"a\") != null);",
        "Opaque(IndirectUse)")]
    [InlineData("names[0] = \"x\"; Build(names[1]);", "names.Set(0, \"x\"); Build(name: names[1], reuse: False)")]
    public void OfOtherCode(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("Action f = () => Build(\"in\"); f();", "f = lambda; invoke f()")]
    [InlineData("Func<string, string> f = s => s + \"_\"; Build(f(\"q\"));", "f = lambda; $1 = invoke f(\"q\"); Build(name: $1, reuse: False)")]
    [InlineData("void L(string s) { Build(s); } L(\"x\");", "L(s: \"x\")")]
    [InlineData("Func<string, bool, Variable> build = Build; build(\"a\", flag);", "build = Build; invoke build(\"a\", flag)")]
    [InlineData("int count = 0; void Inc() { count++; } Inc(); Build($\"v{count}\");", "count = 0; Inc(); Build(name: \"v\" + count, reuse: False)")]
    [InlineData("int count = 0; Action inc = () => count++; inc(); Build($\"v{count}\");",
        "count = 0; inc = lambda; invoke inc(); Build(name: \"v\" + count, reuse: False)")]
    [InlineData("int count = 0; Action inc = () => count++; action = inc; Build($\"v{count}\");", "Build(name: \"v\" + ?, reuse: False)")]
    [InlineData("int count = 0; void Inc() { count++; } action = Inc; Build($\"v{count}\");", "Build(name: \"v\" + ?, reuse: False)")]
    [InlineData("int count = 0; void Inc() { count++; } action = () => Inc(); Build($\"v{count}\");", "Build(name: \"v\" + ?, reuse: False)")]
    public void OfFunctionsInFunctions(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Fact]
    public void FunctionsInFunctions_AreInTheOutermostBody()
    {
        var body = Lowered.Source("""
            class C
            {
                void M() { Outer(); void Outer() { Inner("a"); void Inner(string name) => Variable.Get<float>(name); Action act = () => Inner("b"); act(); } }
            }
            """);
        Assert.Equal("Outer()", body.Effect.ToString());
        Assert.Equal(
            ["Get(name, dtype: float32)", "Inner(name: \"a\"); act = lambda; invoke act()", "Inner(name: \"b\")"],
            body.Nested.Values.Select(nested => nested.Effect.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IteratorsAreNotFollowed()
    {
        Assert.False(Lowered.Source("class C { System.Collections.Generic.IEnumerable<int> M() { Variable.Get<float>(\"v\"); yield return 1; } }").IsFollowed);
        Assert.True(Lowered.Source("class C { void M() { L(); System.Collections.Generic.IEnumerable<int> L() { yield return 1; } } }").IsFollowed);
    }

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); Variable.Get<float>(\"v\"); }", "Opaque(Suspension); Get(\"v\", dtype: float32)")]
    [InlineData("async Task<string> M() { Variable.Get<float>(await M().ConfigureAwait(false)); return \"v\"; }",
        "$1 = this.M(); Opaque(Suspension); Get($1, dtype: float32); return \"v\"")]
    [InlineData("async Task M() { Variable.Get<float>(await Task.Run(() => \"v\")); }", "$1 = start lambda(); $2 = join $1; Opaque(Suspension); Get($2, dtype: float32)")]
    [InlineData("async Task M() { Variable.Get<float>(await Task.FromResult(\"v\")); }", "Get(\"v\", dtype: float32)")]
    public void WhatIsAwaited(string member, string effect) =>
        Assert.Equal(effect, Lowered.Source($"using System.Threading.Tasks; class C {{ {member} }}").Effect.ToString());

    [Fact]
    public void CallsThatDoNotMatter_AreLeftOut() => Assert.Equal("Get(\"v\", dtype: float32)", Lowered.Source("""
        class C
        {
            void M(string name) { Pure(1); Log(name); Variable.Get<float>("v"); }
            int Pure(int number) => number + 1;
            static void Log(string name) => Console.WriteLine(name);
        }
        """).Effect.ToString());

    [Fact]
    public void CallsThatChangeObjectsOrStaticFields_AreKept() => Assert.Equal(
        "this.Change(); Toggle(); Fill(config: config); Get(\"v\", dtype: float32)", Lowered.Source("""
        class Config { public string Name = ""; }
        class C
        {
            string name = "";
            static bool built;
            void M(Config config) { Change(); Toggle(); Fill(config); Variable.Get<float>("v"); }
            void Change() => name = "a";
            static void Toggle() => built = true;
            static void Fill(Config config) => config.Name = "b";
        }
        """).Effect.ToString());

    [Fact]
    public void CallsThatAreHandedAScope_AreKept() => Assert.Equal("d = Open(\"a\"); Shut(one: d)", Lowered.Source("""
        class C
        {
            void M() { IDisposable d = VariableScope.Open("a"); Shut(d); }
            static void Shut(IDisposable one) => one.Dispose();
        }
        """).Effect.ToString());

    [Theory]
    [InlineData("extern static void Out(out string name); void M() { var n = \"a\"; Out(out n); Variable.Get<float>(n); }", "n = \"a\"; n = ?; Get(n, dtype: float32)")]
    [InlineData("partial void Hook(Variable v); void M() { Hook(Variable.Get<float>(\"v\")); }", "Opaque(IndirectUse)")]
    [InlineData("extern static void Run(Action a); void M() => Run(() => { });", "foreign(lambda)")]
    public void MembersWithoutABody_AreOtherCode(string members, string effect) =>
        Assert.Equal(effect, Lowered.Source($"partial class C {{ {members} }}").Effect.ToString());

    [Fact]
    public void TypeParameters_ArePassedOn() => Assert.Equal("Get(name, dtype: T); Other<T>(name: name); Other<int32>(name: name)", Lowered.Source("""
        class C
        {
            void M<T>(string name) { Variable.Get<T>(name); Other<T>(name); Other<int>(name); }
            static void Other<U>(string name) => Variable.Get<U>(name);
        }
        """).Effect.ToString());

    [Fact]
    public void TopLevelStatements_AreABody()
    {
        var bodies = Lowered.Bodies("Build(\"v\"); void Build(string name) => Variable.Get<float>(name);", out var compilation);
        var tree = compilation.SyntaxTrees.First();
        var body = bodies.Find(tree.GetRoot(TestContext.Current.CancellationToken), compilation.GetSemanticModel(tree), TestContext.Current.CancellationToken);
        Assert.Equal("Build(name: \"v\")", body!.Effect.ToString());
    }
}
