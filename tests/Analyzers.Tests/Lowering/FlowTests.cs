namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Branches, loops, switches, handlers and jumps, as effects print themselves.</summary>
public class FlowTests
{
    [Theory]
    [InlineData("if (flag) { Variable.Get<float>(\"v\"); } else { Build(\"a\"); }",
        "if (flag) { Get(\"v\", dtype: float32) } else { Build(name: \"a\", reuse: False) }")]
    [InlineData("_ = flag ? Variable.Get<float>(\"v\") : null;", "if (flag) { Get(\"v\", dtype: float32) }")]
    [InlineData("Variable.Get<float>(flag ? \"a\" : \"b\");", "if (flag) { $1 = \"a\" } else { $1 = \"b\" }; Get($1, dtype: float32)")]
    [InlineData("var t = unknown ?? \"d\"; Variable.Get<float>(t);",
        "if ((unknown == null)) { $1 = \"d\" } else { $1 = unknown }; t = $1; Get(t, dtype: float32)")]
    [InlineData("unknown ??= \"z\"; Variable.Get<float>(unknown);", "$1 = unknown; if (($1 == null)) { unknown = \"z\" }; Get(unknown, dtype: float32)")]
    [InlineData("Variable.Get<float>(net?.Name ?? \"n\");",
        "if ((net == null)) { $1 = null } else { $1 = net.Name }; if (($1 == null)) { $2 = \"n\" } else { $2 = $1 }; Get($2, dtype: float32)")]
    [InlineData("Variable.Get<float>(unknown ?? throw new Exception());",
        "if ((unknown == null)) { throw Exception } else { $1 = unknown }; Get($1, dtype: float32)")]
    [InlineData("const bool K = true; if (K) { Build(\"k\"); } if (!K) { Build(\"z\"); }", "Build(name: \"k\", reuse: False)")]
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
    [InlineData("names.Length > 1", "(1 < names.Length)")]
    [InlineData("Math.Abs(n) > 4", "(4 < Math.Abs(n))")]
    [InlineData("Random.Shared.Next(3) > 1", "(1 < $1)")]
    [InlineData("0.5 * n == 1.5", "((0.5 Multiply (double)(n)) Equals 1.5)")]
    [InlineData("n is > 1 and < 5 or 7", "(((1 < n) && (n < 5)) || (n == 7))")]
    [InlineData("o is not Net", "!(o is Net)")]
    [InlineData("net is Net", "!(net == null)")]
    [InlineData("(unknown, n) is (\"a\", > 3)", "(($1[0] == \"a\") && (3 < $1[1]))")]
    [InlineData("o is Net { Size: 3, Name: \"a\" }", "(((o is Net) && (o.Size == 3)) && (o.Name == \"a\"))")]
    [InlineData("n is var m && m == 2", "(m == 2)")]
    public void Conditions(string condition, string term) =>
        Assert.EndsWith($"if ({term}) {{ Reset() }}", Lowered.Body($"if ({condition}) Graph.ResetDefault();"));

    [Fact]
    public void ARightOperandWithEffects_RunsOnlyIfTheLeftOneLetsIt() => Assert.Equal(
        "if (flag) { $1 = Build(name: \"a\", reuse: False); $2 = !($1 == null) } else { $2 = False }; if ($2) { Reset() }",
        Lowered.Body("if (flag && Build(\"a\") != null) Graph.ResetDefault();"));

    [Fact]
    public void APatternVariable_OutlivesTheOperandThatDeclaresIt() => Assert.Equal(
        "s = ?; if (flag) { s = o; $1 = (o is String) } else { $1 = False }; if ($1) { Get(s, dtype: float32) }",
        Lowered.Body("if (flag && o is string s) Variable.Get<float>(s);"));

    [Theory]
    [InlineData("for (var i = 0; i < n; i++) { if (i > 0) continue; Build(\"a\"); }",
        "i = 0; loop 1 { if ((i < n)) { } else { break 1 }; if ((0 < i)) { continue 1 }; Build(name: \"a\", reuse: False) } step { i = (i + 1) }")]
    [InlineData("for (;;) { Build(\"a\"); break; }", "loop 1 { Build(name: \"a\", reuse: False); break 1 }")]
    [InlineData("while (n < 3) { n++; Build(\"a\"); }",
        "loop 1 { if ((n < 3)) { } else { break 1 }; n = (n + 1); Build(name: \"a\", reuse: False) }")]
    [InlineData("while (unknown.Contains(\"a\")) Build(\"a\");", "loop 1 { if (?) { } else { break 1 }; Build(name: \"a\", reuse: False) }")]
    [InlineData("for (; unknown.Contains(\"a\");) Build(\"a\");",
        "loop 1 { if (unknown.Contains(\"a\")) { } else { break 1 }; Build(name: \"a\", reuse: False) }")]
    [InlineData("do { Build(\"a\"); } while (flag);", "loop 1 { Build(name: \"a\", reuse: False) } step { if (flag) { } else { break 1 } }")]
    [InlineData("while (true) { foreach (var x in names) { if (flag) break; Build(x); } }",
        "loop 1 { foreach 2 (x in names) { if (flag) { break 2 }; Build(name: x, reuse: False) } }")]
    [InlineData("foreach (var x in new[] { \"a\", \"b\" }) Build(x);", "foreach 1 (x in {\"a\", \"b\"}) { Build(name: x, reuse: False) }")]
    [InlineData("List<string> l = [\"a\"]; foreach (var x in l) Build(x);", "l = new Sequence({\"a\"}); foreach 1 (x in l) { Build(name: x, reuse: False) }")]
    [InlineData("foreach (var i in Enumerable.Range(0, n)) Build($\"v{i}\");", "foreach 1 (i in Range(0, n)) { Build(name: \"v\" + i, reuse: False) }")]
    [InlineData("foreach (var c in unknown) Build(\"c\");", "foreach 1 (c in unknown) { Build(name: \"c\", reuse: False) }")]
    [InlineData("foreach (var (k, v) in new[] { (\"a\", 1) }) Build(k);", "foreach 1 ($1 in {(\"a\", 1)}) { k = $1[0]; Build(name: k, reuse: False) }")]
    public void Loops(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("switch (n) { case 1: Build(\"a\"); break; case > 3: return; default: Graph.ResetDefault(); break; }",
        "label 1 { if ((n == 1)) { Build(name: \"a\", reuse: False); break 1 } else { if ((3 < n)) { return } else { Reset(); break 1 } } }")]
    [InlineData("switch (unknown) { case \"a\": case \"b\": Graph.ResetDefault(); break; }",
        "label 1 { if (((unknown == \"a\") || (unknown == \"b\"))) { Reset(); break 1 } }")]
    [InlineData("switch (n) { case 1 when flag: Graph.ResetDefault(); break; }", "$1 = n; label 1 { if ((($1 == 1) && flag)) { Reset(); break 1 } }")]
    [InlineData("switch (n) { case 1: goto case 2; case 2: Graph.ResetDefault(); break; }",
        "label 1 { if ((n == 1)) { Opaque(Goto) } else { if ((n == 2)) { Reset(); break 1 } } }")]
    [InlineData("Variable.Get<float>(n switch { 0 => \"a\", < 0 => \"b\", _ => \"c\" });",
        "if ((n == 0)) { $1 = \"a\" } else { if ((n < 0)) { $2 = \"b\" } else { $2 = \"c\" }; $1 = $2 }; Get($1, dtype: float32)")]
    [InlineData("Variable.Get<float>(n switch { 0 => \"a\" });", "if ((n == 0)) { $1 = \"a\" } else { throw }; Get($1, dtype: float32)")]
    public void Switches(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("try { Build(\"a\"); } catch (ScopeException e) when (flag) { Build(\"b\"); } finally { Build(\"c\"); }",
        "try { Build(name: \"a\", reuse: False) } catch ScopeException when (flag) { Build(name: \"b\", reuse: False) } finally { Build(name: \"c\", reuse: False) }")]
    [InlineData("try { throw new Exception(); } catch { Build(\"c\"); throw; }", "try { throw Exception } catch { Build(name: \"c\", reuse: False); rethrow }")]
    [InlineData("try { Build(\"a\"); } catch (InvalidOperationException) { }", "try { Build(name: \"a\", reuse: False) } catch InvalidOperationException { }")]
    [InlineData("lock (o) { checked { Build(\"l\"); } }", "Build(name: \"l\", reuse: False)")]
    [InlineData("goto end; end: Graph.ResetDefault();", "Opaque(Goto); Opaque(Goto); Reset()")]
    [InlineData("if (flag) return; Graph.ResetDefault();", "if (flag) { return }; Reset()")]
    [InlineData("if (flag) throw new Exception();", "if (flag) { throw Exception }")]
    public void HandlersAndJumps(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));
}
