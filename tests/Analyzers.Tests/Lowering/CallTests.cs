namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Calls of code of the project, of other code, and of functions in functions.</summary>
public class CallTests
{
    [Theory]
    [InlineData("Build(reuse: true, name: \"a\");", "Call(Build, arguments: [name: \"a\", reuse: true], task: Dropped)")]
    [InlineData("Build(Plain(unknown));", "$1 = Call(Plain, arguments: [name: unknown], task: Kept); Call(Build, arguments: [name: $1, reuse: false], task: Dropped)")]
    [InlineData("All(\"a\", \"b\"); All(); All(names);", "$1 = Allocate(`string[]`, Sequence, {\"a\", \"b\"}); Call(All, arguments: [names: $1], task: Dropped); $2 = Allocate(`string[]`, Sequence, {}); Call(All, arguments: [names: $2], task: Dropped); Call(All, arguments: [names: names], task: Dropped)")]
    [InlineData("Typed<double>(\"v\");", "Call(Typed, arguments: [name: \"v\"], typeArguments: [TypeArgument(T, float64)], task: Dropped)")]
    [InlineData("Typed<string>(\"v\");", "Call(Typed, arguments: [name: \"v\"], typeArguments: [TypeArgument(T, Type(String))], task: Dropped)")]
    [InlineData("Fill(ref unknown, out var size); Build(unknown + size);",
        "size = Unknown(Int32); Call(Fill, arguments: [name: Reference(unknown), size: Reference(size)], task: Dropped); Call(Build, arguments: [name: (unknown ++ size), reuse: false], task: Dropped)")]
    [InlineData("Fill(ref names[0], out _);", "$1 = names; $2 = Unknown(Int32, determinedBy: []); Call(Fill, arguments: [name: Reference($1[0]), size: Reference($2)], task: Dropped)")]
    [InlineData("net.Build(); net.Next!.Build();", "Call(Build, net, true, task: Dropped); Fail((net.Next == null), NullReferenceException, isOutwards: true); Call(Build, net.Next, true, task: Dropped)")]
    [InlineData("Build(net.Computed);", "$1 = Call(get_Computed, net); Call(Build, arguments: [name: $1, reuse: false], task: Dropped)")]
    [InlineData("_ = net[n];", "Call(get_Item, net, arguments: [index: n])")]
    [InlineData("net += net; net.Size = 1;", "$1 = Call(op_Addition, arguments: [left: net, right: net]); net = $1; net.Size = 1")]
    [InlineData("var (a, b) = net; Build(a + b);", "$1 = net; Call(Deconstruct, $1, arguments: [name: Reference($2), size: Reference($3)]); a = $2; b = $3; Call(Build, arguments: [name: (a ++ b), reuse: false], task: Dropped)")]
    [InlineData("Build(unknown, unknown == (unknown = \"q\"));",
        "$2 = unknown; $1 = unknown; unknown = \"q\"; Call(Build, arguments: [name: $2, reuse: ($1 == unknown)], task: Dropped)")]
    public void OfTheProject(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("var list = new List<string> { \"a\" }; list.Add(unknown); foreach (var x in list) Build(x);",
        "$1 = Allocate(List, Sequence, {}); Container(Append, Sequence, $1, value: \"a\"); list = $1; Container(Append, Sequence, list, value: unknown); ForEach(1, list, x) { Call(Build, arguments: [name: x, reuse: false], task: Dropped) }")]
    [InlineData("System.Threading.Tasks.Task.Run(() => Build(\"t\")).Wait();", "$2 = Start(Function(lambda), kind: Task, starter: \"Task.Run\"); $3 = Wait($2, Blocked)")]
    [InlineData("foreach (var x in names.Select(x => x + \"_\")) { }", "ForEach(1, Query(Select, [names, Function(lambda)]), x, mayRunCode: true) { }")]
    [InlineData("action(); Build(\"a\");", "Invoke(action, task: Dropped); Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped)")]
    [InlineData("int.TryParse(unknown, out n); Build($\"{n}\");", "$1 = unknown; Branch(KnownCall(\"Int32.IsParsed\", [$1], Computed(\"Int32.TryParse\", $1, type: Boolean))) { n = KnownCall(\"Int32.Parse\", [$1], Computed(\"Int32.Parse\", $1, type: Int32)) } whenFalse { n = Default(Int32) }; Call(Build, arguments: [name: (\"\" ++ n), reuse: false], task: Dropped)")]
    [InlineData("System.Diagnostics.Debug.Assert(Build(\"a\") != null);",
        "Branch(Unknown(Boolean, determinedBy: []), isOfBuild: true) { $1 = Call(Build, arguments: [name: \"a\", reuse: false], task: Kept); Branch(($1 == null)) { Jump(Throw) } }")]
    [InlineData("names[0] = \"x\"; Build(names[1]);", "Fail((Length(names) <= 0), IndexOutOfRangeException, isOutwards: true); Container(Set, Sequence, names, 0, \"x\"); Fail((Length(names) <= 1), IndexOutOfRangeException, isOutwards: true); Call(Build, arguments: [name: names[1], reuse: false], task: Dropped)")]
    public void OfOtherCode(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("Action f = () => Build(\"in\"); f();", "f = Function(lambda); Invoke(f, task: Dropped)")]
    [InlineData("Func<string, string> f = s => s + \"_\"; Build(f(\"q\"));", "f = Function(lambda); $1 = Invoke(f, [\"q\"], task: Kept); Call(Build, arguments: [name: $1, reuse: false], task: Dropped)")]
    [InlineData("void L(string s) { Build(s); } L(\"x\");", "Call(L, arguments: [s: \"x\"], task: Dropped)")]
    [InlineData("Func<string, bool, Variable> build = Build; build(\"a\", flag);", "build = Function(Build); Invoke(build, [\"a\", flag], task: Dropped)")]
    [InlineData("int count = 0; void Inc() { count++; } Inc(); Build($\"v{count}\");", "count = 0; Call(Inc, task: Dropped); Call(Build, arguments: [name: (\"v\" ++ count), reuse: false], task: Dropped)")]
    [InlineData("int count = 0; Action inc = () => count++; inc(); Build($\"v{count}\");",
        "count = 0; inc = Function(lambda); Invoke(inc, task: Dropped); Call(Build, arguments: [name: (\"v\" ++ count), reuse: false], task: Dropped)")]
    [InlineData("int count = 0; Action inc = () => count++; action = inc; Build($\"v{count}\");", "count = 0; Call(Build, arguments: [name: (\"v\" ++ count), reuse: false], task: Dropped)")]
    [InlineData("int count = 0; void Inc() { count++; } action = Inc; Build($\"v{count}\");", "count = 0; Call(Build, arguments: [name: (\"v\" ++ count), reuse: false], task: Dropped)")]
    [InlineData("int count = 0; void Inc() { count++; } action = () => Inc(); Build($\"v{count}\");", "count = 0; Call(Build, arguments: [name: (\"v\" ++ count), reuse: false], task: Dropped)")]
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
        Assert.Equal("Call(Outer, task: Dropped)", body.Effect.ToString());
        Assert.Equal(
            ["Call(Inner, arguments: [name: \"a\"], task: Dropped); act = Function(lambda); Invoke(act, task: Dropped)", "Call(Inner, arguments: [name: \"b\"], task: Dropped)", "Get(name, dType: float32)"],
            body.Nested.Values.Select(nested => nested.Effect.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IteratorsAreNotFollowed()
    {
        Assert.False(Lowered.Source("class C { System.Collections.Generic.IEnumerable<int> M() { Variable.Get<float>(\"v\"); yield return 1; } }").IsFollowed);
        Assert.True(Lowered.Source("class C { void M() { L(); System.Collections.Generic.IEnumerable<int> L() { yield return 1; } } }").IsFollowed);
    }

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); Variable.Get<float>(\"v\"); }", "Opaque(Suspension); Get(\"v\", dType: float32)")]
    [InlineData("async Task<string> M() { Variable.Get<float>(await M().ConfigureAwait(false)); return \"v\"; }",
        "$1 = Call(M, this); Opaque(Suspension, awaited: M); Get($1, dType: float32); Jump(Return, value: \"v\")")]
    [InlineData("async Task M() { Variable.Get<float>(await Task.Run(() => \"v\")); }", "$1 = Start(Function(lambda), kind: Task, starter: \"Task.Run\"); $2 = Wait($1, Awaited); Opaque(Suspension); Get($2, dType: float32)")]
    [InlineData("async Task M() { Variable.Get<float>(await Task.FromResult(\"v\")); }", "Get(\"v\", dType: float32)")]
    public void WhatIsAwaited(string member, string effect) =>
        Assert.Equal(effect, Lowered.Source($"using System.Threading.Tasks; class C {{ {member} }}").Effect.ToString());

    [Fact]
    public void CallsThatDoNotMatter_AreLeftOut() => Assert.Equal("Get(\"v\", dType: float32)", Lowered.Source("""
        class C
        {
            void M(string name) { Pure(1); Log(name); Variable.Get<float>("v"); }
            int Pure(int number) => number + 1;
            static void Log(string name) => Console.WriteLine(name);
        }
        """).Effect.ToString());

    [Fact]
    public void CallsThatChangeObjectsOrStaticFields_AreKept() => Assert.Equal(
        "Call(Change, this, task: Dropped); Call(Toggle, task: Dropped); Call(Fill, arguments: [config: config], task: Dropped); Get(\"v\", dType: float32)", Lowered.Source("""
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
    public void CallsThatAreHandedAScope_AreKept() => Assert.Equal("d = Open(\"a\"); Call(Shut, arguments: [one: d], task: Dropped)", Lowered.Source("""
        class C
        {
            void M() { IDisposable d = VariableScope.Open("a"); Shut(d); }
            static void Shut(IDisposable one) => one.Dispose();
        }
        """).Effect.ToString());

    [Theory]
    [InlineData("extern static void Out(out string name); void M() { var n = \"a\"; Out(out n); Variable.Get<float>(n); }", "n = \"a\"; ForeignCall([Reference(n)]); Get(n, dType: float32)")]
    [InlineData("partial void Hook(Variable v); void M() { Hook(Variable.Get<float>(\"v\")); }", "")]
    [InlineData("extern static void Run(Action a); void M() => Run(() => { });", "ForeignCall([Function(lambda)])")]
    public void MembersWithoutABody_AreOtherCode(string members, string effect) =>
        Assert.Equal(effect, Lowered.Source($"partial class C {{ {members} }}").Effect.ToString());

    [Fact]
    public void TypeParameters_ArePassedOn() => Assert.Equal("Get(name, dType: T); Call(Other, arguments: [name: name], typeArguments: [TypeArgument(U, T)], task: Dropped); Call(Other, arguments: [name: name], typeArguments: [TypeArgument(U, int32)], task: Dropped)", Lowered.Source("""
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
        Assert.Equal("Call(Build, arguments: [name: \"v\"], task: Dropped)", body!.Effect.ToString());
    }
}
