namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Branches, loops, switches, handlers and jumps, as effects print themselves.</summary>
public class FlowTests
{
    [Theory]
    [InlineData("if (flag) { Variable.Get<float>(\"v\"); } else { Build(\"a\"); }",
        "Branch(flag) { Get(\"v\", dType: float32) } whenFalse { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) }")]
    [InlineData("_ = flag ? Variable.Get<float>(\"v\") : null;", "Branch(flag) { Get(\"v\", dType: float32) }")]
    [InlineData("Variable.Get<float>(flag ? \"a\" : \"b\");", "$1 = Branch(flag) { $1 = \"a\" } whenFalse { $1 = \"b\" }; Get($1, dType: float32)")]
    [InlineData("var t = unknown ?? \"d\"; Variable.Get<float>(t);",
        "$1 = Branch((unknown == null)) { $1 = \"d\" } whenFalse { $1 = unknown }; t = $1; Get(t, dType: float32)")]
    [InlineData("unknown ??= \"z\"; Variable.Get<float>(unknown);", "$1 = unknown; Branch(($1 == null)) { unknown = \"z\" }; Get(unknown, dType: float32)")]
    [InlineData("Variable.Get<float>(net?.Name ?? \"n\");",
        "$1 = Branch((net == null)) { $1 = null } whenFalse { $1 = net.Name }; $2 = Branch(($1 == null)) { $2 = \"n\" } whenFalse { $2 = $1 }; Get($2, dType: float32)")]
    [InlineData("Variable.Get<float>(unknown ?? throw new Exception());",
        "$1 = Branch((unknown == null)) { $2 = Construct(Exception, `.ctor`); Jump(Throw, value: $2, thrown: Exception, isExact: true) } whenFalse { $1 = unknown }; Get($1, dType: float32)")]
    [InlineData("const bool K = true; if (K) { Build(\"k\"); } if (!K) { Build(\"z\"); }", "Call(Build, arguments: [name: \"k\", reuse: false], task: Dropped)")]
    [InlineData("if (false) { Variable.Get<float>(\"v\"); }", "")]
    public void Branches(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("flag && n > 3", "(flag && (3 < n))")]
    [InlineData("flag || !(n == 3)", "(flag || !(n == 3))")]
    [InlineData("flag & n <= 3", "(flag && (n <= 3))")]
    [InlineData("flag ^ n >= 3", "!(flag == (3 <= n))")]
    [InlineData("unknown == \"a\"", "(unknown == \"a\")")]
    [InlineData("net != null", "!(net == null)")]
    [InlineData("net is null", "(net == null)")]
    [InlineData("string.IsNullOrEmpty(unknown)", "((unknown == null) || (unknown == \"\"))")]
    [InlineData("ReferenceEquals(net, o)", "(net == o)")]
    [InlineData("names.Length > 1", "(1 < Length(names))")]
    [InlineData("Math.Abs(n) > 4", "(4 < KnownCall(\"Math.Abs\", [n], Member(Abs, arguments: [n])))")]
    [InlineData("Random.Shared.Next(3) > 1", "(1 < Computed(\"System.Random.Next\", $2, {3}, Int32))")]
    [InlineData("0.5 * n == 1.5", "Computed(\"Equals\", Computed(\"Multiply\", Double(\"0.5\"), Computed(\"(double)\", n, type: Double, known: \"convert Double\"), Double, known: \"operator Multiply Double\"), Double(\"1.5\"), Boolean, known: \"operator Equals Double\")")]
    [InlineData("n is > 1 and < 5 or 7", "(((1 < n) && (n < 5)) || (n == 7))")]
    [InlineData("o is not Net", "!TypeTest(o, Net)")]
    [InlineData("net is Net", "!(net == null)")]
    [InlineData("(unknown, n) is (\"a\", > 3)", "(($1[0] == \"a\") && (3 < $1[1]))")]
    [InlineData("o is Net { Size: 3, Name: \"a\" }", "((TypeTest(o, Net) && (o.Size == 3)) && (o.Name == \"a\"))")]
    [InlineData("n is var m && m == 2", "(m == 2)")]
    public void Conditions(string condition, string term) =>
        Assert.EndsWith($"Branch({term}) {{ Reset() }}", Lowered.Body($"if ({condition}) Graph.ResetDefault();"));

    [Fact]
    public void ARightOperandWithEffects_RunsOnlyIfTheLeftOneLetsIt() => Assert.Equal(
        "$2 = Branch(flag) { $1 = Call(Build, arguments: [name: \"a\", reuse: false], task: Kept); $2 = !($1 == null) } whenFalse { $2 = false }; Branch($2) { Reset() }",
        Lowered.Body("if (flag && Build(\"a\") != null) Graph.ResetDefault();"));

    [Fact]
    public void APatternVariable_OutlivesTheOperandThatDeclaresIt() => Assert.Equal(
        "s = Unknown(String); $1 = Branch(flag) { s = o; $1 = TypeTest(o, String) } whenFalse { $1 = false }; Branch($1) { Get(s, dType: float32) }",
        Lowered.Body("if (flag && o is string s) Variable.Get<float>(s);"));

    [Theory]
    [InlineData("for (var i = 0; i < n; i++) { if (i > 0) continue; Build(\"a\"); }",
        "i = 0; Loop(1) { Branch((i < n)) { } whenFalse { Jump(Break, 1) }; Branch((0 < i)) { Jump(Continue, 1) }; Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) } step { i = (i + 1) }")]
    [InlineData("for (;;) { Build(\"a\"); break; }", "Loop(1) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Jump(Break, 1) }")]
    [InlineData("while (n < 3) { n++; Build(\"a\"); }",
        "Loop(1) { Branch((n < 3)) { } whenFalse { Jump(Break, 1) }; n = (n + 1); Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) }")]
    [InlineData("while (unknown.Contains(\"a\")) Build(\"a\");", "Loop(1) { Branch(KnownCall(\"String.Contains\", [unknown, \"a\"], Unknown(Boolean, determinedBy: [\"a\", unknown]))) { } whenFalse { Jump(Break, 1) }; Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) }")]
    [InlineData("for (; unknown.Contains(\"a\");) Build(\"a\");",
        "Loop(1) { Branch(KnownCall(\"String.Contains\", [unknown, \"a\"], Member(Contains, unknown, [\"a\"]))) { } whenFalse { Jump(Break, 1) }; Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) }")]
    [InlineData("do { Build(\"a\"); } while (flag);", "Loop(1) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) } step { Branch(flag) { } whenFalse { Jump(Break, 1) } }")]
    [InlineData("while (true) { foreach (var x in names) { if (flag) break; Build(x); } }",
        "Loop(1) { ForEach(2, names, x) { Branch(flag) { Jump(Break, 2) }; Call(Build, arguments: [name: x, reuse: false], task: Dropped) } }")]
    [InlineData("foreach (var x in new[] { \"a\", \"b\" }) Build(x);", "ForEach(1, {\"a\", \"b\"}, x) { Call(Build, arguments: [name: x, reuse: false], task: Dropped) }")]
    [InlineData("List<string> l = [\"a\"]; foreach (var x in l) Build(x);", "l = Allocate(List, Sequence, {\"a\"}); ForEach(1, l, x) { Call(Build, arguments: [name: x, reuse: false], task: Dropped) }")]
    [InlineData("foreach (var i in Enumerable.Range(0, n)) Build($\"v{i}\");", "Fail((n < 0), ArgumentOutOfRangeException, isOutwards: true); ForEach(1, Range(0, n), i) { Call(Build, arguments: [name: (\"v\" ++ i), reuse: false], task: Dropped) }")]
    [InlineData("foreach (var c in unknown) Build(\"c\");", "ForEach(1, unknown, c) { Call(Build, arguments: [name: \"c\", reuse: false], task: Dropped) }")]
    [InlineData("foreach (var (k, v) in new[] { (\"a\", 1) }) Build(k);", "ForEach(1, {(\"a\", 1)}, $1) { k = $1[0]; Call(Build, arguments: [name: k, reuse: false], task: Dropped) }")]
    public void Loops(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("switch (n) { case 1: Build(\"a\"); break; case > 3: return; default: Graph.ResetDefault(); break; }",
        "Labelled(1) { Branch((n == 1)) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Jump(Break, 1) } whenFalse { Branch((3 < n)) { Jump(Return) } whenFalse { Reset(); Jump(Break, 1) } } }")]
    [InlineData("switch (unknown) { case \"a\": case \"b\": Graph.ResetDefault(); break; }",
        "Labelled(1) { Branch(((unknown == \"a\") || (unknown == \"b\"))) { Reset(); Jump(Break, 1) } }")]
    [InlineData("switch (n) { case 1 when flag: Graph.ResetDefault(); break; }", "$1 = n; Labelled(1) { Branch((($1 == 1) && flag)) { Reset(); Jump(Break, 1) } }")]
    [InlineData("switch (n) { case 1: goto case 2; case 2: Graph.ResetDefault(); break; }",
        "Labelled(1) { Labelled(2) { Branch((n == 1)) { Jump(Break, 2) } whenFalse { Branch((n == 2)) { Jump(Break, 2) } }; Jump(Break, 1) }; Reset(); Jump(Break, 1) }")]
    [InlineData("switch (n) { case 1: Build(\"a\"); goto case 1; default: break; }",
        "Labelled(1) { Labelled(2) { Branch((n == 1)) { Jump(Break, 2) } whenFalse { Jump(Break, 1) }; Jump(Break, 1) }; Loop(3) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Jump(Continue, 3); Jump(Break, 3) } }")]
    [InlineData("switch (n) { case 1: goto case 2; case 2: goto case 1; }",
        "Labelled(1) { Branch((n == 1)) { Opaque(Goto) } whenFalse { Branch((n == 2)) { Opaque(Goto) } } }")]
    [InlineData("Variable.Get<float>(n switch { 0 => \"a\", < 0 => \"b\", _ => \"c\" });",
        "$1 = Branch((n == 0)) { $1 = \"a\" } whenFalse { $2 = Branch((n < 0)) { $2 = \"b\" } whenFalse { $2 = \"c\" }; $1 = $2 }; Get($1, dType: float32)")]
    [InlineData("Variable.Get<float>(n switch { 0 => \"a\" });", "$1 = Branch((n == 0)) { $1 = \"a\" } whenFalse { Jump(Throw, thrown: SwitchExpressionException) }; Get($1, dType: float32)")]
    public void Switches(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("try { Build(\"a\"); } catch (ScopeException e) when (flag) { Build(\"b\"); } finally { Build(\"c\"); }",
        "Try([Handler(CaughtType(ScopeException), flag) { } body { Call(Build, arguments: [name: \"b\", reuse: false], task: Dropped) }]) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) } last { Call(Build, arguments: [name: \"c\", reuse: false], task: Dropped) }")]
    [InlineData("try { throw new Exception(); } catch { Build(\"c\"); throw; }", "Try([Handler() { } body { Call(Build, arguments: [name: \"c\", reuse: false], task: Dropped); Jump(Rethrow) }]) { $1 = Construct(Exception, `.ctor`); Jump(Throw, value: $1, thrown: Exception, isExact: true) }")]
    [InlineData("try { Build(\"a\"); } catch (InvalidOperationException) { }", "Try([Handler(CaughtType(InvalidOperationException)) { }]) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped) }")]
    [InlineData("lock (o) { checked { Build(\"l\"); } }", "Wait(?, Blocked); Call(Build, arguments: [name: \"l\", reuse: false], task: Dropped)")]
    [InlineData("goto end; end: Graph.ResetDefault();",
        "Reset()")]
    [InlineData("again: Build(\"a\"); if (flag) goto again; Graph.ResetDefault();",
        "Loop(1) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Branch(flag) { Jump(Continue, 1) }; Jump(Break, 1) }; Reset()")]
    [InlineData("again: Build(\"a\"); if (flag) goto end; goto again; end: Graph.ResetDefault();",
        "Labelled(1) { Loop(2) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Branch(flag) { Jump(Break, 1) }; Jump(Continue, 2); Jump(Break, 2) } }; Reset()")]
    [InlineData("outer: Build(\"a\"); inner: Build(\"b\"); if (flag) goto inner; goto outer;",
        "Loop(1) { Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Loop(2) { Call(Build, arguments: [name: \"b\", reuse: false], task: Dropped); Branch(flag) { Jump(Continue, 2) }; Jump(Break, 2) }; Jump(Continue, 1); Jump(Break, 1) }")]
    [InlineData("goto inner; outer: Build(\"a\"); inner: Build(\"b\"); goto outer;",
        "Opaque(Goto); Opaque(Goto); Call(Build, arguments: [name: \"a\", reuse: false], task: Dropped); Opaque(Goto); Call(Build, arguments: [name: \"b\", reuse: false], task: Dropped); Opaque(Goto)")]
    [InlineData("unused: Graph.ResetDefault();", "Reset()")]
    [InlineData("if (flag) return; Graph.ResetDefault();", "Branch(flag) { Jump(Return) }; Reset()")]
    [InlineData("if (flag) throw new Exception();", "Branch(flag) { $1 = Construct(Exception, `.ctor`); Jump(Throw, value: $1, thrown: Exception, isExact: true) }")]
    public void HandlersAndJumps(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));
}
