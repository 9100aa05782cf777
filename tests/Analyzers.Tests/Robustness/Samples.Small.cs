namespace ScopeLint.Analyzers.Tests.Robustness;

internal static partial class Samples
{
    /// <summary>Short sources that follow calls, loops, closures and objects, of which many are analysed at once.</summary>
    public static readonly IReadOnlyList<string> Small =
    [
        """
        class Net(string name) { Variable? _w; public Variable W => _w ??= Variable.Get<float>(name, [1]); }
        static class P { public static void Build(bool flag) { var a = new Net("a"); var b = flag ? a : new Net("b"); _ = a.W; _ = b.W; } }
        """,
        """
        static class P
        {
            static Variable Layer(string name, bool reuse = false) { using var s = VariableScope.Open(name, reuse: reuse ? Reuse.True : Reuse.None); return Variable.Get<float>("w", [1]); }
            public static void Build(int n) { for (var i = 0; i < n; i++) { Layer("a", i > 0); Layer($"b{i}"); if (i == 2) continue; Layer(name: "c"); } }
        }
        """,
        """
        static class P
        {
            public static void Build(string[] names)
            {
                var made = 0; Action<string> make = n => { Variable.Get<float>(n + made++, [1]); }; foreach (var n in names) make(n); make("x");
                void Local(int depth) { if (depth > 0) Local(depth - 1); Variable.Get<float>("l" + depth, [1]); } Local(3);
                Func<Func<string>, Action> wrap = f => () => make(f()); wrap(() => nameof(made))();
            }
        }
        """,
        """
        abstract class Layer { public abstract string Name { get; } public virtual void Build() { using (VariableScope.Open(Name)) Variable.Get<float>("w", [1]); } }
        sealed class Dense(string n) : Layer { public override string Name => n; public override void Build() { base.Build(); base.Build(); } }
        static class P { public static void Run() { Layer l = new Dense("d"); l.Build(); if (l is Dense { Name: "d" } d) d.Build(); } }
        """,
        """
        static class P
        {
            public static int Build(int n, object o)
            {
                try { Variable.Get<float>("v", [1]); Check(n); } catch (ScopeException e) when (e.Error == ScopeError.AlreadyExists && n > 0) { return 1; } finally { n++; }
                var x = n switch { 0 => "a", > 3 and < 5 => "b", _ when o is string { Length: 2 } s => s, _ => throw new Exception() };
                switch (x) { case "a": Variable.Get<float>(x, [1]); goto case "b"; case "b": break; default: Variable.Get<float>("v", [n]); break; }
                return (n & 3) == 1 ? Check(n) : -n;
            }
            static int Check(int n) { if (n < 0) throw new ArgumentException(); while (n-- > 0) { do { n -= 2; } while (n > 5); } return n; }
        }
        """,
        """
        static class P
        {
            static VariableScope? kept; static readonly System.Collections.Generic.Dictionary<string, Variable> cache = [];
            public static async System.Threading.Tasks.Task<Variable> Run(Graph g)
            {
                using (kept = VariableScope.Open("k", reuse: Reuse.Auto)) { kept.ReuseVariables(); using (g.AsDefault()) Variable.Create(1f); }
                using (VariableScope.Open(kept)) { if (!cache.TryGetValue("v", out var v)) cache["v"] = v = Variable.Get<float>("v", [1]); }
                await System.Threading.Tasks.Task.Run(() => { using (VariableScope.Open(kept, reuse: Reuse.True)) Variable.Get<float>("v", [2]); });
                var list = Enumerable.Range(0, 3).Select(i => Variable.Get<float>($"q{i}", [i, 1])).ToList(); return list[0];
            }
        }
        """,
        """
        record Options(string Name, Reuse? Reuse = null) { public bool Shares => Reuse is not null; }
        static class P
        {
            public static (Variable, string) Build(Options o, params string[] rest)
            {
                var (name, reuse) = o; using var scope = VariableScope.Open(name, reuse: reuse ?? Reuse.None);
                if (o.Shares && rest is [var first, ..]) name += first; else if (!o.Shares) scope.ReuseVariables();
                o = o with { Name = name }; var pair = (Variable.Get<float>(o.Name, [1]), o.Name); pair.Item2 = rest[^1]; return pair;
            }
            public static void Use() { Build(new("a")); Build(new("a", Reuse.True), "x", "y"); }
        }
        """,
    ];
}
