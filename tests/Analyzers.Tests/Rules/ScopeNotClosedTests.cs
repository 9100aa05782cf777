using Microsoft.CodeAnalysis.Testing;
using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeNotClosedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0301.</summary>
public class ScopeNotClosedTests
{
    [Theory]
    [InlineData("var scope = VariableScope.Open({|#0:\"a\"|}); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("VariableScope.Open({|#0:\"a\"|}); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("_ = VariableScope.Open({|#0:\"a\"|});")]
    [InlineData("IDisposable scope = VariableScope.Open({|#0:\"a\"|});")]
    public Task ScopeThatNobodyCloses_Reports(string statements) =>
        Verify.BodyAsync(statements, Verify.Diagnostic().WithLocation(0).WithArguments("Scope 'a'", "here"));

    [Theory]
    [InlineData("NameScope.Open(\"a\")", "Name scope 'a'")]
    [InlineData("new Graph().AsDefault()", "The graph that AsDefault() made the default one")]
    public Task NameScopeOrGraphLeftOpen_Reports(string opening, string opened) => Verify.BodyAsync($$"""
        var left = {{Underlined.In(opening, "#0")}};
        Variable.Get<float>("v", [1]);
        """, Verify.Diagnostic().WithLocation(0).WithArguments(opened, "here"));

    [Theory]
    [InlineData("NameScope.Open(\"a\")")]
    [InlineData("new Graph().AsDefault()")]
    public Task NameScopeOrGraphClosedByHand_StaysSilent(string opening) => Verify.BodyAsync($$"""
        IDisposable left = {{opening}};
        try
        {
            Variable.Get<float>("v", [1]);
        }
        finally
        {
            left.Dispose();
        }
        """);

    [Fact]
    public Task ScopeClosedOnOnePathOnly_ReportsWhen() => CheckAsync("""
        var scope = VariableScope.Open({|#0:"a"|});
        Variable.Get<float>("v", [1]);
        if (flag) { scope.Dispose(); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("Scope 'a'", "here when 'flag' is false"));

    [Theory]
    [InlineData("if (flag) { return; }")]
    [InlineData("if (flag) { throw new InvalidOperationException(); }")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { if (flag) { return; } }")]
    public Task BodyLeftBeforeTheScopeIsClosed_Reports(string early) => CheckAsync($$"""
        var scope = VariableScope.Open([|"a"|]);
        {{early}}
        scope.Dispose();
        """);

    [Fact]
    public Task ScopeOpenedByAHelperThatHandsItBack_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                var scope = Layer({|#0:"a"|});
                Variable.Get<float>("v", [1]);
            }

            private static VariableScope Layer(string name) => VariableScope.Open({|#1:name|});
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("Scope 'a'", "in this call (line 9)"));

    [Fact]
    public Task ScopeLeftOpenInsideAUsingStatement_ReportsThatItsEndThrows() => Verify.BodyAsync("""
        using (VariableScope.Open("a"))
        {
            var inner = VariableScope.Open([|"b"|]);
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ScopeLeftOpenInEachRound_Reports() => CheckAsync("""
        for (var i = 0; i < n; i++)
        {
            var scope = VariableScope.Open([|"a"|]);
            Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using var scope = VariableScope.Open(\"a\"); if (flag) { return; }")]
    [InlineData("var scope = VariableScope.Open(\"a\"); try { Variable.Get<float>(\"v\", [1]); } finally { scope.Dispose(); }")]
    [InlineData("var scope = VariableScope.Open(\"a\"); Variable.Get<float>(\"v\", [1]); scope.Dispose();")]
    [InlineData("var scope = VariableScope.Open(\"a\"); using (scope) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("VariableScope? scope = null; if (flag) { scope = VariableScope.Open(\"a\"); } scope?.Dispose();")]
    [InlineData("VariableScope.Open(\"a\").Dispose();")]
    public Task ScopeThatIsClosedOnEveryPath_StaysSilent(string statements) => CheckAsync(statements);

    [Fact]
    public Task ScopeThatIsHandedBack_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static VariableScope Layer(string name) => VariableScope.Open(name);

            public static (VariableScope Scope, int Size) Pair() => (VariableScope.Open("a"), 3);

            public static void Give(out VariableScope scope) => scope = VariableScope.Open("a");
        }
        """);

    [Fact]
    public Task ScopeThatAFieldKeeps_StaysSilent() => Verify.Async("""
        public sealed class Layer : IDisposable
        {
            private readonly VariableScope _scope;

            public Layer(string name) => _scope = VariableScope.Open(name);

            public void Dispose() => _scope.Dispose();
        }

        public static class Models
        {
            private static VariableScope? s_scope;

            public static void Build()
            {
                using var layer = new Layer("a");
                Variable.Get<float>("v", [1]);
            }

            public static void Begin() => s_scope = VariableScope.Open("b");

            public static void End() => s_scope?.Dispose();
        }
        """);

    [Fact]
    public Task ScopeHandedToWhoClosesIt_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                var scope = VariableScope.Open("a");
                Variable.Get<float>("v", [1]);
                Close(scope);
            }

            private static void Close(IDisposable what) => what.Dispose();
        }
        """);

    [Fact]
    public Task ScopeHandedToCodeThatIsNotFollowed_StaysSilent() => Verify.Async("""
        using System.Collections.Generic;

        public static class Models
        {
            public static void Build(Stack<IDisposable> open)
            {
                var scope = VariableScope.Open("a");
                open.Push(scope);
            }
        }
        """);

    [Fact]
    public Task ScopesOnAStackOfItsOwn_ReportWhatIsLeftOnIt() => CheckAsync("""
        var open = new System.Collections.Generic.Stack<IDisposable>();
        open.Push(NameScope.Open([|"a"|]));
        open.Push(VariableScope.Open("b"));
        open.Pop().Dispose();
        """);

    [Fact]
    public Task ScopesOnAStackOfItsOwn_StaySilentWhereAllAreClosed() => CheckAsync("""
        var open = new System.Collections.Generic.Stack<IDisposable>();
        open.Push(NameScope.Open("a"));
        open.Push(VariableScope.Open("b"));
        while (open.Count > 0)
        {
            open.Pop().Dispose();
        }
        """);

    [Fact]
    public Task FailureWhileAScopeIsOpen_StaysSilent() => CheckAsync("""
        Graph.ResetDefault();
        var scope = VariableScope.Open("a");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("v", [1]);
        scope.Dispose();
        """);

    private static Task CheckAsync(string statements, params DiagnosticResult[] expected) => Verify.Async($$"""
        public static class Models
        {
            public static void Build(bool flag, int n)
            {
                {{statements}}
            }
        }
        """, expected);
}
