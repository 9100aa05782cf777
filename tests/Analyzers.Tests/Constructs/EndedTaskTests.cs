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

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Threading;
        using System.Threading.Tasks;
        {{code}}
        """);
}
