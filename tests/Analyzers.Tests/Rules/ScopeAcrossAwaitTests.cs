using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeAcrossAwaitAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0303.</summary>
public class ScopeAcrossAwaitTests
{
    [Fact]
    public Task AwaitInsideAScope_Reports() => CheckAsync("""
        using ({|#1:VariableScope.Open("a")|})
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

    private static Task CheckAsync(string statements, params ScopeLint.Testing.DiagnosticResult[] expected) => Verify.Async($$"""
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
