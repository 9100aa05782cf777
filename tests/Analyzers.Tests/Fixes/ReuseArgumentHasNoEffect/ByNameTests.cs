using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseArgumentHasNoEffectAnalyzer, ScopeLint.CodeFixes.ReuseArgumentHasNoEffectFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseArgumentHasNoEffect;

/// <summary>SCL0204: a captured scope that reuses is opened by its name, where that scope may create.</summary>
public class ByNameTests
{
    private const string ByName = ReuseArgumentHasNoEffectFix.ByNameKey;

    [Theory]
    [InlineData("foo, [|reuse: Reuse.None|]", "\"foo\", reuse: Reuse.None")]
    [InlineData("foo, [|Reuse.None|]", "\"foo\", reuse: Reuse.None")]
    [InlineData("scope: foo, [|reuse: Reuse.None|]", "name: \"foo\", reuse: Reuse.None")]
    [InlineData("[|reuse: Reuse.None|], scope: foo", "reuse: Reuse.None, name: \"foo\"")]
    [InlineData("foo, [|reuse: Reuse.None|], dtype: DType.Float32", "\"foo\", reuse: Reuse.None, dtype: DType.Float32")]
    public Task CapturedScope_IsOpenedByName(string arguments, string fixedArguments) => Verify.QuietAsync(FixCase.InBody(ByName, $$"""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.ReuseVariables();
        using (VariableScope.Open(foo)) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open({{arguments}})) { Variable.Get<float>("w", [1]); }
        """, $$"""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.ReuseVariables();
        using (VariableScope.Open(foo)) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open({{fixedArguments}})) { Variable.Get<float>("w", [1]); }
        """) with { Throws = "SCL0201" });

    [Fact]
    public Task ScopeInsideAnother_GetsTheNameThatIsLeft() => Verify.QuietAsync(FixCase.InBody(ByName, """
        using var outer = VariableScope.Open("outer");
        var foo = VariableScope.Open("foo", reuse: Reuse.True);
        foo.Dispose();
        using (VariableScope.Open(foo, [|reuse: Reuse.None|])) { Variable.Get<float>("w", [1]); }
        """, """
        using var outer = VariableScope.Open("outer");
        var foo = VariableScope.Open("foo", reuse: Reuse.True);
        foo.Dispose();
        using (VariableScope.Open("foo", reuse: Reuse.None)) { Variable.Get<float>("w", [1]); }
        """) with { Throws = "SCL0102" });

    [Theory]
    [InlineData("using var bar = VariableScope.Open(\"bar\");", "w")] // Another prefix.
    [InlineData("using var root = VariableScope.Open(VariableScope.Current, reuse: Reuse.True);", "w")] // Reuses by name too.
    [InlineData("", "v")] // Exists already.
    public Task NameThatMeansAnotherScopeOrDoesNotHelp_IsNotOffered(string statement, string variable) => Verify.NotOfferedInBodyAsync(ByName, $$"""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.ReuseVariables();
        {{statement}}
        using (VariableScope.Open(foo, [|reuse: Reuse.None|])) { Variable.Get<float>("{{variable}}", [1]); }
        """);

    [Theory]
    [InlineData("VariableScope.Open(\"foo\", reuse: Reuse.Auto, initializer: Initializer.Ones)")]
    [InlineData("Open()")]
    public Task ScopeThatMayHaveDefaultsOfItsOwn_IsNotOffered(string opening) => Verify.NotOfferedInBodyAsync(ByName, $$"""
        var foo = {{opening}};
        foo.Dispose();
        using (VariableScope.Open(foo, [|reuse: Reuse.None|])) { Variable.Get<float>("w", [1]); }

        static VariableScope Open() => VariableScope.Open("foo", reuse: Reuse.Auto, dtype: DType.Int32);
        """);

    [Fact]
    public Task ScopeAroundIt_IsNotOffered() => Verify.NotOfferedInBodyAsync(ByName, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        using (VariableScope.Open(VariableScope.Current, [|reuse: Reuse.None|])) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open(a, [|reuse: Reuse.None|])) { Variable.Get<float>("w", [1]); }
        """);
}
