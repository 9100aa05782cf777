namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Valid sources that between them use the constructs that users mix with scopes.</summary>
internal static partial class Samples
{
    public static readonly IReadOnlyList<string> All = [Scopes, Classes, Statements, Program];

    private const string Scopes = """
        using static ScopeLint.Reuse;
        using V = ScopeLint.Variable;
        public static class Scopes
        {
            private const string Prefix = "a";
            public static void Build(string unknown, bool flag, Graph graph, params int[] sizes)
            {
                Graph.ResetDefault();
                VariableScope captured;
                using (captured = VariableScope.Open(Prefix, reuse: None, initializer: Initializer.Zeros))
                using (NameScope.Open("n"))
                {
                    V.Get<float>(name: "v", shape: [1, 2]);
                    Variable.Get($"w{Prefix}_{1}", new Shape(2), DType.Int32);
                    captured.ReuseVariables();
                }
                using (VariableScope.Open(scope: captured, reuse: flag ? True : Auto)) V.Get<float>("v", [1, 2]);
                using VariableScope first = VariableScope.Open(null, "d"), second = VariableScope.Open(first.Name + "/b" + unknown);
                var token = VariableScope.Open("hand");
                V.Get<double>("v", [.. sizes], Initializer.FromValue(1.0));
                token.Dispose();
                using (graph.AsDefault()) { Variable.Create(1.0f, name: "c"); V.GetLocal<int>(nameof(graph), [1]); }
                using IDisposable loose = new Graph().AsDefault();
                unknown += "x"; unknown ??= Prefix;
                Variable.Get<float>(unknown, [(byte)sizes.Length], trainable: false, collections: ["k"]);
            }
        }
        """;

    private const string Classes = """
        namespace Models;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public record Layer(string Name, int Size = 3) { public Variable W { get; } = Variable.Get<float>("w", [1]); }
        public abstract class Net(string name) : IDisposable
        {
            private readonly VariableScope _scope = VariableScope.Open(name);
            protected string Name { get => name; set => name = value; }
            public event Action? Built;
            public virtual Variable this[int i] => Variable.Get<float>($"v{i}", [1]);
            public static Net operator +(Net left, Net right) { using var s = VariableScope.Open("sum"); return left; }
            public static implicit operator string(Net net) => net.Name;
            public void Dispose() { _scope?.Dispose(); Built?.Invoke(); GC.SuppressFinalize(this); }
            ~Net() => Variable.Get<float>("late", [1]);
        }
        public sealed partial class Gan<T>() : Net("gan") where T : struct
        {
            static Gan() => Variable.Get<float>("once", [1]);
            public async Task<T> TrainAsync() { using (VariableScope.Open("t")) { await Task.Yield(); } return default; }
            public IEnumerable<Variable> Layers() { foreach (var n in new[] { "a", "b" }) { yield return Variable.Get<T>(n, [1]); } }
            partial void Hook(Variable variable);
            public void Build() { Hook(Variable.Get<float>("v", [1])); Hook(Variable.Get<float>("v", [1])); base.Name = this + ""; }
        }
        """;

    private const string Statements = """
        using System.Linq;
        public static class Statements
        {
            public static unsafe void All(object given, string text, ref string name, out int number)
            {
                number = 0;
                (name, var other) = ("v", text ?? throw new ArgumentNullException());
                if (given is string { Length: > 2 } s and not "x" || given is (int a, _)) name = "s"; else if (text is [_, .. var rest]) goto end;
                switch (number) { case 1 when text.Length > 3: Variable.Get<float>("v", [1]); break; case > 5: return; default: break; }
                name = number switch { 0 => "v", < 0 => text[1..^1], _ => text?.Trim() ?? "" };
                for (var i = 0; i < 3; i++) { if (i > 0) VariableScope.Current.ReuseVariables(); Variable.Get<float>("loop", [1]); continue; }
                while (number++ < 2) { number += 1; }
                do { number--; } while (number > 0);
                try { Variable.Get<float>(name, [1]); } catch (ScopeException e) when (e.Message != "") { throw; } finally { number = 1; }
                lock (given) { checked { number *= 2; } }
                fixed (char* p = text) { Variable.Get<float>($"{*p,3:X}", [1]); }
                Action<int> later = x => { var y = x; Variable.Get<float>($"l{y}", [1]); };
                later(1);
                var query = from word in text.Split(' ') where word != "" select Variable.Get<float>(word, [1]);
                Local(ref name); static void Local(ref string target) { target = nameof(Local); VariableScope.Open(target); }
                foreach (var (key, value) in new System.Collections.Generic.Dictionary<string, int> { ["k"] = 1 }) { Variable.Get<int>(key, [value]); }
                var record = new { Name = name, Shape = (1, 2) }; Func<string> get = () => record.Name;
                end: Variable.Get<float>("v", [1]);
                using (VariableScope.Open(typeof(Statements).Name)) Variable.Get<float>("v", stackalloc int[] { 1 } is var span ? [1] : null);
            }
        }
        """;

    private const string Program = """"
        using var scope = VariableScope.Open("main", reuse: Reuse.Auto);
        var name = """v""";
        Variable.Get<float>(name + 1 + 'c' + $"{name}", [1]);
        string? nothing = null; nothing?.ToString();
        for (;;) { if (args.Length > 1) break; Build(args.Length > 0); return 1; }
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [2]); }
        return await System.Threading.Tasks.Task.FromResult(2);
        Variable Build(bool reuse) => Variable.Get<float>("b", [1], customGetter: (getter, request) => getter(request with { Name = "c" }));
        """";
}
