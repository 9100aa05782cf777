using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeClosedOutOfOrderAnalyzer, ScopeLint.CodeFixes.ScopeClosedOutOfOrderFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeClosedOutOfOrder;

/// <summary>SCL0304: what was opened last is closed first, by hand or by using declarations.</summary>
public class OrderTests
{
    private const string Order = ScopeClosedOutOfOrderFix.OrderKey;
    private const string Declarations = ScopeClosedOutOfOrderFix.DeclarationsKey;

    [Theory]
    [InlineData("using (var scope = VariableScope.Open([|\"a\"|])) { Variable.Get<float>(\"v\", [1]); scope.Dispose(); }", "using (var scope = VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using var scope = VariableScope.Open([|\"a\"|]);\nVariable.Get<float>(\"v\", [1]);\nscope.Dispose();", "using var scope = VariableScope.Open(\"a\");\nVariable.Get<float>(\"v\", [1]);")]
    public Task ScopeOfAUsingStatement_IsLeftToIt(string statements, string fixedStatements) =>
        Verify.BodyAsync(ScopeClosedOutOfOrderFix.RemoveKey, statements, fixedStatements);

    [Fact]
    public Task ScopeThatMayBeClosedAtTwoPlaces_IsLeftAlone() => Verify.NotOfferedInBodyAsync(ScopeClosedOutOfOrderFix.RemoveKey, """
        using (var scope = VariableScope.Open([|"a"|])) { if (Console.ReadLine() is null) { scope.Dispose(); } else { scope.Dispose(); } }
        """);

    [Fact]
    public Task TwoScopes_AreClosedTheOtherWayRound() => Verify.BodyAsync(Order, """
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);

        // Both.
        outer.[|Dispose|]();
        inner?.Dispose();
        Variable.Get<float>("v", [1]);
        """, """
        var outer = VariableScope.Open("a");
        var inner = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);

        // Both.
        inner.Dispose();
        outer?.Dispose();
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ThreeScopes_AreClosedTheOtherWayRound() => Verify.BodyAsync(Order, """
        var a = VariableScope.Open("a");
        var b = VariableScope.Open("b");
        var c = VariableScope.Open("c");
        a.[|Dispose|](); b.Dispose(); c.Dispose();
        """, """
        var a = VariableScope.Open("a");
        var b = VariableScope.Open("b");
        var c = VariableScope.Open("c");
        c.Dispose(); b.Dispose(); a.Dispose();
        """);

    [Fact]
    public Task TwoScopes_AreDeclaredWithUsing() => Verify.BodyAsync(Declarations, """
        var outer = VariableScope.Open("a");
        VariableScope inner = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);
        outer.[|Dispose|]();
        inner.Dispose();
        """, """
        using var outer = VariableScope.Open("a");
        using VariableScope inner = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("var a = VariableScope.Open(\"a\"); a.Dispose(); a.[|Dispose|]();")]
    [InlineData("var a = VariableScope.Open(\"a\"); using (VariableScope.Open(\"b\")) { a.[|Dispose|](); }")]
    [InlineData("var a = VariableScope.Open(\"a\"); var b = VariableScope.Open(\"b\"); a.[|Dispose|](); Variable.Get<float>(\"v\", [1]); b.Dispose();")]
    [InlineData("var a = VariableScope.Open(\"a\"); var b = VariableScope.Open(\"b\"); a.[|Dispose|](); /* Then b. */ b.Dispose();")]
    public Task ScopesThatAreNotClosedOneBehindTheOther_AreNotOffered(string statements) => Verify.NotOfferedInBodyAsync(Order, statements);

    [Fact]
    public Task CodeBehindTheClosingsThatAsks_IsNotTakenInside() => Verify.NotOfferedInBodyAsync(Declarations, """
        var a = VariableScope.Open("a");
        var b = VariableScope.Open("b");
        a.[|Dispose|]();
        b.Dispose();
        Variable.Get<float>("v", [1]);
        """);
}
