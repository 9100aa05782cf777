using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Delegates and iterators that await or yield, handed to code that may run them at any time.</summary>
public class AwaitingDelegateTests
{
    [Theory]
    [InlineData("var t = Task.Run(async () => { await Task.Delay(1); });")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += async (_, _) => { await Task.Delay(1); };")]
    [InlineData("var t = Task.Run(Later); static async Task Later() { await Task.Yield(); }")]
    [InlineData("await foreach (var n in Sizes()) { }")]
    [InlineData("await foreach (var n in Own()) { } static async IAsyncEnumerable<int> Own() { await Task.Yield(); yield return 1; }")]
    [InlineData("foreach (var n in Own()) { } static IEnumerable<int> Own() { yield return 1; }")]
    public Task WhatFollowsCodeWithoutTheLibrary_Reports(string statements) => CheckAsync($$"""
        {{statements}}
        Variable.Get<float>("w", [2]);
        Variable.Get<float>([|"w"|], [2]);
        """);

    [Theory]
    [InlineData("var t = Task.Run(async () => { await Task.Delay(1); Variable.Get<float>(\"x\", [2]); });")]
    [InlineData("var t = Task.Run(async () => { using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"x\", [2]); } await Task.Yield(); });")]
    [InlineData("foreach (var n in Own()) { } static IEnumerable<int> Own() { using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"x\", [2]); } yield return 1; }")]
    public Task WhatFollowsCodeThatSuspendsOutsideItsScopes_Reports(string statements) => CheckAsync($$"""
        {{statements}}
        Variable.Get<float>("w", [2]);
        Variable.Get<float>([|"w"|], [2]);
        """);

    [Theory]
    [InlineData("foreach (var n in Own()) { Variable.Get<float>(\"w\", [2]); } static IEnumerable<string> Own() { foreach (var n in new[] { \"a\", \"b\" }) { using (VariableScope.Open(n)) { yield return n; } } }")]
    [InlineData("var s = VariableScope.Current; var t = Task.Run(async () => { await Task.Yield(); s.ReuseVariables(); }); t.Wait(); Variable.Get<float>(\"w\", [2]); Variable.Get<float>(\"w\", [2]);")]
    public Task WhatFollowsCodeThatSuspendsInsideItsScopesOrSwitches_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements) => Verify.Async($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Models
        {
            public static async Task BuildAsync()
            {
                Graph.ResetDefault();
                {{statements}}
            }

            private static async IAsyncEnumerable<int> Sizes()
            {
                await Task.Yield();
                yield return Count;
            }

            private static int Count { get; set; } = 2;
        }
        """);
}
