namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>Graphs whose scopes go along with async code: SCL0302 and SCL0303 do not speak of them.</summary>
public class ScopeFlowTests
{
    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { await Task.Yield(); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { await Task.Run(() => Variable.Get<float>(\"v\", [1])); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { Parallel.For(0, 2, i => Variable.Get<float>($\"v{i}\", [1])); }")]
    public Task FlowingGraph_StaysSilent(string statements) => AllRules.ProgramAsync(Program("new Graph(ScopeFlow.Async)", statements));

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { {|SCL0303:await Task.Yield()|}; Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\")) { {|SCL0303:await Task.{|SCL0302:Run|}(() => Variable.Get<float>(\"v\", [1]))|}; }")]
    public Task GraphOfThreads_Reports(string statements) => AllRules.ProgramAsync(Program("new Graph()", statements).Replace("using (graph.AsDefault())", "", StringComparison.Ordinal));

    [Fact]
    public Task BehindTheAwait_TheScopeIsStillOpen() => AllRules.ProgramAsync(Program("new Graph(ScopeFlow.Async)", """
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            await Task.Yield();
            Variable.Get<float>("w", [1]);
            Variable.Get<float>({|SCL0101:"v"|}, [1]);
        }
        """));

    [Fact]
    public Task WhatATaskAsksFor_IsNotKnown() => AllRules.ProgramAsync(Program("new Graph(ScopeFlow.Async)", """
        using (VariableScope.Open("a"))
        {
            await Task.Run(() => Variable.Get<float>("v", [1]));
            using (VariableScope.Open("", reuse: Reuse.True))
            {
                Variable.Get<float>("v");
            }
        }
        """));

    [Fact]
    public Task YieldInAScope_ReportsAllTheSame() => AllRules.Async("""
        public static class Models
        {
            public static readonly Graph Graph = new(ScopeFlow.Async);

            public static System.Collections.Generic.IEnumerable<string> Names()
            {
                using (VariableScope.Open("a"))
                {
                    {|SCL0303:yield return Variable.Get<float>("v", [1]).Name;|}
                }
            }
        }
        """);

    private static string Program(string graph, string statements) => $$"""
        using System.Threading.Tasks;

        var graph = {{graph}};
        using (graph.AsDefault())
        {
            {{statements}}
        }
        """;
}
