using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ResetInsideGraphAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0306.</summary>
public class ResetInsideGraphTests
{
    [Fact]
    public Task ResetInAScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open({|#1:"a"|}))
        {
            Graph.{|#0:ResetDefault|}();
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("here", "scope 'a'", "on line 6"));

    [Fact]
    public Task ResetInANameScope_Reports() => Verify.BodyAsync("""
        var scope = NameScope.Open({|#1:"a"|});
        Graph.{|#0:ResetDefault|}();
        scope.Dispose();
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("here", "name scope 'a'", "on line 6"));

    [Fact]
    public Task ResetInAGraph_ReportsTheCallThatLeadsToIt() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (new Graph().{|#1:AsDefault|}())
                {
                    {|#0:Fresh|}();
                }
            }

            private static void Fresh() => Graph.{|#2:ResetDefault|}();
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(2).WithLocation(1).WithArguments(
            "in this call (line 11)", "the graph that AsDefault() made the default one", "on line 5"));

    [Fact]
    public Task ResetOnOnePath_ReportsWhichItIs() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool fresh)
            {
                using (VariableScope.Open("a"))
                {
                    if (fresh)
                    {
                        Graph.[|ResetDefault|]();
                    }
                }
            }
        }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { } Graph.ResetDefault();")]
    [InlineData("var scope = NameScope.Open(\"a\"); scope.Dispose(); Graph.ResetDefault();")]
    [InlineData("IDisposable graph = new Graph().AsDefault(); graph.Dispose(); Graph.ResetDefault();")]
    [InlineData("using (VariableScope.Open(\"a\")) { try { Graph.ResetDefault(); } catch (ScopeException) { } }")]
    public Task ResetWithNothingOpen_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task ResetOnAnotherThread_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a"))
        {
            new System.Threading.Thread(() => Graph.ResetDefault()).Start();
        }
        """);
}
