using Microsoft.CodeAnalysis.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0303.</summary>
public class ScopeAcrossAwaitTests
{
    [Fact]
    public Task AwaitInsideAScope_Reports() => CheckAsync("""
        using (VariableScope.Open({|#1:"a"|}))
        {
            Variable.Get<float>("v", [1]);
            {|#0:await Task.Delay(1)|};
            Variable.Get<float>("w", [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("Scope 'a'", "on line 8"));

    [Theory]
    [InlineData("using var scope = VariableScope.Open(\"a\"); [|await Task.Delay(1)|];")]
    [InlineData("using (VariableScope.Open(\"a\")) { [|await foreach (var x in Items()) { }|] }")]
    [InlineData("using (NameScope.Open(\"a\")) { [|await Task.Yield()|]; }")]
    [InlineData("using (new Graph().AsDefault()) { [|await Task.Yield()|]; }")]
    [InlineData("var scope = VariableScope.Open(\"a\"); [|await Task.Yield()|]; scope.Dispose();")]
    [InlineData("Func<Task> work = async () => { using (VariableScope.Open(\"a\")) { [|await Task.Yield()|]; } }; await work();")]
    public Task SuspensionInsideWhatIsOpen_Reports(string statements) => CheckAsync(statements);

    [Fact]
    public Task YieldInsideAScope_Reports() => Verify.Async("""
        using System.Collections.Generic;

        public static class Models
        {
            public static IEnumerable<string> Names()
            {
                using (VariableScope.Open("a"))
                {
                    [|yield return Variable.Get<float>("v", [1]).Name;|]
                }
            }
        }
        """);

    [Fact]
    public Task YieldOfALocalFunctionInsideAScope_Reports() => CheckAsync("""
        for (var i = 0; i < 2; i++) { foreach (var name in Names()) { } }
        using (VariableScope.Open("b")) { foreach (var name in Names()) { } }

        static IEnumerable<string> Names()
        {
            using (VariableScope.Open("a"))
            {
                [|yield return Variable.Get<float>("v", [1]).Name;|]
            }
        }
        """);

    [Fact]
    public Task YieldOfALocalFunctionOutsideItsScope_StaysSilent() => CheckAsync("""
        using (VariableScope.Open("b")) { foreach (var name in Names()) { } }

        static IEnumerable<string> Names()
        {
            using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
            yield return "v";
        }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); } await Task.Yield();")]
    [InlineData("await Task.Yield(); using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var scope = VariableScope.Open(\"a\"); scope.Dispose(); await Task.Yield(); using (VariableScope.Open(scope)) { }")]
    public Task ScopeThatIsClosedBefore_StaysSilent(string statements) => CheckAsync(statements);

    [Fact]
    public Task LambdaThatIsNotRunInside_StaysSilent() => CheckAsync("""
        using (VariableScope.Open("a"))
        {
            Func<Task> later = async () => await Task.Yield();
            Console.WriteLine(later);
        }

        await Task.Yield();
        """);

    [Theory]
    [InlineData("var n = [|await LoadAsync()|];")]
    [InlineData("var n = [|await LoadAsync().ConfigureAwait(false)|];")]
    [InlineData("var n = [|await PassedOn()|];")]
    [InlineData("[|await Task.WhenAll(LoadAsync(), LoadAsync())|];")]
    [InlineData("try { [|await LoadAsync()|]; } finally { Variable.Get<float>(\"x\", [1]); }")]
    [InlineData("Func<Task> load = async () => await Task.Yield(); [|await load()|];")]
    [InlineData("[|await foreach (var n in Numbers()) { }|]")]
    public Task OwnCodeThatAwaits_ReportsTheAwaitInsideTheScope(string statements) => CheckWithStateAsync($$"""
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            {{statements}}
            Variable.Get<float>("w", [1]);
        }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { var n = LoadAsync(); } await Task.Yield();")]
    [InlineData("using (VariableScope.Open(\"a\")) { _ = LoadAsync(); }")]
    [InlineData("var n = await LoadAsync();")]
    public Task OwnCodeThatIsNotAwaitedInside_StaysSilent(string statements) => CheckWithStateAsync(statements);

    [Theory]
    [InlineData("await Task.CompletedTask;")]
    [InlineData("await Task.CompletedTask.ConfigureAwait(false);")]
    [InlineData("await ValueTask.CompletedTask;")]
    [InlineData("await Task.FromResult(1);")]
    [InlineData("await ValueTask.FromResult(1);")]
    [InlineData("await new ValueTask<int>(1);")]
    [InlineData("await default(ValueTask);")]
    [InlineData("await OneAsync(); static async Task<int> OneAsync() { await Task.CompletedTask; return 1; }")]
    [InlineData("await TwoAsync(); static async Task TwoAsync() { var n = await OneAsync(); } static async Task<int> OneAsync() => await Task.FromResult(1);")]
    [InlineData("try { await Task.FromException(new Exception()); } catch (Exception) { }")]
    public Task TaskThatHasEnded_StaysSilent(string statements) => CheckWithStateAsync($$"""
        using (VariableScope.Open("a"))
        {
            {{statements}}
            Variable.Get<float>("w", [1]);
        }
        """);

    [Theory]
    [InlineData("[|await new ValueTask<int>(WaitAsync())|];")]
    [InlineData("var t = WaitAsync(); Variable.Get<float>(\"v\", [1]); [|await t|];")]
    [InlineData("WaitAsync().Wait(); [|await Task.Yield()|];")]
    [InlineData("[|await OneAsync()|]; static async Task OneAsync() { await Task.CompletedTask; await Task.Yield(); }")]
    [InlineData("[|await TwoAsync()|]; static async Task TwoAsync() { var n = await LoadAsync(); }")]
    public Task TaskThatMayGoOn_Reports(string statements) => CheckWithStateAsync($$"""
        using (VariableScope.Open("a"))
        {
            {{statements}}
        }
        """);

    private static Task CheckWithStateAsync(string statements) => Verify.Async($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Models
        {
            private static int Count { get; set; } = 2;

            public static async Task BuildAsync()
            {
                {{statements}}
                await Task.Yield();
            }

            private static async Task<int> LoadAsync()
            {
                try { await Task.Delay(1); } finally { Count++; }
                return 1;
            }

            private static async Task<int> WaitAsync()
            {
                var n = 1;
                await Task.Delay(n);
                return Count;
            }

            private static Task<int> PassedOn() => LoadAsync();

            private static async IAsyncEnumerable<int> Numbers()
            {
                await Task.Yield();
                yield return Count;
            }
        }
        """);

    private static Task CheckAsync(string statements, params DiagnosticResult[] expected) => Verify.Async($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Models
        {
            public static async Task BuildAsync()
            {
                Graph.ResetDefault();
                {{statements}}
            }

            private static async IAsyncEnumerable<int> Items()
            {
                await Task.Yield();
                yield return 1;
            }
        }
        """, expected);
}
