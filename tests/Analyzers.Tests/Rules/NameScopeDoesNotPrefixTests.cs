using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NameScopeDoesNotPrefixAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0402.</summary>
public class NameScopeDoesNotPrefixTests
{
    [Fact]
    public Task VariableAskedForInANameScope_Reports() => Verify.BodyAsync("""
        using (NameScope.Open({|#1:"layer1"|})) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("v", "layer1", "on line 6", ""));

    [Fact]
    public Task NameScopeInsideAVariableScope_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a"))
        using (NameScope.Open({|#1:"layer1"|})) { Variable.Get<float>({|#0:"v"|}, [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("a/v", "layer1", "on line 7", ""));

    [Fact]
    public Task HelperCalledInANameScope_ReportsTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build()
            {
                using (NameScope.Open("layer1")) { [|Layer|](); }
            }

            private static void Layer() => Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("using (NameScope.Open(\"n\")) using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (NameScope.Open(\"n\")) { _ = Op.Constant(1.0f, name: \"c\"); Variable.Create(1.0f, name: \"v\"); } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("using (NameScope.Open(\"\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (NameScope.Open(null)) { Variable.Get<float>(\"v\", [1]); }")]
    public Task VariableThatMissesNothing_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task OriginalNameScopeOpenedAgain_StaysSilent() => Verify.BodyAsync("""
        using var scope = VariableScope.Open("a");
        using (VariableScope.Open(scope, auxiliaryNameScope: false))
        using (NameScope.Open(scope.OriginalNameScope)) { Variable.Get<float>("v", [1]); }
        using (NameScope.Open("a/")) { Variable.Get<float>("w", [1]); }
        """);

    [Theory]
    [InlineData("using (NameScope.Open(\"n\")) { Variable.Get<float>(\"n/v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"n\")) using (NameScope.Open(\"n\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\")) using (NameScope.Open(\"n\")) { Variable.Get<float>(\"n/v\", [1]); }")]
    public Task NameThatHoldsThePrefix_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Theory]
    [InlineData("using (NameScope.Open(\"n\")) { Variable.Get<float>([|\"n_1/v\"|], [1]); }")]
    [InlineData("using (NameScope.Open(\"n\")) { Variable.Get<float>([|\"n\"|], [1]); }")]
    [InlineData("using (VariableScope.Open(\"an\")) using (NameScope.Open(\"n\")) { Variable.Get<float>([|\"v\"|], [1]); }")]
    public Task NameThatOnlyLooksLikeThePrefix_Reports(string statements) => Verify.BodyAsync(statements);

    [Theory]
    [InlineData("True")]
    [InlineData("Auto")]
    public Task VariableThatIsFetched_StaysSilent(string reuse) => Verify.BodyAsync($$"""
        using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("a", reuse: Reuse.{{reuse}}))
        using (NameScope.Open("loss")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task VariableThatIsCreatedWhereOthersAreShared_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
            using (NameScope.Open("loss")) { Variable.Get<float>("v", [1]); Variable.Get<float>([|"w"|], [1]); }
        }
        """);
}
