namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What an async method throws comes out where its task is waited for.</summary>
public class FailureInATaskTests
{
    [Theory]
    [InlineData("var t = Again(); try { await t; } catch (ScopeException) { }")]
    [InlineData("var t = Again(); await Task.WhenAny(t);")]
    [InlineData("await Again().ContinueWith(t => Console.WriteLine(t.Exception));")]
    [InlineData("_ = Again();")]
    [InlineData("var all = new List<Task> { Again() }; try { await Task.WhenAll(all); } catch (ScopeException) { }")]
    [InlineData("try { Again().Wait(); } catch (AggregateException) { }")]
    [InlineData("try { Task.WaitAll(Again(), Again()); } catch (AggregateException) { }")]
    [InlineData("try { await Task.WhenAll(Again(), Again()); } catch (ScopeException) { }")]
    [InlineData("Func<Task> again = async () => { await Task.Yield(); Variable.Get<float>(\"w\", [2]); }; var t = again(); try { await t; } catch (ScopeException) { }")]
    [InlineData("var t = PassedOn(); try { await t; } catch (ScopeException) { }")]
    public Task FailureThatNobodyIsKnownToGet_StaysSilent(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("await {|SCL0101:Again|}();")]
    [InlineData("await {|SCL0101:Again|}().ConfigureAwait(false);")]
    [InlineData("{|SCL0101:Again|}().Wait();")]
    [InlineData("{|SCL0101:Again|}().GetAwaiter().GetResult();")]
    [InlineData("_ = {|SCL0101:Number|}().Result;")]
    [InlineData("Task.WaitAll({|SCL0101:Again|}(), Task.CompletedTask);")]
    [InlineData("await Task.WhenAll({|SCL0101:Again|}(), Task.CompletedTask);")]
    [InlineData("await {|SCL0101:PassedOn|}();")]
    [InlineData("{|SCL0101:Void|}();")]
    [InlineData("try { {|SCL0101:Again|}().Wait(); } finally { Console.WriteLine(); }")]
    public Task FailureThatIsWaitedFor_Reports(string statements) => CheckAsync(statements);

    [Fact]
    public Task WhatFollowsADroppedTask_Reports() => CheckAsync("""
        _ = Again();
        Variable.Get<float>({|SCL0101:"w"|}, [2]);
        """);

    [Fact]
    public Task FailureOfATaskThatIsWaitedForLater_Reports() => CheckAsync("""
        var t = Again();
        {|SCL0101:await t|};
        Variable.Get<float>("w", [2]);
        """);

    [Fact]
    public Task CaughtAtTheAwait_ReportsWhatFollows() => CheckAsync("""
        try { await Again(); } catch (ScopeException) { }
        Variable.Get<float>({|SCL0101:"w"|}, [2]);
        """);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Models
        {
            public static async Task BuildAsync()
            {
                Graph.ResetDefault();
                Variable.Get<float>("w", [2]);
                {{statements}}
                await Task.Yield();
            }

            private static async Task Again()
            {
                await Task.Yield();
                Variable.Get<float>("w", [2]);
            }

            private static async Task<int> Number()
            {
                await Again();
                return 1;
            }

            private static async void Void() => await Again();

            private static Task PassedOn() => Again();
        }
        """);
}
