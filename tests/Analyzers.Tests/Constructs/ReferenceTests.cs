namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What a reference refers to is one with it: reading and writing either reads and writes the other.</summary>
public class ReferenceTests
{
    private const string Members = """
        sealed class Holder
        {
            public bool On;
            public string Name = "w";
            public (bool On, string Name) Pair;
            public Part Inner;

            public void Switch() => Switch(ref On);

            public void Keep() => Keep(ref On);

            void Switch(ref bool on) { on = true; if (On) { Variable.Get<float>("w", [1]); } }

            void Keep(ref bool on) { On = true; if (on) { Variable.Get<float>("w", [1]); } on = false; }
        }

        struct Part { public bool On; }

        static class Settings
        {
            public static bool On;
            public static void Set(ref bool on, bool value) => on = value;
            public static void SetOut(out bool on, bool value) => on = value;
            public static void SetAndFail(ref bool on) { on = true; throw new InvalidOperationException(); }
            public static bool IsStillOn(ref bool on) { on = false; return On; }
        }
        """;

    [Theory]
    [InlineData("var h = new Holder(); h.{|SCL0101:Switch|}();")]
    [InlineData("var h = new Holder(); h.{|SCL0101:Keep|}();")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.On, true); if (h.On) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.Pair.On, true); if (h.Pair.On) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var h = new Holder(); Settings.Set(ref h.Inner.On, true); if (h.Inner.On) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var all = new bool[2]; Settings.SetOut(out all[1], true); if (all[1]) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("Settings.On = true; if (!Settings.IsStillOn(ref Settings.On)) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; try { Settings.SetAndFail(ref on); } catch (InvalidOperationException) { } if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; {|SCL0101:Set|}(ref on); void Set(ref bool it) { it = true; if (on) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("var on = false; Setter set = (ref bool it) => it = true; set(ref on); if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var on = false; ref var same = ref on; same = true; if (on) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var all = new[] { \"v\", \"v\" }; ref var name = ref all[1]; name = \"w\"; Variable.Get<float>({|SCL0101:all[1]|}, [1]);")]
    [InlineData("var all = new[] { \"v\", \"v\" }; for (var i = 0; i < 2; i++) { ref var name = ref all[i]; name = $\"v{i}\"; } all[1] = \"w\"; Variable.Get<float>(all[0], [1]); Variable.Get<float>({|SCL0101:all[1]|}, [1]);")]
    public Task WhatAReferenceWrites_IsThere(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} delegate void Setter(ref bool on); {Members}");

    [Theory]
    [InlineData("var h = new Holder(); Settings.Set(ref h.On, false); if (h.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); h.Pair.On = true; Settings.Set(ref h.Pair.On, false); if (h.Pair.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); h.Inner.On = true; Settings.Set(ref h.Inner.On, false); if (h.Inner.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var h = new Holder(); var copy = h.Inner; Settings.Set(ref copy.On, true); if (h.Inner.On) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("bool[] all = [true, true]; Settings.SetOut(out all[1], false); if (all[1]) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Settings.On = true; if (Settings.IsStillOn(ref Settings.On)) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; Set(ref on); void Set(ref bool it) { it = false; if (on) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("var on = true; Setter set = (ref bool it) => it = false; set(ref on); if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; ref var same = ref on; same = false; if (on) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var on = true; var off = true; ref var same = ref on; if (args.Length > 1) { same = ref off; } same = false; if (on && off) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var all = new[] { \"v\", \"w\" }; ref var name = ref all[1]; name = \"x\"; Variable.Get<float>(all[1], [1]);")]
    [InlineData("var on = true; ref var same = ref on; Action off = () => on = false; System.Threading.Tasks.Task.Run(off).Wait(); if (same) { Variable.Get<float>(\"w\", [1]); }")]
    public Task WhatAReferenceHasReplaced_IsNotThere(string statements) => AllRules.ProgramAsync($"Variable.Get<float>(\"w\", [1]); {statements} delegate void Setter(ref bool on); {Members}");

    [Theory]
    [InlineData("var h = new H(); h.Ref.Inc(); h.Ref.Inc();", "h.V.N == 2")]
    [InlineData("var h = new H(); h.Ref.N = 5; h.Ref.N++;", "h.V.N == 6")]
    [InlineData("var h = new H(); var copy = h.Ref; copy.N = 5;", "h.V.N == 0")]
    [InlineData("var h = new H(); h[1] = 7; h[1]++;", "h.Get(1) == 8 && h.Get(0) == 0")]
    [InlineData("var h = new H(); h.Whole() = 9; ref var whole = ref h.Whole(); whole++;", "h.Whole() == 10")]
    [InlineData("int[] a = [1, 2]; At(a, 1) = 9; At(a, 0)++; static ref int At(int[] x, int i) => ref x[i];", "a is [2, 9]")]
    [InlineData("int[] a = [1, 2]; Inc(ref At(a, 1)); static ref int At(int[] x, int i) => ref x[i]; static void Inc(ref int x) => x++;", "a is [1, 3]")]
    [InlineData("int a = 0, b = 5; ref int m = ref Max(ref a, ref b); m++; static ref int Max(ref int x, ref int y) { if (x > y) { return ref x; } return ref y; }", "a == 0 && b == 6")]
    [InlineData("int a = 1, b = 2; ref int r = ref a; r = 3; r = ref b; r = 7;", "a == 3 && b == 7")]
    [InlineData("int a = 0, b = 0; (a > 0 ? ref a : ref b) = 5;", "a == 0 && b == 5")]
    [InlineData("int[] a = [0, 0, 0]; ref int r = ref a[0]; for (var i = 0; i < 3; i++) { r = ref a[i]; } r = 1;", "a is [0, 0, 1]")]
    [InlineData("var n = 0; int[] a = [0, 0]; Set(out a[++n]); static void Set(out int x) => x = 4;", "n == 1 && a[1] == 4")]
    [InlineData("var d = new Dictionary<string, int> { [\"k\"] = 2 }; CollectionsMarshal.GetValueRefOrNullRef(d, \"k\")++;", "d[\"k\"] == 3")]
    [InlineData("var d = new Dictionary<string, int>(); ref var v = ref CollectionsMarshal.GetValueRefOrAddDefault(d, \"k\", out var had); v++;", "d[\"k\"] == 1 && d.Count == 1 && !had")]
    [InlineData("var x = 5; var seen = Add(in x, ref x); static int Add(in int a, ref int b) { b++; return a; }", "seen == 6")]
    [InlineData("var x = 5; var seen = Add(x + 0, ref x); static int Add(in int a, ref int b) { b++; return a; }", "seen == 5 && x == 6")]
    [InlineData("var h = new H(); ref readonly int r = ref h.Seen; h.Set(2);", "r == 2")]
    [InlineData("var x = 3; var r = new R(ref x); r.Inc();", "x == 4")]
    [InlineData("var x = 3; var r = new Fixed(ref x); r.Inc(); x *= 10;", "x == 40 && r.N == 40")]
    [InlineData("var x = 3; var r = new Primary(ref x); r.Inc(); r.Inc();", "x == 5")]
    [InlineData("int[] a = [3, 3]; var r = new Open { N = ref a[1] }; r.N = 4;", "a is [3, 4]")]
    [InlineData("int[] a = [3, 3]; var r = new Part(a); r[0] = 9;", "a[0] == 9 && r.Length == 2")]
    public Task WhatIsReturnedByReference_IsThePlace(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, """
        struct S { public int N; public void Inc() { N++; } }

        class H
        {
            private readonly int[] _all = new int[3];
            private S _s;
            private int _whole;
            public ref S Ref => ref _s;
            public S V => _s;
            public ref int Whole() => ref _whole;
            public ref readonly int Seen => ref _whole;
            public void Set(int n) => _whole = n;
            public ref int this[int i] => ref _all[i];
            public int Get(int i) => _all[i];
        }

        ref struct R { private ref int _n; public R(ref int n) { _n = ref n; } public void Inc() => _n++; }

        ref struct Fixed { private readonly ref int _n; public int N => _n; public Fixed(ref int n) { _n = ref n; } public void Inc() => _n++; }

        ref struct Primary(ref int n) { private ref int _n = ref n; public void Inc() => _n++; }

        ref struct Open { public ref int N; }

        ref struct Part { private readonly Span<int> _all; public Part(Span<int> all) => _all = all; public int Length => _all.Length; public ref int this[int i] => ref _all[i]; }
        """);

    [Theory]
    [InlineData("int[] a = [0, 0]; ref int r = ref System.Runtime.CompilerServices.Unsafe.Add(ref a[0], 1); r = 4;", "a[1] == 4")]
    [InlineData("var n = 1; var s = new Span<int>(ref n); s[0] = 4;", "n == 4")]
    [InlineData("var n = 1; var s = MemoryMarshal.CreateSpan(ref n, 1); n = 2; s[0] = 4;", "n == 4")]
    [InlineData("var on = false; var gate = new System.Threading.Tasks.TaskCompletionSource(); var t = Later(); gate.SetResult(); async System.Threading.Tasks.Task Later() { await gate.Task; on = true; }", "!on")]
    public Task PlaceThatIsNotFollowed_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);
}
