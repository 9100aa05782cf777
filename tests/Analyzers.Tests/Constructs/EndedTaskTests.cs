namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Tasks that have come to their end, and code that runs as tasks with what it is handed.</summary>
public class EndedTaskTests
{
    [Theory]
    [InlineData("var task = Task.CompletedTask; if (task.IsCompleted) { GET }", "\"a\"", "a")]
    [InlineData("var task = Task.FromResult(\"a\"); if (task.IsCompletedSuccessfully && !task.IsFaulted) { GET }", "task.Result", "a")]
    [InlineData("var task = new ValueTask<string>(\"a\"); if (task.IsCompleted) { GET }", "task.Result", "a")]
    [InlineData("var task = Task.Run(() => \"a\"); await task; if (task.IsCompleted) { GET }", "task.Result", "a")]
    [InlineData("var all = Task.WhenAll(Task.CompletedTask, Task.FromResult(1)); if (all.IsCompletedSuccessfully) { GET }", "\"a\"", "a")]
    [InlineData("var name = \"\"; await Task.Factory.StartNew(state => { name = (string)state!; }, \"a\"); GET", "name", "a")]
    [InlineData("var name = await Task.Factory.StartNew(state => (string)state!, \"a\", CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default); GET", "name", "a")]
    [InlineData("await Parallel.ForEachAsync(new[] { \"a\", \"b\" }, async (name, token) => { await Task.Yield(); Variable.Get<float>(name, [1]); }); GET", "\"b\"", "c")]
    [InlineData("await Parallel.ForEachAsync(new[] { \"a\", \"b\" }, new ParallelOptions(), (name, token) => { Variable.Get<float>(name, [1]); return ValueTask.CompletedTask; }); GET", "\"b\"", "c")]
    public async Task CodeBehindAnEndedTask_Reports(string code, string name, string other)
    {
        var isCreated = other == "c";
        await CheckAsync($"{(isCreated ? "" : "Variable.Get<float>(\"a\", [1]);")} {code.Replace("GET", $"Variable.Get<float>({{|SCL0101:{name}|}}, [1]);", StringComparison.Ordinal)}");
        await CheckAsync($"{(isCreated ? "" : "Variable.Get<float>(\"a\", [1]);")} {code.Replace("GET", $"Variable.Get<float>({name} + \"x\", [1]);", StringComparison.Ordinal)}");
    }

    [Theory]
    [InlineData("if (!Task.CompletedTask.IsCompleted) { GET }")]
    [InlineData("if (Task.FromResult(1).IsFaulted) { GET }")]
    [InlineData("var task = Task.Run(() => throw new Exception()); try { await task; } catch (Exception) { } if (task.IsCompletedSuccessfully) { GET }")]
    public Task CodeThatDoesNotRun_StaysSilent(string code) =>
        CheckAsync($"Variable.Get<float>(\"a\", [1]); {code.Replace("GET", "Variable.Get<float>(\"a\", [1]);", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("static Task<VariableScope> Open() => Task.FromResult(VariableScope.Open(\"a\"));")]
    [InlineData("static ValueTask<VariableScope> Open() => new(VariableScope.Open(\"a\"));")]
    public async Task TaskThatHasEnded_IsNotWaitedFor(string open)
    {
        await CheckAsync($"using (await Open()) {{ Variable.Get<float>(\"w\", [1]); Variable.Get<float>({{|SCL0101:\"w\"|}}, [1]); }} {open}");
        await CheckAsync($"using (await Open()) {{ Variable.Get<float>(\"w\", [1]); }} Variable.Get<float>(\"w\", [1]); {open}");
    }

    [Theory]
    [InlineData("var t = Task.FromException(new FormatException());", "t.IsFaulted && t.IsCompleted && !t.IsCanceled && t.Status == TaskStatus.Faulted")]
    [InlineData("var t = Task.FromCanceled<int>(new CancellationToken(true));", "t.IsCanceled && !t.IsFaulted && t.Exception == null && t.Status == TaskStatus.Canceled")]
    [InlineData("async Task F() { await Task.CompletedTask; throw new FormatException(\"q\"); } var t = F();", "t.IsFaulted && t.Exception!.InnerException!.Message == \"q\"")]
    [InlineData("async Task F() { await Task.CompletedTask; throw new OperationCanceledException(); } var t = F();", "t.IsCanceled && !t.IsFaulted")]
    [InlineData("var t = Task.FromException<string>(new FormatException(\"f\")).ContinueWith(p => p.IsFaulted ? \"fault\" : p.Result);", "await t == \"fault\"")]
    [InlineData("var t = Task.Run(() => { throw new FormatException(\"f\"); }).ContinueWith(p => p.Exception!.InnerException!.Message, TaskContinuationOptions.OnlyOnFaulted);", "await t == \"f\"")]
    [InlineData("var s = \"n\"; var t = Task.CompletedTask.ContinueWith(_ => s = \"faulted\", TaskContinuationOptions.OnlyOnFaulted); try { await t; } catch (TaskCanceledException) { s += \"c\"; }", "s == \"nc\"")]
    [InlineData("var s = \"\"; try { await Task.Delay(1000, new CancellationToken(true)); s = \"ok\"; } catch (TaskCanceledException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("var s = \"\"; try { await Task.Run(() => 1, new CancellationToken(true)); s = \"ok\"; } catch (OperationCanceledException) { s = \"c\"; }", "s == \"c\"")]
    [InlineData("async Task F(string m) { await Task.CompletedTask; throw new FormatException(m); } var s = \"\"; var all = Task.WhenAll(F(\"a\"), Task.CompletedTask, F(\"b\")); try { await all; } catch (FormatException e) { s = e.Message; }", "s == \"a\" && all.Exception!.InnerExceptions.Count == 2")]
    public Task HowATaskHasEnded_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, usings: "using System.Threading.Tasks;\n");

    [Theory]
    [InlineData("async Task F() { await Task.Delay(5); throw new FormatException(); } var t = F();", "!t.IsFaulted")]
    [InlineData("var t = Task.Run(() => { throw new OperationCanceledException(); }); try { await t; } catch (Exception) { }", "t.IsCanceled")]
    [InlineData("var t = Task.WhenAny(Task.Delay(50), Task.CompletedTask);", "(await t).Status != TaskStatus.RanToCompletion")]
    public Task HowATaskEndsSomeTime_IsNotKnown(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})", usings: "using System.Threading.Tasks;\n");

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;
        {{code}}
        """);
}
