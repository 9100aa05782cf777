namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Async code that works with values alone goes on behind its awaits, also where a scope is open around the call.</summary>
public class AwaitInAHelperTests
{
    private const string Helpers = """
        static async Task<string> NameAsync(string name) { await Task.Delay(1); return name; }
        static async Task<string> OuterAsync(string name) { await Task.Yield(); return await NameAsync(name + "1"); }
        static async Task<string> FromThreadAsync() { await Task.Delay(1); return OfThread.Name; }
        static async Task<string> FromScopeAsync() { await Task.Delay(1); return VariableScope.Current.Name; }
        static async Task<string> CalledAsync(Func<string> name) { await Task.Delay(1); return name(); }
        static async Task<string> FailsAsync(string name) { await Task.Delay(1); throw new InvalidOperationException(name); }
        """;

    private const string Types = """
        static class OfThread
        {
            [ThreadStatic] public static string Name;
        }
        """;

    [Theory]
    [InlineData("NameAsync(\"w\").Result")]
    [InlineData("NameAsync(\"w\").GetAwaiter().GetResult()")]
    [InlineData("Task.Run(() => NameAsync(\"w\")).Result")]
    [InlineData("OuterAsync(\"w\").Result.TrimEnd('1')")]
    [InlineData("Task.WhenAll(NameAsync(\"v\"), NameAsync(\"w\")).Result[1]")]
    public Task WhatAHelperAwaits_IsKnown(string name) => CheckAsync($"Variable.Get<float>({{|SCL0101:{name}|}}, [1]);");

    [Theory]
    [InlineData("NameAsync(\"v\").Result")]
    [InlineData("OuterAsync(\"w\").Result")]
    [InlineData("FromThreadAsync().Result ?? \"w\"")]
    [InlineData("FromScopeAsync().Result + \"w\"")]
    [InlineData("CalledAsync(() => VariableScope.Current.Name).Result + \"w\"")]
    public Task OtherNames_StaySilent(string name) => CheckAsync($"Variable.Get<float>({name}, [1]);");

    [Fact]
    public Task WhatFailsBehindAnAwait_IsCaught() => CheckAsync("""
        try { FailsAsync("w").Wait(); }
        catch (AggregateException e) { Variable.Get<float>({|SCL0101:e.InnerException!.Message|}, [1]); }
        """);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync($$"""
        using System.Threading.Tasks;
        using (VariableScope.Open("s"))
        {
            Variable.Get<float>("w", [1]);
            {{code}}
        }
        {{Helpers}}
        {{Types}}
        """);
}
