namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Loops, tasks, iterators, queries and delegates: code that runs more than once, later, elsewhere or not at all.</summary>
public class FlowTests
{
    private const string Get = "Variable.Get<float>(\"v\", [1]);";

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { Variable.Get<float>($\"conv{i}\", [1]); }")]
    [InlineData("for (var i = 0; i < n; i++) { Variable.Get<float>($\"conv{i}\", [1]); }")]
    [InlineData("foreach (var i in Enumerable.Range(0, 5)) { Variable.Get<float>(\"conv\" + i, [1]); }")]
    [InlineData("foreach (var (name, i) in names.Select((name, i) => (name, i))) { Variable.Get<float>(name + i, [1]); }")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { Variable.Get<float>(name, [1]); }")]
    [InlineData("foreach (var name in names) { Variable.Get<float>(name, [1]); }")]
    [InlineData("foreach (var name in names) { using (VariableScope.Open(name)) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) { Variable.Get<float>($\"conv{i}_{j}\", [1]); }")]
    [InlineData("for (var i = 0; i < 3; i++) { using (VariableScope.Open(\"l\" + i)) for (var j = 0; j < i; j++) { Variable.Get<float>(\"w\" + j, [1]); } }")]
    [InlineData("var i = 0; while (i < n) { Variable.Get<float>(\"w\" + i++, [1]); }")]
    [InlineData("var i = 0; do { Variable.Get<float>(\"w\" + i, [1]); i += 2; } while (i < n);")]
    [InlineData($"for (var i = 0; i < n; i++) {{ if (i == 0) {{ {Get} }} }}")]
    [InlineData($"for (var i = 0; i < n; i++) {{ {Get} break; }}")]
    [InlineData($"foreach (var name in names) {{ if (name == \"x\") {{ {Get} return; }} }}")]
    [InlineData($"while (true) {{ {Get} if (n >= int.MinValue) {{ break; }} }}")]
    [InlineData($"do {{ {Get} }} while (false);")]
    [InlineData($"foreach (var one in new[] {{ 1 }}) {{ {Get} }}")]
    [InlineData($"for (var i = 0; i < 2; i++) {{ using (new Graph().AsDefault()) {{ {Get} }} }}")]
    [InlineData($"for (var i = 0; i < n; i++) {{ Graph.ResetDefault(); {Get} }}")]
    [InlineData("for (var i = 0; i < n; i++) { using (VariableScope.Open(\"s\", reuse: i > 0 ? Reuse.True : Reuse.None)) { Variable.Get<float>(\"v\", [1]); } }")]
    [InlineData("for (var i = 0; i < n; i++) { using (VariableScope.Open(null, \"layer\")) { Variable.Get<float>(\"v\", [1]); } }")]
    [InlineData("using (var s = VariableScope.Open(\"s\")) { for (var i = 0; i < n; i++) { if (i > 0) { s.ReuseVariables(); } Variable.Get<float>(\"v\", [1]); } }")]
    [InlineData("using (var s = VariableScope.Open(\"s\")) { for (var i = 0; i < n; i++) { Variable.Get<float>(\"v\", [1]); s.ReuseVariables(); } }")]
    [InlineData("using (var s = VariableScope.Open(\"s\")) { foreach (var name in names) { Variable.Get<float>(\"v\", [1]); s.ReuseVariables(); } }")]
    [InlineData("Variable? last = null; for (var i = 0; i < n; i++) { last ??= Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var made = new System.Collections.Generic.HashSet<string>(); foreach (var name in names) { if (made.Add(name)) { Variable.Get<float>(\"v\", [1]); break; } }")]
    public Task Rounds_StaySilent(string statements) => AllRules.BodyAsync(statements, "int n, string[] names");

    [Theory]
    [InlineData("for (var i = 0; i < n; i++) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("foreach (var name in names) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("foreach (var name in new[] { \"a\", \"a\" }) { Variable.Get<float>({|SCL0101:name|}, [1]); }")]
    [InlineData("while (Console.ReadLine() is { } line) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("var queue = new System.Collections.Generic.Queue<string>(names); while (queue.TryDequeue(out var name)) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("while (System.IO.File.Exists(\"a\")) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) { Variable.Get<float>({|SCL0101:$\"conv{j}\"|}, [1]); }")]
    [InlineData("using (var s = VariableScope.Open(\"s\")) { for (var i = 0; i < n; i++) { if (i > 1) { s.ReuseVariables(); } Variable.Get<float>({|SCL0101:\"v\"|}, [1]); } }")]
    public Task RoundsThatRepeat_Report(string statements) => AllRules.BodyAsync(statements, "int n, string[] names");

    [Theory]
    [InlineData("await Task.Delay(1); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("async Task One(string name) { using (VariableScope.Open(name)) { Variable.Get<float>(\"v\", [1]); } await Task.Yield(); } await Task.WhenAll(One(\"a\"), One(\"b\"));")]
    [InlineData("async Task One(string name) { await Task.Yield(); Variable.Get<float>(name, [1]); } await One(\"a\"); await One(\"b\");")]
    [InlineData("await Task.Run(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Variable.Get<float>(\"v\" + i, [1]))));")]
    [InlineData("await foreach (var i in Numbers()) { Variable.Get<float>(\"v\" + i, [1]); }")]
    [InlineData("await using var thing = new Thing(); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("VariableScope s; using (s = VariableScope.Open(\"s\")) { } await Task.Run(() => { using (VariableScope.Open(s)) { Variable.Get<float>(\"v\", [1]); } });")]
    [InlineData("using (new Graph().AsDefault()) { Variable.Get<float>(\"v\", [1]); } await Task.Yield(); using (new Graph().AsDefault()) { Variable.Get<float>(\"v\", [1]); }")]
    public Task AsyncCode_StaysSilent(string statements) => AllRules.Async($$"""
        using System.Threading.Tasks;
        using System.Collections.Generic;
        public static class Program
        {
            public static async Task Main() { {{statements}} }
            internal static async IAsyncEnumerable<int> Numbers() { yield return 1; await Task.Yield(); yield return 2; }
            internal sealed class Thing : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
        }
        """);

    [Fact]
    public Task TwiceInAsyncCode_Reports() => AllRules.Async("""
        using System.Threading.Tasks;
        public static class Program
        {
            public static async Task Main() { await One(); {|SCL0101:await One()|}; }
            private static async Task One() { Variable.Get<float>("v", [1]); await Task.Yield(); }
        }
        """.Replace("{|SCL0101:await One()|}", "await {|SCL0101:One|}()"));

    [Theory]
    [InlineData("var layers = names.Select(name => Variable.Get<float>(name, [1])).ToList();")]
    [InlineData("var layers = Enumerable.Range(0, 3).Select(i => Variable.Get<float>(\"v\" + i, [1])).ToArray();")]
    [InlineData("using (VariableScope.Open(\"s\")) { _ = names.Select(name => Variable.Get<float>(name, [1])).ToList(); } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) { _ = names.Select(_ => Variable.Get<float>(\"v\", [1])).ToList(); }")]
    [InlineData("var query = from name in names from i in new[] { 1, 2 } select Variable.Get<float>(name + i, [1]);")]
    [InlineData("Array.ForEach(names, name => Variable.Get<float>(name, [1]));")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 3, i => Variable.Get<float>(\"v\" + i, [1]));")]
    [InlineData("Action build = () => Variable.Get<float>(\"v\", [1]); build();")]
    [InlineData("Action build = () => Variable.Get<float>(\"v\", [1]); Func<Action> give = () => build; give()();")]
    [InlineData("Func<string, Variable> make = name => Variable.Get<float>(name, [1]); make(\"a\"); make(\"b\");")]
    [InlineData("var builders = new Action[] { () => Variable.Get<float>(\"a\", [1]), () => Variable.Get<float>(\"b\", [1]) }; foreach (var build in builders) { build(); }")]
    [InlineData("var thread = new System.Threading.Thread(() => Variable.Get<float>(\"v\", [1])); thread.Start(); thread.Join();")]
    [InlineData("foreach (var v in Lazily()) { }")]
    [InlineData("foreach (var v in Lazily()) { break; } Variable.Get<float>(\"m\", [1]);")]
    [InlineData("var lazy = Lazily();")]
    [InlineData("typeof(Flow).GetMethod(\"Never\")!.Invoke(null, null); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("dynamic net = names; net.Build(Variable.Get<float>(\"v\", [1])); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("var timer = new System.Threading.Timer(_ => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Func<Variable> get = Never; Variable.Get<float>(\"v\", [1]);")]
    [InlineData("using (VariableScope.Open(\"p\", partitioner: Partitioner.FixedSize(2))) { Variable.Get<float>(\"v\", [4]); } using (VariableScope.Open(\"p\", reuse: Reuse.True, partitioner: Partitioner.FixedSize(2))) { Variable.Get<float>(\"v\", [4]); }")]
    [InlineData("Variable.Get<float>(\"v\", [4], partitioner: Partitioner.FixedSize(2)); Variable.Get<float>(\"w\", [4]);")]
    [InlineData("using (VariableScope.Open(\"g\", customGetter: (getter, request) => getter(request with { Name = request.Name + Guid.NewGuid() }))) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("Variable.Create(1f, name: \"v\"); Variable.Create(1f, name: \"v\"); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("using (NameScope.Open(\"n\")) { Variable.Create(1.0f, name: \"a\"); } using (NameScope.Open(\"n\")) { Variable.Create(1.0f, name: \"a\"); }")]
    public Task CodeThatRunsLaterOrElsewhere_StaysSilent(string statements) => AllRules.Async($$"""
        public static class Flow
        {
            public static void Build(string[] names)
            {
                Graph.ResetDefault();
                {{statements}}
            }
            internal static System.Collections.Generic.IEnumerable<Variable> Lazily() { yield return Variable.Get<float>("l", [1]); yield return Variable.Get<float>("m", [1]); }
            internal static Variable Never() => Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("Action build = () => Variable.Get<float>(\"v\", [1]); build(); {|SCL0101:build|}();")]
    [InlineData("Func<string, Variable> make = name => Variable.Get<float>(name, [1]); make(\"a\"); make({|SCL0101:\"a\"|});")]
    [InlineData("void Local() => Variable.Get<float>(\"v\", [1]); Local(); {|SCL0101:Local|}();")]
    public Task DelegatesThatRunTwice_Report(string statements) => AllRules.BodyAsync(statements);
}
