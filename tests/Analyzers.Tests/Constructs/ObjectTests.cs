namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Models built by objects: what overrides, fields, caches and owners decide.</summary>
public class ObjectTests
{
    private const string Get = "Variable.Get<float>(\"w\", [1])";

    [Theory]
    [InlineData($"internal static class M {{ private static Variable? _w; public static Variable W => _w ??= {Get}; }}", "_ = M.W; _ = M.W;")]
    [InlineData($"internal static class M {{ private static Variable? _w; public static Variable W() {{ if (_w == null) {{ _w = {Get}; }} return _w; }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static bool _built; public static void W() {{ if (!_built) {{ {Get}; _built = true; }} }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static bool _built; public static void W() {{ if (_built) return; _built = true; {Get}; }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static readonly Lazy<Variable> _w = new(() => {Get}); public static Variable W => _w.Value; }}", "_ = M.W; _ = M.W;")]
    [InlineData($"internal sealed class M {{ private readonly Lazy<Variable> _w = new(() => {Get}); public Variable W => _w.Value; }}", "var m = new M(); _ = m.W; _ = m.W;")]
    [InlineData($"internal sealed class M {{ private Variable? _w; public Variable W => _w ??= {Get}; }}", "var m = new M(); _ = m.W; _ = m.W;")]
    [InlineData($"internal sealed class M {{ public Variable W {{ get; }} = {Get}; }}", "var m = new M(); _ = m.W; _ = m.W;")]
    [InlineData($"internal sealed class M {{ public Variable W => field ??= {Get}; }}", "var m = new M(); _ = m.W; _ = m.W;")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.Dictionary<string, Variable> Cache = []; public static Variable W(string n) {{ if (!Cache.TryGetValue(n, out var v)) {{ Cache[n] = v = Variable.Get<float>(n, [1]); }} return v; }} }}", "M.W(\"a\"); M.W(\"a\");")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.Dictionary<string, Variable> Cache = []; public static Variable W(string n) {{ if (!Cache.ContainsKey(n)) {{ Cache.Add(n, Variable.Get<float>(n, [1])); }} return Cache[n]; }} }}", "M.W(\"a\"); M.W(\"a\");")]
    [InlineData($"internal sealed class M {{ private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Variable> _cache = new(); public Variable W(string n) => _cache.GetOrAdd(n, k => Variable.Get<float>(k, [1])); }}", "var m = new M(); m.W(\"a\"); m.W(\"a\");")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.HashSet<string> Seen = []; public static void W(string n) {{ if (Seen.Add(n)) {{ Variable.Get<float>(n, [1]); }} }} }}", "M.W(\"a\"); M.W(\"a\");")]
    [InlineData($"internal static class M {{ private static int _made; public static void W() {{ if (_made++ == 0) {{ {Get}; }} }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static int _made; public static void W() {{ if (System.Threading.Interlocked.Increment(ref _made) == 1) {{ {Get}; }} }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.List<Variable> All = []; public static void W() {{ if (All.Count == 0) {{ All.Add({Get}); }} }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.Dictionary<string, Variable> All = []; public static void W() {{ if (All.Count == 0) {{ All.Add(\"w\", {Get}); }} }} }}", "M.W(); M.W();")]
    [InlineData($"internal static class M {{ private static readonly System.Collections.Generic.HashSet<string> Seen = []; public static void W(string n) {{ if (Seen.Contains(n)) {{ return; }} Seen.Add(n); Variable.Get<float>(n, [1]); }} }}", "foreach (var n in new[] { \"a\", \"a\" }) { M.W(n); }")]
    [InlineData($"internal sealed class M {{ private readonly System.Collections.Generic.List<string> _seen = []; public void W(string n) {{ if (!_seen.Contains(n)) {{ _seen.Add(n); Variable.Get<float>(n, [1]); }} }} }}", "var m = new M(); m.W(\"a\"); m.W(\"a\");")]
    [InlineData($"internal static class M {{ private static int _count; public static void W() => Variable.Get<float>(\"w\" + _count++, [1]); }}", "M.W(); M.W();")]
    [InlineData($"internal sealed class Ids {{ private int _next; public string Next() => \"w\" + _next++; }} internal static class M {{ public static void W(Ids ids) => Variable.Get<float>(ids.Next(), [1]); }}", "var ids = new Ids(); M.W(ids); M.W(ids);")]
    public Task Cache_StaysSilent(string type, string statements) => AllRules.Async(type + $"public static class P {{ public static void Build() {{ {statements} }} }}");

    [Theory]
    [InlineData($"internal static class M {{ private static Variable? _w; public static Variable W => _w = {Get}; }}", "_ = M.W; _ = {|SCL0101:M.W|};")]
    [InlineData($"internal sealed class M {{ private Variable? _w; public Variable W => _w ??= {Get}; }}", "_ = new M().W; _ = {|SCL0101:new M().W|};")]
    [InlineData($"internal sealed class M {{ public Variable W {{ get; }} = {Get}; }}", "new M(); new {|SCL0101:M|}();")]
    public Task CacheOfNothing_Reports(string type, string statements) => AllRules.Async(type + $"public static class P {{ public static void Build() {{ {statements} }} }}");

    [Theory]
    [InlineData("abstract class Layer { public abstract void Build(); }", "Layer first, Layer second", "first.Build(); second.Build(); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("interface Layer { void Build(); } class Dense : Layer { public void Build() => Variable.Get<float>(\"w\", [1]); }", "Layer first, Layer second", "first.Build(); second.Build();")]
    [InlineData("class Layer { public virtual void Build() => Variable.Get<float>(\"w\", [1]); } class Other : Layer { public override void Build() { } }", "Layer first, Layer second", "first.Build(); second.Build();")]
    [InlineData("interface Names { string Next(); }", "Names names", "Variable.Get<float>(names.Next(), [1]); Variable.Get<float>(names.Next(), [1]);")]
    [InlineData("delegate void Step();", "Step step", "Variable.Get<float>(\"w\", [1]); step();")]
    [InlineData("", "Func<string> next", "Variable.Get<float>(next(), [1]); Variable.Get<float>(next(), [1]);")]
    [InlineData("", "IServiceProvider services", "services.GetService(typeof(Variable)); Variable.Get<float>(\"w\", [1]);")]
    [InlineData("class Layer<T>(string name) where T : struct { public Variable W { get; } = Variable.Get<T>(name, [1]); }", "", "new Layer<float>(\"a\"); new Layer<float>(\"b\"); new Layer<double>(\"c\");")]
    [InlineData("record Dense(string Name, int Size = 1) { public Variable W { get; } = Variable.Get<float>(Name + \"/w\", [Size]); }", "", "var a = new Dense(\"a\"); var b = new Dense(\"b\", 2); var c = a with { Size = 3 };")]
    [InlineData("abstract class Model { protected abstract string Name { get; } public void Build() { using (VariableScope.Open(Name)) { Variable.Get<float>(\"w\", [1]); } } } class A : Model { protected override string Name => \"a\"; } class B : Model { protected override string Name => \"b\"; }", "", "new A().Build(); new B().Build();")]
    [InlineData("class Model { public Model(string name) { using (VariableScope.Open(name)) { Variable.Get<float>(\"w\", [1]); } } } class A() : Model(\"a\"); class B() : Model(\"b\");", "", "new A(); new B();")]
    [InlineData("partial class Model { partial void Extra(); public void Build() { Variable.Get<float>(\"w\", [1]); Extra(); } } partial class Model { partial void Extra() => Variable.Get<float>(\"x\", [1]); }", "", "new Model().Build();")]
    [InlineData("class Net { public static Net operator +(Net net, string name) { Variable.Get<float>(name, [1]); return net; } }", "", "_ = new Net() + \"a\" + \"b\";")]
    [InlineData("class Builder { private int _n; public Builder Add() { Variable.Get<float>($\"w{_n++}\", [1]); return this; } }", "", "new Builder().Add().Add().Add();")]
    [InlineData("class Builder { public Builder Add(string name) { Variable.Get<float>(name, [1]); return this; } }", "", "new Builder().Add(\"a\").Add(\"b\");")]
    [InlineData("sealed class Scoped : IDisposable { private readonly VariableScope _scope; public Scoped(string name) => _scope = VariableScope.Open(name, reuse: Reuse.Auto); public void Dispose() => _scope.Dispose(); }", "", "using (new Scoped(\"a\")) { Variable.Get<float>(\"w\", [1]); } using (new Scoped(\"a\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("sealed class Scoped(string name) : IDisposable { private readonly VariableScope _scope = VariableScope.Open(name); public void Dispose() => _scope.Dispose(); }", "", "using (new Scoped(\"a\")) { Variable.Get<float>(\"w\", [1]); } using (new Scoped(\"b\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("sealed class Model { private readonly VariableScope _scope; public Model() { using (_scope = VariableScope.Open(\"m\")) { Variable.Get<float>(\"w\", [1]); } } public Variable W() { using (VariableScope.Open(_scope, reuse: Reuse.True)) { return Variable.Get<float>(\"w\", [1]); } } }", "", "var m = new Model(); m.W(); m.W();")]
    [InlineData("class Tree { public Tree? Left, Right; public string Name = \"\"; public void Build() { using (VariableScope.Open(Name)) { Variable.Get<float>(\"w\", [1]); Left?.Build(); Right?.Build(); } } }", "Tree tree", "tree.Build();")]
    [InlineData("static class Rec { public static void Build(int depth) { if (depth == 0) { return; } using (VariableScope.Open(\"d\" + depth)) { Variable.Get<float>(\"w\", [1]); Build(depth - 1); } } }", "int n", "Rec.Build(n); ")]
    [InlineData("static class Rec { public static void Build(int depth) { Variable.Get<float>(\"w\" + depth, [1]); if (depth > 0) { Build(depth - 1); } } }", "", "Rec.Build(5);")]
    [InlineData("class Model { public event Action? Built; public void Build() { Variable.Get<float>(\"w\", [1]); Built?.Invoke(); } }", "Model m", "m.Built += () => Console.WriteLine(); m.Build();")]
    [InlineData("class Model { public event EventHandler? Built; public void Raise() => Built?.Invoke(this, EventArgs.Empty); }", "Model m", "Variable.Get<float>(\"w\", [1]); m.Built += (_, _) => Variable.Get<float>(\"w\", [1]);")]
    [InlineData("ref struct Frame { public string Name; public void Build() => Variable.Get<float>(Name, [1]); }", "", "var f = new Frame { Name = \"a\" }; f.Build(); f.Name = \"b\"; f.Build();")]
    [InlineData("static class Ext { extension(Graph graph) { public void Fill(string name) => Variable.Get<float>(name, [1]); } }", "", "Graph.Default.Fill(\"a\"); Graph.Default.Fill(\"b\");")]
    public Task WhatOtherObjectsDecide_StaysSilent(string types, string parameters, string statements) => AllRules.Async(
        types,
        $"internal static class Program {{ public static void Build({parameters}) {{ Graph.ResetDefault(); {statements} }} }}");

    [Theory]
    [InlineData("class Builder { public Builder Add(string name) { Variable.Get<float>(name, [1]); return this; } }", "new Builder().Add(\"a\").Add({|SCL0101:\"a\"|});")]
    [InlineData("class Layer<T>(string name) where T : struct { public Variable W { get; } = Variable.Get<T>(name, [1]); }", "new Layer<float>(\"a\"); new Layer<float>({|SCL0101:\"a\"|});")]
    [InlineData("sealed class Scoped(string name) : IDisposable { private readonly VariableScope _scope = VariableScope.Open(name); public void Dispose() => _scope.Dispose(); }", "using (new Scoped(\"a\")) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    public Task WhatIsKnownOfThem_Reports(string types, string statements) => AllRules.Async(
        types, $"internal static class Program {{ public static void Build() {{ Graph.ResetDefault(); {statements} }} }}");
}
