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
    [InlineData("_ = new Lazy<Variable>(() => Variable.Get<float>(\"w\", [1])).Value;")]
    [InlineData("var made = new System.Collections.Concurrent.ConcurrentDictionary<string, Variable>(); made.GetOrAdd(\"w\", n => Variable.Get<float>(n, [1]));")]
    public Task WhatAnotherThreadCreates_IsThere(string creates) => CheckAsync($"{creates} Variable.Get<float>({{|SCL0101:\"w\"|}}, [1]);");

    [Theory]
    [InlineData("_ = new Lazy<Variable>(() => Variable.Get<float>(\"w\", [1]));")]
    [InlineData("Task.Run(() => \"v\").ContinueWith(t => Variable.Get<float>(t.Result, [1])).Wait();")]
    [InlineData("Variable.Get<float>(\"v\", [1]); _ = Task.Run(() => 1).ContinueWith(t => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Parallel.For(0, 0, i => Variable.Get<float>(\"w\", [1]));")]
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
        using System.Threading.Tasks;
        {{statements}}
        """);
}
