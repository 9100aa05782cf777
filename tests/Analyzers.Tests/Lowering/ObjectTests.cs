namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Objects, fields, properties, constructors and values.</summary>
public class ObjectTests
{
    [Theory]
    [InlineData("net = new Net { Name = \"m\", Size = 3 }; Build(net.Name);",
        "$1 = Construct(Net, `.ctor`, doesMore: true); $1.Name = \"m\"; $1.Size = 3; net = $1; Call(Build, arguments: [name: net.Name, reuse: false], task: Dropped)")]
    [InlineData("net = new Net(); net.Next = new() { Name = \"b\" };", "net = Construct(Net, `.ctor`, doesMore: true); $2 = net; $1 = Construct(Net, `.ctor`, doesMore: true); $1.Name = \"b\"; $2.Next = $1")]
    [InlineData("net = new Net { Next = { Name = \"b\" } };", "$1 = Construct(Net, `.ctor`, doesMore: true); $1.Next.Name = \"b\"")]
    [InlineData("net.Size++; Build($\"v{net.Size}\");", "net.Size = (net.Size + 1); Call(Build, arguments: [name: (\"v\" ++ net.Size), reuse: false], task: Dropped)")]
    [InlineData("net.Name += \"x\";", "net.Name = (net.Name ++ \"x\")")]
    [InlineData("Build(net.Name += \"y\");", "$1 = (net.Name ++ \"y\"); net.Name = $1; Call(Build, arguments: [name: $1, reuse: false], task: Dropped)")]
    [InlineData("(net.Name, n) = (\"p\", 3);", "$1 = net; $2 = (\"p\", 3); $1.Name = $2[0]")]
    public void FieldsAndInitializers(string statements, string effect) =>
        Assert.Equal(effect, Lowered.Body(statements).Replace("Opaque(StaticInitializer); ", ""));

    [Theory]
    [InlineData("const string V = \"v\"; Build(V + nameof(Net));", "Call(Build, arguments: [name: \"vNet\", reuse: false], task: Dropped)")]
    [InlineData("var s = $\"w{1}_{unknown}\"; Build(s);", "s = (((\"w\" ++ 1) ++ \"_\") ++ unknown); Call(Build, arguments: [name: s, reuse: false], task: Dropped)")]
    [InlineData("var s = \"a\"; s += \"b\"; Build(s);", "s = \"a\"; s = (s ++ \"b\"); Call(Build, arguments: [name: s, reuse: false], task: Dropped)")]
    [InlineData("Build(unknown.Trim());", "Call(Build, arguments: [name: KnownCall(\"String.Trim\", [unknown], Member(Trim, unknown)), reuse: false], task: Dropped)")]
    [InlineData("Build($\"{n:D2}\");", "Call(Build, arguments: [name: KnownCall(\"Text.Format\", [n, \"D2\"], Written(n)), reuse: false], task: Dropped)")]
    [InlineData("Build(string.Join(\"/\", \"a\", unknown));", "Call(Build, arguments: [name: ((\"a\" ++ \"/\") ++ unknown), reuse: false], task: Dropped)")]
    [InlineData("Build(string.Concat(\"a\", n));", "Call(Build, arguments: [name: (\"a\" ++ n), reuse: false], task: Dropped)")]
    [InlineData("Build(string.Format(\"{0}_{1}\", \"a\", n));", "Call(Build, arguments: [name: ((\"a\" ++ \"_\") ++ n), reuse: false], task: Dropped)")]
    [InlineData("Build(string.Format(\"{0:D2}\", n));", "Call(Build, arguments: [name: KnownCall(\"Text.Format\", [Box(n, int32), \"D2\"], Written(Box(n, int32))), reuse: false], task: Dropped)")]
    [InlineData("Build(n.ToString());", "Call(Build, arguments: [name: (\"\" ++ n), reuse: false], task: Dropped)")]
    [InlineData("Build(typeof(Net).Name);", "Call(Build, arguments: [name: \"Net\", reuse: false], task: Dropped)")]
    [InlineData("Build($\"{Mode.Deep}{(object)Mode.Plain}\");", "Call(Build, arguments: [name: (\"Deep\" ++ \"Plain\"), reuse: false], task: Dropped)")]
    [InlineData("object boxed = Mode.Deep; Build($\"{boxed}\");", "boxed = Box(1, Type(Mode, names: [\"Plain\", \"Deep\"], numbers: [0L, 1L]), otherwise: Computed(\"(object)\", 1, type: Object)); Dispatch() { $1 = Call(ToString, boxed, true) } otherwise { $1 = boxed }; Call(Build, arguments: [name: (\"\" ++ $1), reuse: false], task: Dropped)")]
    [InlineData("var mode = flag ? Mode.Deep : Mode.Plain; if (mode == Mode.Deep) Graph.ResetDefault();",
        "$1 = Branch(flag) { $1 = 1 } whenFalse { $1 = 0 }; mode = $1; Branch((mode == 1)) { Reset() }")]
    [InlineData("int i = 0; Build($\"v{i++}\"); Build($\"v{++i}\"); Build($\"v{-i}\");",
        "i = 0; $1 = i; i = ($1 + 1); Call(Build, arguments: [name: (\"v\" ++ $1), reuse: false], task: Dropped); i = (i + 1); Call(Build, arguments: [name: (\"v\" ++ i), reuse: false], task: Dropped); Call(Build, arguments: [name: (\"v\" ++ (0 - i)), reuse: false], task: Dropped)")]
    [InlineData("n *= 2; n = n / 2 % 3; Build($\"v{n}\");", "n = (n * 2); n = ((n / 2) % 3); Call(Build, arguments: [name: (\"v\" ++ n), reuse: false], task: Dropped)")]
    [InlineData("long big = n; Build($\"v{big + 1}\"); Build($\"v{(byte)n}\");",
        "big = n; Call(Build, arguments: [name: (\"v\" ++ Binary(Add, big, 1L, known: \"operator Add Int64\")), reuse: false], task: Dropped); Call(Build, arguments: [name: (\"v\" ++ Computed(\"(byte)\", n, type: Byte, known: \"convert Byte\")), reuse: false], task: Dropped)")]
    [InlineData("int? maybe = n; if (maybe.HasValue) Build($\"v{maybe.Value}\");",
        "maybe = n; Branch(!(maybe == null)) { Fail((maybe == null), InvalidOperationException, isOutwards: true); Call(Build, arguments: [name: (\"v\" ++ maybe), reuse: false], task: Dropped) }")]
    [InlineData("var t = (First: \"a\", n); Build(t.First + t.Item2);", "t = (\"a\", n); Call(Build, arguments: [name: (t[0] ++ t[1]), reuse: false], task: Dropped)")]
    [InlineData("var t = new { Name = \"a\", n }; Build(t.Name + t.n);", "t = (\"a\", n); Call(Build, arguments: [name: (t[0] ++ t[1]), reuse: false], task: Dropped)")]
    [InlineData("var t = (\"a\", n); t.Item1 = \"b\"; Build(t.Item1);", "t = (\"a\", n); Container(Set, Sequence, t, 0, \"b\"); Call(Build, arguments: [name: t[0], reuse: false], task: Dropped)")]
    [InlineData("var (a, b) = (\"x\", \"y\"); (a, b) = (b, a); Build(a);",
        "$1 = (\"x\", \"y\"); a = $1[0]; b = $1[1]; $2 = (b, a); a = $2[0]; b = $2[1]; Call(Build, arguments: [name: a, reuse: false], task: Dropped)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; Build(a[n]); Build($\"v{a.Length}\");",
        "a = Allocate(`string[]`, Sequence, {\"x\", \"y\"}); Fail(((n < 0) || (Length(a) <= n)), IndexOutOfRangeException, isOutwards: true); Call(Build, arguments: [name: a[n], reuse: false], task: Dropped); Call(Build, arguments: [name: (\"v\" ++ Length(a)), reuse: false], task: Dropped)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; a[0] = unknown; Build(a[1]);", "a = Allocate(`string[]`, Sequence, {\"x\", \"y\"}); Fail((Length(a) <= 0), IndexOutOfRangeException, isOutwards: true); Container(Set, Sequence, a, 0, unknown); Fail((Length(a) <= 1), IndexOutOfRangeException, isOutwards: true); Call(Build, arguments: [name: a[1], reuse: false], task: Dropped)")]
    [InlineData("var a = new[] { \"x\", \"y\" }; var b = a; b[0] = unknown; Build(a[1]);",
        "a = Allocate(`string[]`, Sequence, {\"x\", \"y\"}); b = a; Fail((Length(b) <= 0), IndexOutOfRangeException, isOutwards: true); Container(Set, Sequence, b, 0, unknown); Fail((Length(a) <= 1), IndexOutOfRangeException, isOutwards: true); Call(Build, arguments: [name: a[1], reuse: false], task: Dropped)")]
    [InlineData("var a = new int[2]; Build($\"v{a[1]}\");", "a = Allocate(`int[]`, Sequence, {Default(Int32), Default(Int32)}); Fail((Length(a) <= 1), IndexOutOfRangeException, isOutwards: true); Call(Build, arguments: [name: (\"v\" ++ a[1]), reuse: false], task: Dropped)")]
    public void Values(string statements, string effect) => Assert.Equal(effect, Lowered.Body(statements));

    [Theory]
    [InlineData("class A { string a = \"a\"; public A() { Variable.Get<float>(a); } }", "this.a = \"a\"; Get(this.a, dType: float32)")]
    [InlineData("class A(string name) { string b = name + \"_\"; }", "this.b = (name ++ \"_\")")]
    [InlineData("class A(string name) { string b = name + \"_\"; string C() => name; }", "this.name = name; this.b = (this.name ++ \"_\")")]
    [InlineData("class A(string name) : B(name) { } class B(string name);", "Call(`.ctor`, this, arguments: [name: name], task: Dropped)")]
    [InlineData("class A : B { string a = \"a\"; } class B { public B() => Variable.Get<float>(\"v\"); }", "this.a = \"a\"; Call(`.ctor`, this)")]
    [InlineData("class A { string a = \"a\"; public A(int n) : this() { Variable.Get<float>(a); } A() { } }", "Call(`.ctor`, this, task: Dropped); Get(this.a, dType: float32)")]
    [InlineData("partial class A { string a = \"a\"; } partial class A { public string B { get; } = \"b\"; static string c = \"c\"; }", "this.a = \"a\"; this.B = \"b\"")]
    [InlineData("record A(string Name) { public int N { get; init; } = 1; }", "this.Name = Name; this.N = 1")]
    [InlineData("class A { public A() { } }", "")]
    public void Constructors(string source, string effect) => Assert.Equal(effect, Lowered.Constructor(source));

    [Theory]
    [InlineData("class C { static readonly string P = \"p\"; void M() => Variable.Get<float>(P); }", "Get(\"p\", dType: float32)")]
    [InlineData("class C { static string P { get; } = \"p\"; void M() => Variable.Get<float>(P + string.Empty); }", "Get((\"p\" ++ \"\"), dType: float32)")]
    [InlineData("class C { static string P = \"p\"; void M() => Variable.Get<float>(P); }", "Get(Field(field: P, initial: \"p\"), dType: float32)")]
    [InlineData("class C { static readonly string[] N = [\"a\"]; void M() { foreach (var n in N) Variable.Get<float>(n); } }",
        "Initialize(N); ForEach(1, Field(field: N), n) { Get(n, dType: float32) }")]
    [InlineData("class C(string name) { void M() { Variable.Get<float>(name); name = \"b\"; } }", "Get(this.name, dType: float32); this.name = \"b\"")]
    [InlineData("class C : B { void M() { base.Build(); Build(); } } class B { public virtual void Build() => Variable.Get<float>(\"v\"); }",
        "Call(Build, this, task: Dropped); Call(Build, this, true, task: Dropped)")]
    [InlineData("record C(string Name) { C M() => this with { Name = \"q\" }; }",
        "Dispatch() { $1 = Call(`<Clone>$`, this, true) } otherwise { $1 = Construct(C, `.ctor`, [original: this]) }; $1.Name = \"q\"; Jump(Return, value: $1)")]
    [InlineData("sealed record C(string Name) { C M() => this with { Name = \"q\" }; }", "$1 = Construct(C, `.ctor`, [original: this]); $1.Name = \"q\"; Jump(Return, value: $1)")]
    [InlineData("record C(string Name, int N) { void M() { var (a, b) = this; Variable.Get<float>(a); } }", "a = this.Name; Get(a, dType: float32)")]
    [InlineData("struct S { public string Name; } class C { void M() { var s = new S(); s.Name = \"a\"; Variable.Get<float>(s.Name); } }", "s = Construct(S, `.ctor`); s.Name = \"a\"; Get(s.Name, dType: float32)")]
    [InlineData("readonly struct S(string name) { public string Name { get; } = name; } class C { void M() => Variable.Get<float>(new S(\"a\").Name); }",
        "$1 = Construct(S, `.ctor`, [name: \"a\"]); Get($1.Name, dType: float32)")]
    [InlineData("class C { Variable? w; Variable M() => w ??= Variable.Get<float>(\"v\"); }",
        "$1 = this.w; $2 = Branch(($1 == null)) { $3 = Get(\"v\", dType: float32); this.w = $3; $2 = $3 } whenFalse { $2 = $1 }; Jump(Return, value: $2)")]
    [InlineData("class C { string f = \"\"; string P { get => f + \"_\"; set { f = value; } } void M() { P = \"a\"; P += \"b\"; } }",
        "Call(set_P, this, arguments: [value: \"a\"]); $1 = Call(get_P, this); Call(set_P, this, arguments: [value: ($1 ++ \"b\")])")]
    [InlineData("class C { void M() => S.Use(); } static class S { static S() => Variable.Get<float>(\"s\"); public static void Use() { } }",
        "RunStatics(S, true)")]
    public void Members(string source, string effect) => Assert.Equal(effect, Lowered.Source(source).Effect.ToString());
}
