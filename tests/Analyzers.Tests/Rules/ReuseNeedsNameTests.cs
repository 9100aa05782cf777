using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseNeedsNameAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0205.</summary>
public class ReuseNeedsNameTests
{
    [Theory]
    [InlineData("True")]
    [InlineData("Auto")]
    public Task DefaultNameWithReuse_Reports(string reuse) => Verify.BodyAsync($$"""
        using (VariableScope.Open(null, {|#0:"cell"|}, reuse: Reuse.{{reuse}})) { Variable.Get<float>("v", [1]); }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("cell", reuse, "here"));

    [Fact]
    public Task NameThatIsNullAfterAll_Reports() => Verify.BodyAsync("""
        string? name = null;
        using (VariableScope.Open(name, [|"cell"|], reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ModeThatDependsOnAParameter_ReportsWhen() => Verify.Async("""
        public static class Models
        {
            public static void Build(bool share)
            {
                using (VariableScope.Open(null, {|#0:"cell"|}, share ? Reuse.True : Reuse.None)) { Variable.Get<float>("v", [1]); }
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments("cell", "True", "here when 'share' is true"));

    [Fact]
    public Task DefaultNameWithoutReuse_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open(null, "cell")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(null, "cell", reuse: Reuse.None)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NameBesideTheDefaultName_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("memory", "cell", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task DefaultNameUnderAReusingScope_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open(null, "cell")) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task NameThatMayBeGiven_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(string? name)
            {
                using (VariableScope.Open(name ?? "memory", "cell", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
            }
        }
        """);

    [Fact]
    public Task CaughtException_StaysSilent() => Verify.BodyAsync("""
        try { using (VariableScope.Open(null, "cell", reuse: Reuse.Auto)) { } } catch (ScopeException) { }
        """);
}
