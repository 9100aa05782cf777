using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeLostOnThreadAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0302.</summary>
public class ScopeLostOnThreadTests
{
    [Theory]
    [InlineData("Task.Run(Layer)", "Task.Run")]
    [InlineData("Task.Run(() => Layer())", "Task.Run")]
    [InlineData("Task.Run(() => { using (VariableScope.Open(\"b\")) { Variable.Get<float>(\"v\", [1]); } })", "Task.Run")]
    [InlineData("Task.Factory.StartNew(Layer)", "TaskFactory.StartNew")]
    [InlineData("new Thread(Layer)", "new Thread")]
    [InlineData("new Thread(_ => Layer())", "new Thread")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Layer())", "ThreadPool.QueueUserWorkItem")]
    [InlineData("Parallel.For(0, 3, i => Variable.Get<float>($\"v{i}\", [1]))", "Parallel.For")]
    [InlineData("Parallel.ForEach(new[] { 1, 2 }, i => Variable.Get<float>($\"v{i}\", [1]))", "Parallel.ForEach")]
    [InlineData("new[] { 1, 2 }.AsParallel().Select(i => Variable.Get<float>($\"v{i}\", [1]))", "ParallelEnumerable.Select")]
    [InlineData("new Timer(_ => Layer())", "new Timer")]
    [InlineData("TimeProvider.System.CreateTimer(_ => Layer(), null, TimeSpan.Zero, TimeSpan.Zero)", "TimeProvider.CreateTimer")]
    [InlineData("new Thread(new ThreadStart(Layer))", "new Thread")]
    [InlineData("Task.Run(async () => { await Task.Yield(); Layer(); })", "Task.Run")]
    [InlineData("Task.CompletedTask.ContinueWith(_ => Layer())", "Task.ContinueWith")]
    [InlineData("Parallel.ForEachAsync(new[] { 1, 2 }, async (i, stop) => { await Task.Yield(); Layer(); })", "Parallel.ForEachAsync")]
    [InlineData("System.Threading.Channels.Channel.CreateUnbounded<Action>().Writer.TryWrite(Layer)", "ChannelWriter.TryWrite")]
    public Task CodeForAnotherThread_Reports(string start, string starter) => CheckAsync(
        $$"""using (VariableScope.Open({|#1:"a"|})) { _ = {{Underlined.In(start, "#0")}}; }""",
        Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("scope 'a'", starter, "on line 9"));

    [Fact]
    public Task CodeForTheTicksOfATimer_Reports() => CheckAsync("""
        var timer = new System.Timers.Timer(10);
        using (VariableScope.Open("a")) { [|timer.Elapsed += (_, _) => Layer()|]; }
        """);

    [Fact]
    public Task SeveralPiecesOfCode_ReportOnce() => CheckAsync("""
        using (VariableScope.Open("a")) { Parallel.[|Invoke|](Layer, Layer); }
        """);

    [Fact]
    public Task LambdaInALocal_Reports() => CheckAsync("""
        Action work = () => Variable.Get<float>("v", [1]);
        using (VariableScope.Open("a")) { Task.[|Run|](work); }
        """);

    [Fact]
    public Task ScopeOfTheCaller_ReportsTheCall() => CheckAsync("""
        using (VariableScope.Open("a")) { [|Start|](); }
        Start();

        static void Start() => Task.Run(Layer);
        """);

    [Theory]
    [InlineData("Task.Run(Layer);")]
    [InlineData("using (var scope = VariableScope.Open(\"a\")) { Task.Run(() => { using (VariableScope.Open(scope)) { Layer(); } }); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Task.Run(() => Console.WriteLine()); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Task.Run(() => { using (new Graph().AsDefault()) { Layer(); } }); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); } Task.Run(Layer);")]
    public Task CodeThatNeedsNoScopeOfThisThread_StaysSilent(string statements) => CheckAsync(statements);

    [Fact]
    public Task CodeThatRunsOnThisThread_StaysSilent() => CheckAsync("""
        using (VariableScope.Open("a"))
        {
            new[] { 1, 2 }.ToList().ForEach(i => Variable.Get<float>($"v{i}", [1]));
            _ = new[] { 1, 2 }.Select(i => Variable.Get<float>($"w{i}", [1])).ToList();
        }
        """);

    [Theory]
    [InlineData("var t = new Task(Layer); using (VariableScope.Open(\"a\")) { t.[|Start|](); }")]
    [InlineData("var t = new Task(() => Layer()); using (VariableScope.Open(\"a\")) { t.[|Start|](); }")]
    public Task TaskThatIsStartedInside_Reports(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { var t = new Task(Layer); t.RunSynchronously(); }")]
    [InlineData("Task t; using (VariableScope.Open(\"a\")) { t = new Task(Layer); } t.Start();")]
    [InlineData("var t = new Task(Layer); t = new Task(() => { }); using (VariableScope.Open(\"a\")) { t.Start(); }")]
    public Task TaskThatIsNotKnownToBeStartedInside_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("Task.WhenAll(new[] { 1, 2 }.Select(i => Task.[|Run|](() => Layer()))).Wait();")]
    [InlineData("var all = new[] { 1, 2 }.Select(i => new [|Thread|](Layer)).ToList();")]
    [InlineData("var all = new[] { 1, 2 }.Select(i => Task.[|Run|](Layer)); Task.WaitAll(all.ToArray());")]
    [InlineData("new[] { 1, 2 }.ToList().ForEach(i => { if (i > 1) { Task.[|Run|](Layer); } });")]
    [InlineData("foreach (var t in new[] { 1, 2 }.Where(i => Task.[|Run|](Layer).IsCompleted)) { }")]
    public Task StarterInCodeThatRunsHere_Reports(string statements) => CheckAsync($$"""
        using (VariableScope.Open("a")) { {{statements}} }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { Task.WhenAll(new[] { 1, 2 }.Select(i => Task.Run(() => Console.WriteLine()))).Wait(); }")]
    [InlineData("using (var s = VariableScope.Open(\"a\")) { Task.WhenAll(new[] { 1, 2 }.Select(i => Task.Run(() => { using (VariableScope.Open(s)) { Layer(); } }))).Wait(); }")]
    [InlineData("IEnumerable<Task> all; using (VariableScope.Open(\"a\")) { all = new[] { 1, 2 }.Select(i => Task.Run(Layer)); } Task.WaitAll(all.ToArray());")]
    [InlineData("Task.WhenAll(new[] { 1, 2 }.Select(i => Task.Run(Layer))).Wait();")]
    public Task StarterThatLosesNothing_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements, params DiagnosticResult[] expected) => Verify.Async($$"""
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        public static class Models
        {
            public static void Build()
            {
                {{statements}}
            }

            private static void Layer() => Variable.Get<float>("v", [1]);
        }
        """, expected);
}
