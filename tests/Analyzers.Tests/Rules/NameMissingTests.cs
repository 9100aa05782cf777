using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NameMissingAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0405.</summary>
public class NameMissingTests
{
    [Fact]
    public Task VariableScopeWithoutAnyName_Reports() => Verify.BodyAsync("""
        using (VariableScope.Open({|#0:(string?)null|})) { Variable.Get<float>("v", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("VariableScope.Open", "here"));

    [Fact]
    public Task NameScopeWithValuesOnly_Reports() => Verify.BodyAsync("""
        var x = Op.Constant(1f);
        using (NameScope.{|#0:Open|}(null, values: [x])) { Op.Constant(1f); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("NameScope.Open", "here"));

    [Fact]
    public Task NameThatACallerLeavesOut_ReportsAtTheCall() => Verify.Async("""
        public static class Models
        {
            public static void Build() => [|Layer|](null);

            private static void Layer(string? name)
            {
                using (VariableScope.Open(name)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task NameThatIsNullOnOnePath_ReportsWhen() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool named)
            {
                using (VariableScope.Open({|#0:named ? "a" : null|})) { Variable.Get<float>("v", [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("VariableScope.Open", "here when 'named' is false"));

    [Theory]
    [InlineData("using (VariableScope.Open(null, \"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (VariableScope.Open(\"\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("using (NameScope.Open(null)) { Op.Constant(1f); }")]
    [InlineData("using (NameScope.Open(null, \"a\", [Op.Constant(1f)])) { Op.Constant(1f); }")]
    [InlineData("try { using (VariableScope.Open((string?)null)) { } } catch (ScopeException) { }")]
    public Task Name_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task NameOfACaller_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string? name)
            {
                using (VariableScope.Open(name)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);
}
