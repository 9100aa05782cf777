using ScopeLint.Testing;
namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Scopes opened by hand that somebody gets whom the analysis does not follow: they may be closed there.</summary>
public class HeldScopeTests
{
    private const string GetOnce = "Variable.Get<float>(\"w\", [1])";

    private const string Get = GetOnce + ";";

    [Theory]
    [InlineData("var (s, w) = Open(\"a\"); s.Dispose();", "(VariableScope, Variable) Open(string n) { var s = VariableScope.Open(n); return (s, Variable.Get<float>(\"w\", [1])); }")]
    [InlineData("var t = Open(\"a\"); t.Scope.Dispose();", "R Open(string n) => new(VariableScope.Open(n), 1);", "record struct R(VariableScope Scope, int N);")]
    [InlineData("var t = Open(\"a\"); t.Scope.Dispose();", "R Open(string n) => new() { Scope = VariableScope.Open(n) };", "struct R { public VariableScope Scope { get; set; } }")]
    [InlineData("var t = Open(\"a\"); t.Scope.Dispose();", "R Open(string n) { R r; r.Scope = VariableScope.Open(n); return r; }", "struct R { public VariableScope Scope; }")]
    [InlineData("var t = Open(\"a\"); t.Scope.Dispose();", "R Open(string n) => default(R) with { Scope = VariableScope.Open(n) };", "record struct R(VariableScope Scope);")]
    [InlineData("var t = Open(\"a\"); t.Close();", "R Open(string n) => new(VariableScope.Open(n));", "struct R(VariableScope s) { public void Close() => s.Dispose(); }")]
    [InlineData("var t = Open(\"a\"); t.Close();", "R Open(string n) => new(new C(VariableScope.Open(n)));", "struct R(C c) { public void Close() => c.Close(); } class C(VariableScope s) { public void Close() => s.Dispose(); }")]
    [InlineData("using (var s = new S(\"a\")) { " + Get + " }", "", "struct S : IDisposable { VariableScope _s; public S(string n) { _s = VariableScope.Open(n); } public void Dispose() => _s.Dispose(); }")]
    [InlineData("using (var s = new S(\"a\")) { " + Get + " }", "", "ref struct S { VariableScope _s; public S(string n) { _s = VariableScope.Open(n); } public void Dispose() => _s.Dispose(); }")]
    [InlineData("var c = new C(\"a\"); " + Get + " c.Dispose();", "", "class C(string n) : IDisposable { VariableScope? _s = VariableScope.Open(n); public void Dispose() => System.Threading.Interlocked.Exchange(ref _s, null)?.Dispose(); }")]
    [InlineData("var c = new C(\"a\"); " + Get + " c.Dispose();", "", "class C(string n) : IDisposable { VariableScope? _s = VariableScope.Open(n); public void Dispose() { var s = System.Threading.Interlocked.CompareExchange(ref _s, null, _s); s?.Dispose(); } }")]
    [InlineData("var c = new C(\"a\"); " + Get + " c.Dispose();", "", "class C(string n) : IDisposable { Box _b = new(VariableScope.Open(n)); public void Dispose() { var b = System.Threading.Interlocked.CompareExchange(ref _b!, null, _b); b?.S.Dispose(); } } class Box(VariableScope s) { public VariableScope S => s; }")]
    [InlineData("Use(VariableScope.Open(\"a\"), () => " + GetOnce + ");", "void Use<T>(T d, Action a) where T : IDisposable { using (d) { a(); } }")]
    [InlineData("Use(VariableScope.Open(\"a\"), () => " + GetOnce + ");", "void Use<T>(T d, Action a) where T : IDisposable { a(); d.Dispose(); }")]
    [InlineData("VariableScope.Open(\"a\"); " + Get + " L.End();", "", "static class L { public static void End() => VariableScope.Current.Dispose(); }")]
    [InlineData("VariableScope.Open(\"a\"); " + Get + " L.End();", "", "static class L { public static void End() => EndOne(); static void EndOne() => VariableScope.Current.Dispose(); }")]
    [InlineData("L.Begin(\"a\"); " + Get + " L.End();", "", "static class L { public static void Begin(string n) => VariableScope.Open(n); public static void End() => VariableScope.Current.Dispose(); }")]
    [InlineData("H.S = VariableScope.Open(\"a\"); " + Get + " L.End();", "", "static class H { public static VariableScope? S; } static class L { public static void End() => H.S!.Dispose(); }")]
    [InlineData("using (var d = new D(\"a\")) { " + Get + " }", "", "abstract class B : IDisposable { public void Dispose() { Close(); } protected abstract void Close(); } class D(string n) : B { readonly VariableScope _s = VariableScope.Open(n); protected override void Close() { _s.Dispose(); } }")]
    [InlineData("using (B d = new D(\"a\")) { " + Get + " }", "", "abstract class B : IDisposable { public void Dispose() { Dispose(true); } protected abstract void Dispose(bool x); } class D(string n) : B { readonly VariableScope _s = VariableScope.Open(n); protected override void Dispose(bool x) { if (x) { _s.Dispose(); } } }")]
    public Task ScopeThatIsClosedAfterAll_StaysSilent(string statements, string function, string types = "") =>
        AllRules.ProgramAsync($"{statements} {function} {types}");

    [Theory]
    [InlineData("var (s, w) = Open({|SCL0301:\"a\"|});", "(VariableScope, Variable) Open(string n) { var s = VariableScope.Open(n); return (s, Variable.Get<float>(\"w\", [1])); }")]
    [InlineData("var c = new C({|SCL0301:\"a\"|}); " + Get, "", "class C(string n) : IDisposable { VariableScope? _s = VariableScope.Open(n); public void Dispose() => System.Threading.Interlocked.Exchange(ref _s, null)?.Dispose(); }")]
    [InlineData("Use(VariableScope.Open({|SCL0301:\"a\"|}), () => " + GetOnce + ");", "void Use<T>(T d, Action a) where T : IDisposable { a(); }")]
    [InlineData("VariableScope.Open(\"a\"); L.End(); VariableScope.Open({|SCL0301:\"b\"|}); " + Get, "", "static class L { public static void End() => VariableScope.Current.Dispose(); }")]
    [InlineData("L.Begin({|SCL0301:\"a\"|}); " + Get, "", "static class L { public static void Begin(string n) => VariableScope.Open(n); public static void End() => VariableScope.Current.Dispose(); }")]
    [InlineData("L.Begin({|SCL0301:\"a\"|}); Console.WriteLine(VariableScope.Current.Name);", "", "static class L { public static void Begin(string n) => VariableScope.Open({|SCL0301:n|}); }")]
    [InlineData("var s = VariableScope.Open({|SCL0301:\"a\"|}); Console.WriteLine(s.Reuse);", "")]
    [InlineData("var d = new D({|SCL0301:\"a\"|});", "", "abstract class B : IDisposable { public void Dispose() { Close(); } protected abstract void Close(); } class D(string n) : B { readonly VariableScope _s = VariableScope.Open(n); protected override void Close() { _s.Dispose(); } }")]
    public Task ScopeThatNobodyCloses_Reports(string statements, string function, string types = "") =>
        AllRules.ProgramAsync($"{statements} {function} {types}");

    [Theory]
    [InlineData("var (s, w) = Open(\"a\"); s.Dispose();", "(VariableScope, Variable) Open(string n) { var s = VariableScope.Open(n); return (s, Variable.Get<float>(\"w\", [1])); }")]
    [InlineData("var c = new C(\"a\"); " + Get + " c.Dispose();", "", "class C(string n) : IDisposable { VariableScope? _s = VariableScope.Open(n); public void Dispose() => System.Threading.Interlocked.Exchange(ref _s, null)?.Dispose(); }")]
    [InlineData("Use(VariableScope.Open(\"a\"), () => " + GetOnce + ");", "void Use<T>(T d, Action a) where T : IDisposable { using (d) { a(); } }")]
    [InlineData("L.Begin(\"a\"); " + Get + " L.End();", "", "static class L { public static void Begin(string n) => VariableScope.Open(n); public static void End() => VariableScope.Current.Dispose(); }")]
    [InlineData("using (B d = new D(\"a\")) { " + Get + " }", "", "abstract class B : IDisposable { public void Dispose() { Dispose(true); } protected abstract void Dispose(bool x); } class D(string n) : B { readonly VariableScope _s = VariableScope.Open(n); protected override void Dispose(bool x) { if (x) { _s.Dispose(); } } }")]
    public Task WhatFollowsTheClosing_IsJudgedOutside(string statements, string function, string types = "") =>
        AllRules.ProgramAsync($"{statements} {Get} {Underlined.In(GetOnce, "SCL0101")}; {function} {types}");
}
