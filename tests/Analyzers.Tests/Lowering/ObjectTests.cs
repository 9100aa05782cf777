namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Objects, fields, properties, constructors and values.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("net = new Net { Name = \"m\", Size = 3 }; Build(net.Name);",
        "$1 = new Net(); $1.Name = \"m\"; $1.Size = 3; net = $1; Build(name: net.Name, reuse: False)")]
    [InlineData("net = new Net(); net.Next = new() { Name = \"b\" };", "net = new Net(); $1 = new Net(); $1.Name = \"b\"; net.Next = $1")]
    [InlineData("net = new Net { Next = { Name = \"b\" } };", "$1 = new Net(); $1.Next.Name = \"b\"")]
    [InlineData("net.Size++; Build($\"v{net.Size}\");", "net.Size = (net.Size + 1); Build(name: \"v\" + net.Size, reuse: False)")]
    [InlineData("net.Name += \"x\";", "net.Name = net.Name + \"x\"")]
    [InlineData("Build(net.Name += \"y\");", "$1 = net.Name + \"y\"; net.Name = $1; Build(name: $1, reuse: False)")]
    [InlineData("(net.Name, n) = (\"p\", 3);", "$1 = (\"p\", 3); net.Name = $1[0]")]
    public void FieldsAndInitializers(string statements, string effect) =>
        Assert.Equal(effect, Lowered.Body(statements).Replace("Opaque(StaticInitializer); ", ""));

    [Theory]
    [InlineData("const string V = \"v\"; Build(V + nameof(Net));", "Build(name: \"vNet\", reuse: False)")]
    [InlineData("var s = $\"w{1}_{unknown}\"; Build(s);", "s = \"w\" + 1 + \"_\" + unknown; Build(name: s, reuse: False)")]
    [InlineData("var s = \"a\"; s += \"b\"; Build(s);", "s = \"a\"; s = s + \"b\"; Build(name: s, reuse: False)")]
    [InlineData("Build(unknown.Trim());", "Build(name: unknown.Trim, reuse: False)")]
    [InlineData("Build($\"{n:D2}\");", "Build(name: ?, reuse: False)")]
    [InlineData("Build(string.Join(\"/\", \"a\", unknown));", "Build(name: \"a\" + \"/\" + unknown, reuse: False)")]
    [InlineData("Build(string.Concat(\"a\", n));", "Build(name: \"a\" + n, reuse: False)")]
    [InlineData("Build(string.Format(\"{0}_{1}\", \"a\", n));", "Build(name: \"a\" + \"_\" + n, reuse: False)")]
    [InlineData("Build(string.Format(\"{0:D2}\", n));", "Build(name: String.Format(\"{0:D2}\", n), reuse: False)")]
    [InlineData("Build(n.ToString());", "Build(name: \"\" + n, reuse: False)")]
    [InlineData("Build(typeof(Net).Name);", "Build(name: \"Net\", reuse: False)")]
    [InlineData("Build($\"{Mode.Deep}{(object)Mode.Plain}\");", "Build(name: \"Deep\" + \"Plain\", reuse: False)")]
    [InlineData("object boxed = Mode.Deep; Build($\"{boxed}\");", "boxed = (object)(1); Build(name: \"\" + boxed, reuse: False)")]
    [InlineData("var mode = flag ? Mode.Deep : Mode.Plain; if (mode == Mode.Deep) Graph.ResetDefault();",
        "if (flag) { $1 = 1 } else { $1 = 0 }; mode = $1; if ((mode == 1)) { Reset() }")]
    [InlineData("int i = 0; Build($\"v{i++}\"); Build($\"v{++i}\"); Build($\"v{-i}\");",
        "i = 0; $1 = i; i = ($1 + 1); Build(name: \"v\" + $1, reuse: False); i = (i + 1); Build(name: \"v\" + i, reuse: False); Build(name: \"v\" + (0 - i), reuse: False)")]
    [InlineData("n *= 2; n = n / 2 % 3; Build($\"v{n}\");", "n = (n * 2); n = ((n / 2) % 3); Build(name: \"v\" + n, reuse: False)")]
    [InlineData("long big = n; Build($\"v{big + 1}\"); Build($\"v{(byte)n}\");",
        "big = n; Build(name: \"v\" + (big + 1), reuse: False); Build(name: \"v\" + (byte)(n), reuse: False)")]
    [InlineData("int? maybe = n; if (maybe.HasValue) Build($\"v{maybe.Value}\");",
        "maybe = n; if (!(maybe == null)) { Build(name: \"v\" + maybe, reuse: False) }")]
    [InlineData("var t = (First: \"a\", n); Build(t.First + t.Item2);", "t = (\"a\", n); Build(name: t[0] + t[1], reuse: False)")]
    [InlineData("var t = new { Name = \"a\", n }; Build(t.Name + t.n);", "t = (\"a\", n); Build(name: t[0] + t[1], reuse: False)")]
    [InlineData("var t = (\"a\", n); t.Item1 = \"b\"; Build(t.Item1);", "t = (\"a\", n); t.Set(0, \"b\"); Build(name: t[0], reuse: False)")]
    [InlineData("var (a, b) = (\"x\", \"y\"); (a, b) = (b, a); Build(a);",
        "$1 = (\"x\", \"y\"); a = $1[0]; b = $1[1]; $2 = (b, a); a = $2[0]; b = $2[1]; Build(name: a, reuse: False)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; Build(a[n]); Build($\"v{a.Length}\");",
        "a = new Sequence({\"x\", \"y\"}); Build(name: a[n], reuse: False); Build(name: \"v\" + a.Length, reuse: False)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; a[0] = unknown; Build(a[1]);", "a = new Sequence({\"x\", \"y\"}); a.Set(0, unknown); Build(name: a[1], reuse: False)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; var b = a; b[0] = unknown; Build(a[1]);",
        "a = new Sequence({\"x\", \"y\"}); b = a; b.Set(0, unknown); Build(name: a[1], reuse: False)")]
    [InlineData("var a = new int[2]; Build($\"v{a[1]}\");", "a = new Sequence({default(Int32), default(Int32)}); Build(name: \"v\" + a[1], reuse: False)")]
    public void Values(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("class A { string a = \"a\"; public A() { Variable.Get<float>(a); } }", "this.a = \"a\"; Get(this.a, dtype: float32)")]
    [InlineData("class A(string name) { string b = name + \"_\"; }", "this.name = name; this.b = this.name + \"_\"")]
    [InlineData("class A(string name) : B(name) { } class B(string name);", "this.name = name; this..ctor(name: this.name)")]
    [InlineData("class A : B { string a = \"a\"; } class B { public B() => Variable.Get<float>(\"v\"); }", "this.a = \"a\"; this..ctor()")]
    [InlineData("class A { string a = \"a\"; public A(int n) : this() { Variable.Get<float>(a); } A() { } }", "this..ctor(); Get(this.a, dtype: float32)")]
    [InlineData("partial class A { string a = \"a\"; } partial class A { public string B { get; } = \"b\"; static string c = \"c\"; }", "this.a = \"a\"; this.B = \"b\"")]
    [InlineData("record A(string Name) { public int N { get; init; } = 1; }", "this.Name = Name; this.Name = Name; this.N = 1")]
    [InlineData("class A { public A() { } }", "")]
    public void Constructors(string source, string effect) => Assert.Equal(effect, Lowered.Constructor(source));

    [Theory]
    [InlineData("class C { static readonly string P = \"p\"; void M() => Variable.Get<float>(P); }", "Get(\"p\", dtype: float32)")]
    [InlineData("class C { static string P { get; } = \"p\"; void M() => Variable.Get<float>(P + string.Empty); }", "Get(\"p\" + \"\", dtype: float32)")]
    [InlineData("class C { static string P = \"p\"; void M() => Variable.Get<float>(P); }", "Get(C.P, dtype: float32)")]
    [InlineData("class C { static readonly string[] N = [\"a\"]; void M() { foreach (var n in N) Variable.Get<float>(n); } }",
        "Initialize(C.N); foreach 1 (n in C.N) { Get(n, dtype: float32) }")]
    [InlineData("class C(string name) { void M() { Variable.Get<float>(name); name = \"b\"; } }", "Get(this.name, dtype: float32); this.name = \"b\"")]
    [InlineData("class C : B { void M() { base.Build(); Build(); } } class B { public virtual void Build() => Variable.Get<float>(\"v\"); }",
        "this.Build(); virtual this.Build()")]
    [InlineData("record C(string Name) { C M() => this with { Name = \"q\" }; }", "$1 = new C(original: this); $1.Name = \"q\"; return $1")]
    [InlineData("record C(string Name, int N) { void M() { var (a, b) = this; Variable.Get<float>(a); } }", "a = this.Name; Get(a, dtype: float32)")]
    [InlineData("struct S { public string Name; } class C { void M() { var s = new S(); s.Name = \"a\"; Variable.Get<float>(s.Name); } }", "s = new S(); s.Name = \"a\"; Get(s.Name, dtype: float32)")]
    [InlineData("readonly struct S(string name) { public string Name { get; } = name; } class C { void M() => Variable.Get<float>(new S(\"a\").Name); }",
        "$1 = new S(name: \"a\"); Get($1.Name, dtype: float32)")]
    [InlineData("class C { Variable? w; Variable M() => w ??= Variable.Get<float>(\"v\"); }",
        "$1 = this.w; if (($1 == null)) { $3 = Get(\"v\", dtype: float32); this.w = $3; $2 = $3 } else { $2 = $1 }; return $2")]
    [InlineData("class C { string f = \"\"; string P { get => f + \"_\"; set { f = value; } } void M() { P = \"a\"; P += \"b\"; } }",
        "this.set_P(value: \"a\"); $1 = this.get_P(); this.set_P(value: $1 + \"b\")")]
    [InlineData("class C { void M() => S.Use(); } static class S { static S() => Variable.Get<float>(\"s\"); public static void Use() { } }",
        "Statics(S)")]
    public void Members(string source, string effect) => Assert.Equal(effect, Lowered.Source(source).Effect.ToString());
}
