using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeClosedOutOfOrderAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0304.</summary>
public class ScopeClosedOutOfOrderTests
{
    [Fact]
    public Task OuterScopeClosedFirst_Reports() => Verify.BodyAsync("""
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open({|#1:"b"|});
        outer.{|#0:Dispose|}();
        inner.Dispose();
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "scope 'a'", "here",
            "what was opened on line 7 ('a/b') is inside it and still open. Close that first, best by nesting using statements."));

    [Theory]
    [InlineData("NameScope.Open(\"a\")", "name scope 'a'")]
    [InlineData("new Graph().AsDefault()", "the graph that AsDefault() made the default one")]
    public Task NameScopeOrGraphClosedBeforeWhatIsInside_Reports(string opening, string opened) => Verify.BodyAsync($$"""
        var outer = {{opening}};
        var inner = VariableScope.Open({|#1:"b"|});
        outer.{|#0:Dispose|}();
        inner.Dispose();
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            opened, "here", "what was opened on line 7 ('b') is inside it and still open. Close that first, best by nesting using statements."));

    [Fact]
    public Task GraphThatASessionClosesTwice_Reports() => Verify.Async("""
        public sealed class Session : IDisposable
        {
            private readonly IDisposable _graph = new Graph().AsDefault();

            public void Dispose() => _graph.Dispose();
        }

        public static class Models
        {
            public static void Build()
            {
                using (new Session())
                {
                    Variable.Get<float>("v", [1]);
                }

                IDisposable session = new Session();
                session.Dispose();
                session.[|Dispose|]();
            }
        }
        """);

    [Fact]
    public Task ScopeClosedTwice_Reports() => Verify.BodyAsync("""
        var scope = VariableScope.Open({|#1:"a"|});
        scope.Dispose();
        scope.{|#0:Dispose|}();
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "scope 'a'", "here", "what was opened on line 6 is closed already. Close each scope once, best with a using statement."));

    [Fact]
    public Task ScopeClosedInItsUsingStatement_ReportsTheOpening() => Verify.BodyAsync("""
        using (var scope = VariableScope.Open({|#0:"a"|}))
        {
            Variable.Get<float>("v", [1]);
            scope.Dispose();
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "scope 'a'", "here",
            "what is opened here is closed already when its using statement or declaration ends. Leave closing it to that alone."));

    [Theory]
    [InlineData("using var scope = VariableScope.Open([|\"a\"|]); scope.Dispose();")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { using (VariableScope.Open(\"b\")) { } scope.Dispose(); return; }")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { scope.Dispose(); throw new InvalidOperationException(); }")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { Close(scope); } static void Close(VariableScope one) => one.Dispose();")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { VariableScope.Current.Dispose(); }")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { if (Console.KeyAvailable) { scope.Dispose(); } }")]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { scope.Dispose(); var other = VariableScope.Open(\"b\"); }")]
    [InlineData("using var outer = VariableScope.Open(\"a\"); { using var scope = VariableScope.Open([|\"b\"|]); scope.Dispose(); }")]
    public Task ScopeClosedBeforeItsUsingEnds_Reports(string statements) => Verify.BodyAsync(statements);

    [Theory]
    [InlineData("using (var scope = VariableScope.Open(\"a\")) { using (var again = VariableScope.Open(scope)) { } }")]
    [InlineData("try { using (var scope = VariableScope.Open(\"a\")) { scope.Dispose(); } } catch (ScopeException) { }")]
    [InlineData("using (var scope = VariableScope.Open(\"a\")) { var inner = VariableScope.Open(\"b\"); inner.Dispose(); }")]
    [InlineData("var scope = VariableScope.Open(\"a\"); try { Variable.Get<float>(\"v\", [1]); } finally { scope.Dispose(); }")]
    public Task ScopeClosedOnce_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task WhatFollowsAUsingThatFails_IsNotJudged() => Verify.BodyAsync("""
        using (var scope = VariableScope.Open([|"a"|])) { scope.Dispose(); }
        using (var scope = VariableScope.Open("b")) { scope.Dispose(); }
        """);

    [Fact]
    public Task ScopeClosedInsideANameScope_Reports() => Verify.BodyAsync("""
        var scope = VariableScope.Open("a");
        using (NameScope.Open("n")) { scope.[|Dispose|](); }
        """);

    [Fact]
    public Task ScopeClosedByAHelperInsideAnother_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                var outer = VariableScope.Open("a");
                using (VariableScope.Open("b")) { [|Close|](outer); }
            }

            private static void Close(VariableScope scope) => scope.Dispose();
        }
        """);

    [Fact]
    public Task ScopesClosedInTurn_StaysSilent() => Verify.BodyAsync("""
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open("b");
        inner.Dispose();
        outer.Dispose();
        """);

    [Fact]
    public Task ScopeOpenedAgain_StaysSilent() => Verify.BodyAsync("""
        var scope = VariableScope.Open("a");
        scope.Dispose();
        var again = VariableScope.Open(scope);
        again.Dispose();
        """);

    [Fact]
    public Task FailureThatIsCaught_StaysSilent() => Verify.BodyAsync("""
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open("b");
        try
        {
            outer.Dispose();
        }
        catch (ScopeException)
        {
            inner.Dispose();
            outer.Dispose();
        }
        """);
}
