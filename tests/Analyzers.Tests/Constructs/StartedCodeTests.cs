namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Code that was started and waits for others goes on some time until somebody has waited for it.</summary>
public class StartedCodeTests
{
    private const string Shares = "using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) Variable.Get<float>(\"w\");";
    private const string Creates = "Variable.Get<float>(\"w\", [1]);";

    [Theory]
    [InlineData("var gate = new TaskCompletionSource(); var t = Wait();", "gate.SetResult(); await t; async Task Wait() { await gate.Task; SHARES }")]
    [InlineData("var gate = new TaskCompletionSource(); var t = gate.Task.ContinueWith(_ => { SHARES });", "gate.SetResult(); await t;")]
    [InlineData("var gate = new SemaphoreSlim(0); var t = Task.Run(async () => { await gate.WaitAsync(); SHARES });", "gate.Release(); await t;")]
    [InlineData("var gate = new SemaphoreSlim(0); var t = Task.Run(() => { gate.Wait(); SHARES });", "gate.Release(); t.Wait();")]
    [InlineData("var gate = new ManualResetEventSlim(); var t = Task.Run(() => { gate.Wait(); SHARES });", "gate.Set(); await Task.WhenAll(t);")]
    [InlineData("using var gate = new AutoResetEvent(false); var t = Task.Run(() => { gate.WaitOne(); SHARES });", "gate.Set(); await t;")]
    [InlineData("using var gate = new Barrier(2); var t = new Thread(() => { gate.SignalAndWait(); SHARES }); t.Start();", "gate.SignalAndWait(); t.Join();")]
    [InlineData("using var gate = new CountdownEvent(1); var t = Task.Run(() => { gate.Wait(); SHARES });", "gate.Signal(); await t;")]
    [InlineData("var gate = new object(); Task t; lock (gate) { t = Task.Run(() => { lock (gate) { SHARES } });", "} t.Wait();")]
    [InlineData("var t = Wait();", "await t; static async Task Wait() { await Task.Delay(50); SHARES }")]
    [InlineData("var t = Wait();", "await t; static async Task Wait() { _ = await System.IO.File.ReadAllTextAsync(\"a\"); SHARES }")]
    public async Task WhatIsDoneBehindAWait_MayComeLater(string starts, string goesOn)
    {
        await CheckAsync($"{starts} {Creates} {goesOn.Replace("SHARES", Shares, StringComparison.Ordinal)}".Replace("SHARES", Shares, StringComparison.Ordinal));
        await CheckAsync($"{starts} {Creates} {goesOn} {Creates.Replace("\"w\"", "{|SCL0101:\"w\"|}", StringComparison.Ordinal)}".Replace("SHARES", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var gate = new TaskCompletionSource(); var t = Wait(); GET gate.SetResult(); await t; async Task Wait() { await gate.Task; using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto)) Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var isFirst = true; var gate = new TaskCompletionSource(); var t = Wait(); isFirst = false; gate.SetResult(); await t; async Task Wait() { await gate.Task; if (isFirst) { GET GET } else { GET } }")]
    [InlineData("var gate = new object(); var ready = false; var t = Task.Run(() => { lock (gate) { while (!ready) Monitor.Wait(gate); } SHARES }); GET lock (gate) { ready = true; Monitor.PulseAll(gate); } await t;")]
    [InlineData("var ready = 0; var t = Task.Run(() => { while (Volatile.Read(ref ready) == 0) Thread.Yield(); SHARES }); GET Volatile.Write(ref ready, 1); await t;")]
    public Task WhatDependsOnTheOrder_StaysSilent(string code) =>
        CheckAsync(code.Replace("GET", Creates, StringComparison.Ordinal).Replace("SHARES", Shares, StringComparison.Ordinal));

    [Theory]
    [InlineData("var t = Wait(); await t; static async Task Wait() { await Task.Delay(50); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) Variable.Get<float>({|SCL0102:\"w\"|}); }")]
    [InlineData("var gate = new ManualResetEventSlim(); var t = Task.Run(() => { gate.Wait(); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) Variable.Get<float>({|SCL0102:\"w\"|}); }); Variable.Get<float>(\"v\", [1]); gate.Set(); await t;")]
    [InlineData("var t = Wait(); await t; Variable.Get<float>({|SCL0101:\"w\"|}, [1]); static async Task Wait() { await Task.Delay(50); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var t = Wait(); Variable.Get<float>(\"v\", [1]); await t; Variable.Get<float>({|SCL0101:\"w\"|}, [1]); static async Task Wait() { await Task.Delay(50); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var t = Wait(); Variable.Get<float>(\"v\", [1]); Variable.Get<float>({|SCL0101:\"v\"|}, [1]); await t; static async Task Wait() { await Task.Delay(50); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var gate = new SemaphoreSlim(1); var t = Task.Run(() => { gate.Wait(); Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }); Variable.Get<float>(\"v\", [1]); await t;")]
    [InlineData("var gate = new object(); var t = new Thread(() => { lock (gate) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } }); t.Start(); t.Join();")]
    [InlineData("var all = new List<Task>(); foreach (var name in new[] { \"a\", \"b\" }) all.Add(BuildAsync(name)); await Task.WhenAll(all); Variable.Get<float>({|SCL0101:\"a\"|}, [1]); static async Task BuildAsync(string name) { await Task.Delay(1); Variable.Get<float>(name, [1]); }")]
    [InlineData("var made = new Dictionary<string, int>(); var gate = new object(); int Build(string name) { lock (gate) { if (made.TryGetValue(name, out var size)) { return size; } Variable.Get<float>(name, [1]); made[name] = 3; return 3; } } var t = new Thread(() => Build(\"w\")); var u = new Thread(() => Build(\"w\")); t.Start(); u.Start(); t.Join(); u.Join(); Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("var made = new Dictionary<string, int>(); var gate = new object(); var t = Task.Run(() => { var size = 1; lock (gate) { size++; } Registry.Build(made, gate); }); var u = Task.Run(() => Registry.Build(made, gate)); await Task.WhenAll(t, u); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); static class Registry { public static int Build(Dictionary<string, int> made, object gate) { lock (gate) { if (made.TryGetValue(\"w\", out var size)) { return size; } Variable.Get<float>(\"w\", [1]); return made[\"w\"] = 3; } } }")]
    public Task WhatDoesNotDependOnTheOrder_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("await Task.Run(() => { using (VariableScope.Open(\"b\")) { if (again) { VariableScope.Current.ReuseVariables(); } GET } });", "SCL0201")]
    [InlineData("var s = VariableScope.Current; Task.Run(() => { if (again) { using (VariableScope.Open(s)) Variable.Get<float>(\"v\", [1]); } GET }).Wait();", null)]
    [InlineData("var t = new Thread(() => { if (again) { using (VariableScope.Open(VariableScope.Current)) { } } GET }); t.Start(); t.Join();", null)]
    [InlineData("Parallel.For(0, 1, i => { if (again) { using (VariableScope.Open(VariableScope.Current)) { } } GET });", null)]
    [InlineData("await Task.Run(() => { VariableScope s; using (s = VariableScope.Open(\"b\")) { GET } if (again) { using (VariableScope.Open(s, reuse: Reuse.True)) Variable.Get<float>(\"a\"); } });", null)]
    public Task ScopesOfTheStartingThread_AreThereBehind(string code, string? rule)
    {
        var get = rule is null ? "Variable.Get<float>(\"a\", [1]);" : $"Variable.Get<float>({{|{rule}:\"a\"|}}, [1]);";
        return CheckAsync($"var again = args.Length > 0; {code.Replace("GET", get, StringComparison.Ordinal)} using (VariableScope.Open(\"c\")) {{ Variable.Get<float>(\"w\", [1]); Variable.Get<float>({{|SCL0101:\"w\"|}}, [1]); }}");
    }

    [Theory]
    [InlineData("if (!Monitor.TryEnter(new object())) { GET } GET")]
    [InlineData("if (new ManualResetEvent(false).WaitOne(0)) { GET } GET")]
    [InlineData("X.Name = \"v\"; GET var t = new Thread(() => { X.Name ??= \"w\"; using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) Variable.Get<float>(X.Name); }); t.Start(); t.Join();")]
    public Task WhatOneThreadHasForItself_IsNotKnownElsewhere(string code) => CheckAsync(Threads(code, Creates));

    [Theory]
    [InlineData("X.Name = \"v\"; var t = new Thread(() => { X.Name = \"u\"; }); t.Start(); t.Join(); Variable.Get<float>(\"v\", [1]); Variable.Get<float>({|SCL0101:X.Name|}, [1]);")]
    [InlineData("var t = new Thread(() => { X.Name = \"w\"; Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:X.Name|}, [1]); }); t.Start(); t.Join();")]
    public Task WhatAThreadHasForItself_IsKnownThere(string code) => CheckAsync(Threads(code, Creates));

    [Theory]
    [InlineData("Task.Run(() => { VariableScope.Current.ReuseVariables(); }).Wait();", "Task.Run(() => { GET }).Wait();", false)] // Maybe on the same thread.
    [InlineData("Task.Run(() => { }).Wait();", "Task.Run(() => { GET }).Wait();", true)]
    [InlineData("Task.Run(() => { VariableScope.Current.ReuseVariables(); }).Wait();", "var t = new Thread(() => { GET }); t.Start(); t.Join();", true)]
    [InlineData("var t = new Thread(() => { VariableScope.Current.ReuseVariables(); }); t.Start(); t.Join();", "Task.Run(() => { GET }).Wait();", true)]
    public Task RootScopeThatATaskSwitches_MayBeThatOfAnother(string first, string second, bool isFound) => CheckAsync(
        $"Variable.Get<float>(\"w\", [1]); {first} {second.Replace("GET", isFound ? Creates.Replace("\"w\"", "{|SCL0101:\"w\"|}", StringComparison.Ordinal) : Creates, StringComparison.Ordinal)}"
            .Replace("VariableScope.Current.ReuseVariables();", "VariableScope.Current.ReuseVariables(); Variable.Get<float>(\"w\");", StringComparison.Ordinal));

    private static string Threads(string code, string get) =>
        $"{code.Replace("GET", get, StringComparison.Ordinal)} static class X {{ [System.ThreadStatic] public static string? Name; }}";

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        {{code}}
        """);
}
