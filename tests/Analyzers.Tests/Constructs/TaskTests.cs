namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tasks and threads run as if they came to their end where they begin; values that are made later are made once.</summary>
public class TaskTests
{
    [Theory]
    [InlineData("await Task.Run(() => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("var t = Task.Run(() => Variable.Get<float>(\"w\", [1])); await t;")]
    [InlineData("Task.Run(() => Variable.Get<float>(\"w\", [1])).Wait();")]
    [InlineData("await Task.WhenAll(Task.Run(() => Variable.Get<float>(\"w\", [1])), Task.Run(() => 1));")]
    [InlineData("var thread = new System.Threading.Thread(() => Variable.Get<float>(\"w\", [1])); thread.Start(); thread.Join();")]
    [InlineData("Task.Run(() => \"w\").ContinueWith(t => Variable.Get<float>(t.Result, [1])).Wait();")]
    [InlineData("await Task.FromResult(1).ContinueWith(t => Variable.Get<float>(t.Result == 1 ? \"w\" : \"v\", [1]));")]
    [InlineData("Parallel.For(0, 1, i => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 1 }, i => Variable.Get<float>(i == 1 ? \"w\" : \"v\", [1]));")]
    [InlineData("Parallel.For(0, 2, (i, state) => { Variable.Get<float>(i == 1 ? \"w\" : \"v\", [1]); });")]
    [InlineData("var name = \"v\"; using (VariableScope.Open(\"s\")) { Parallel.For(0, 2, i => name = \"w\"); } Variable.Get<float>(name, [1]);")]
    [InlineData("var n = 0; Variable.Get<float>(\"v\", [1]); Parallel.For(0, 2, i => Interlocked.Increment(ref n)); foreach (var one in Graph.Default.GlobalVariables) { Variable.Get<float>(one.Name.Split(':')[0] == \"v\" ? \"w\" : \"u\", [1]); }")]
    [InlineData("Parallel.ForEach(new[] { \"w\" }, new ParallelOptions(), n => Variable.Get<float>(n, [1]));")]
    [InlineData("Parallel.ForEach(new[] { \"v\", \"w\" }, (n, state, i) => Variable.Get<float>(i == 1 ? n : \"u\", [1]));")]
    [InlineData("var threads = new Thread[2]; for (var i = 0; i < 2; i++) { var n = i == 1 ? \"w\" : \"v\"; threads[i] = new Thread(() => Variable.Get<float>(n, [1])); threads[i].Start(); } foreach (var thread in threads) { thread.Join(); }")]
    [InlineData("var threads = new[] { \"v\", \"w\" }.Select(n => new Thread(() => Variable.Get<float>(n, [1]))).ToList(); threads.ForEach(thread => thread.Start()); threads.ForEach(thread => thread.Join());")]
    [InlineData("var worker = new Worker(\"w\"); worker.Start();")]
    [InlineData("_ = new Lazy<Variable>(() => Variable.Get<float>(\"w\", [1])).Value;")]
    [InlineData("var made = new System.Collections.Concurrent.ConcurrentDictionary<string, Variable>(); made.GetOrAdd(\"w\", n => Variable.Get<float>(n, [1]));")]
    public Task WhatAnotherThreadCreates_IsThere(string creates) => CheckAsync($"{creates} Variable.Get<float>({{|SCL0101:\"w\"|}}, [1]);");

    [Theory]
    [InlineData("_ = new Lazy<Variable>(() => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("Task.Run(() => \"v\").ContinueWith(t => Variable.Get<float>(t.Result, [1])).Wait();")]
    [InlineData("Variable.Get<float>(\"v\", [1]); _ = Task.Run(() => 1).ContinueWith(t => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Parallel.For(0, 0, i => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("Parallel.For(0, 3, (i, state) => { if (i == 1) { Variable.Get<float>(\"w\", [1]); } state.Stop(); });")]
    [InlineData("Parallel.ForEach(new[] { \"v\", \"w\" }, (n, state, i) => Variable.Get<float>(n + i, [1]));")]
    [InlineData("var threads = new Thread[1]; threads[0] = new Thread(() => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("_ = new Worker(\"w\");")]
    [InlineData("var lazy = new Lazy<Variable>(() => Variable.Get<float>(\"v\", [1])); _ = lazy.Value; _ = lazy.Value;")]
    [InlineData("try { Parallel.For(0, 1, i => { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }); } catch (AggregateException) { }")]
    [InlineData("var t = Task.Run(() => { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }); try { await t; } catch (ScopeException) { }")]
    public Task WhatDoesNotRunOrIsCaught_StaysSilent(string code) => CheckAsync($"{code} Variable.Get<float>(\"w\", [1]);");

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() =>\n{\nVariable.Get<float>({|SCL0101:\"v\"|}, [1]);\n});\nthread.Start();\nthread.Join();")]
    [InlineData("void Build() { Variable.Get<float>(\"v\", [1]); }\nvar thread = new System.Threading.Thread(() =>\n{\n{|SCL0101:Build|}();\n});\nthread.Start();\nthread.Join();")]
    [InlineData("var thread = new System.Threading.Thread(Work);\nthread.Start();\nthread.Join();\nvoid Work()\n{\nVariable.Get<float>({|SCL0101:\"v\"|}, [1]);\n}")]
    public Task WhatFailsOnAnotherThread_IsPlacedInWhatItRuns(string code) => CheckAsync($"Variable.Get<float>(\"v\", [1]);\n{code}");

    [Theory]
    [InlineData("var t = Task.Run(() => Variable.Get<float>(\"v\", [1]));\n{|SCL0101:await t|};")]
    [InlineData("var t = Task.Run(() => Variable.Get<float>(\"v\", [1]));\nt.{|SCL0101:Wait|}();")]
    [InlineData("var t = Task.Run(() => Variable.Get<float>(\"v\", [1]));\n_ = {|SCL0101:t.Result|};")]
    [InlineData("var t = new Task(() => Variable.Get<float>(\"v\", [1]));\nt.Start();\nt.{|SCL0101:Wait|}();")]
    [InlineData("var t = Start();\n{|SCL0101:await t|};\nTask Start() => Task.Run(() => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("var t = BuildAsync();\n{|SCL0101:await t|};\nasync Task BuildAsync() => Variable.Get<float>(\"v\", [1]);")]
    [InlineData("await {|SCL0101:BuildAsync|}();\nasync Task BuildAsync() => Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Parallel.Invoke(() => Variable.Get<float>({|SCL0101:\"v\"|}, [1]));")]
    public Task WhatATaskHolds_IsReportedWhereItIsWaitedFor(string code) => CheckAsync($"Variable.Get<float>(\"v\", [1]);\n{code}");

    [Fact]
    public Task WhatFailsInBothRunsOfOneTask_IsPlacedInTheTask() => CheckAsync("""
        var t = Task.Run(() =>
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>({|SCL0101:"v"|}, [1]);
        });
        await t;
        """);

    [Fact]
    public Task WhatFailsInBothRunsOfOneThread_IsPlacedInTheRunOfBoth() => CheckAsync("""
        var thread = new System.Threading.Thread(() =>
        {
            Build();
            {|SCL0101:Build|}();
        });
        thread.Start();
        thread.Join();
        void Build() => Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task FailureThatAWrongHandlerWouldCatch_Reports() => CheckAsync("""
        try
        {
            Parallel.For(0, 1, i =>
            {
                Variable.Get<float>("v", [1]);
                Variable.Get<float>({|SCL0101:"v"|}, [1]);
            });
        }
        catch (ScopeException)
        {
        }
        """);

    private static Task CheckAsync(string statements) => AllRules.ProgramAsync($$"""
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        {{statements}}

        class Worker
        {
            private readonly Thread _thread;

            public Worker(string name) => _thread = new Thread(() => Variable.Get<float>(name, [1]));

            public void Start()
            {
                _thread.Start();
                _thread.Join();
            }
        }
        """);
}
