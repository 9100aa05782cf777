using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer, ScopeLint.CodeFixes.MissingVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.MissingVariable;

/// <summary>SCL0102: a scope gets the name that was meant.</summary>
public class ScopeTests
{
    [Theory]
    [InlineData("generator", "genrator")]
    [InlineData("gan/generator", "gan/genrator")]
    public Task MisspeltScope_GetsTheNameThatWasMeant(string name, string misspelt) => Verify.BodyAsync(MissingVariableFix.ScopeKey, $$"""
        using (VariableScope.Open("{{name}}")) { Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("{{misspelt}}", reuse: Reuse.True)) { Variable.Get<float>([|"w"|], [1]); }
        """, $$"""
        using (VariableScope.Open("{{name}}")) { Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("{{name}}", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); }
        """);

    [Fact]
    public Task ScopeOfAnotherName_IsLeftAlone() => Verify.NotOfferedInBodyAsync(MissingVariableFix.ScopeKey, """
        using (VariableScope.Open("generator")) { Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("discriminator", reuse: Reuse.True)) { Variable.Get<float>([|"w"|], [1]); }
        """);
}
