using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101 inside a scope: its opening gets Reuse.Auto.</summary>
public class OpeningTests
{
    private const string Share = DuplicateVariableFix.ShareKey;

    [Fact]
    public Task UsingStatement_GetsAuto() => Verify.BodyAsync(Share, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
        """, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task BothGetsInOneScope_GetsAuto() => Verify.BodyAsync(Share, """
        using (VariableScope.Open("foo"))
        {
            var v = Variable.Get<float>("v", [1]);
            var w = Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            var v = Variable.Get<float>("v", [1]);
            var w = Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task UsingDeclaration_GetsAuto() => Verify.BodyAsync(Share, """
        Variable.Get<float>("foo/v", [1]);
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>([|"v"|], [1]);
        """, """
        Variable.Get<float>("foo/v", [1]);
        using var foo = VariableScope.Open("foo", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task OpenedByHand_GetsAuto() => Verify.BodyAsync(Share, """
        Variable.Get<float>("foo/v", [1]);
        var foo = VariableScope.Open("foo");
        Variable.Get<float>([|"v"|], [1]);
        foo.Dispose();
        """, """
        Variable.Get<float>("foo/v", [1]);
        var foo = VariableScope.Open("foo", reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        foo.Dispose();
        """);

    [Fact]
    public Task CapturedScope_GetsAuto() => Verify.BodyAsync(Share, """
        Variable.Get<float>("foo/v", [1]);
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>([|"v"|], [1]); }
        """, """
        Variable.Get<float>("foo/v", [1]);
        VariableScope foo;
        using (foo = VariableScope.Open("foo", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task OpeningByObject_GetsAuto() => Verify.BodyAsync(Share, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("elsewhere")) using (VariableScope.Open(foo)) { Variable.Get<float>([|"v"|], [1]); }
        """, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("elsewhere")) using (VariableScope.Open(foo, reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task InnerScope_GetsAutoAndTheOuterOneStays() => Verify.BodyAsync(Share, """
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open("a"))
        using (VariableScope.Open("b"))
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open("a"))
        using (VariableScope.Open("b", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("VariableScope.Open(\"foo\", reuse: Reuse.None)", "VariableScope.Open(\"foo\", reuse: Reuse.Auto)")]
    [InlineData("VariableScope.Open(\"foo\", null, Reuse.None)", "VariableScope.Open(\"foo\", null, Reuse.Auto)")]
    [InlineData("VariableScope.Open(reuse: Reuse.None, name: \"foo\")", "VariableScope.Open(reuse: Reuse.Auto, name: \"foo\")")]
    [InlineData("VariableScope.Open(\"foo\", reuse: /* why */ default)", "VariableScope.Open(\"foo\", reuse: /* why */ Reuse.Auto)")]
    [InlineData("VariableScope.Open(\"foo\", dtype: DType.Float32)", "VariableScope.Open(\"foo\", dtype: DType.Float32, reuse: Reuse.Auto)")]
    [InlineData("VariableScope.Open(\"foo\" /* name */)", "VariableScope.Open(\"foo\", reuse: Reuse.Auto /* name */)")]
    [InlineData("VariableScope.Open(\"foo\", defaultName: \"cell\")", "VariableScope.Open(\"foo\", defaultName: \"cell\", reuse: Reuse.Auto)")]
    public Task ArgumentThatIsThere_IsReplacedAndOneThatIsNotIsAppended(string opening, string fixedOpening) =>
        Verify.BodyAsync(Share, $$"""
        Variable.Get<float>("foo/v", [1]);
        using ({{opening}}) { Variable.Get<float>([|"v"|], [1]); }
        """, $$"""
        Variable.Get<float>("foo/v", [1]);
        using ({{fixedOpening}}) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ArgumentsOnLinesOfTheirOwn_GetOneMoreLine() => Verify.BodyAsync(Share, """
        Variable.Get<float>("foo/v", [1]);
        using (VariableScope.Open(
            "foo", // The name.
            dtype: DType.Float32)) // Opened.
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        Variable.Get<float>("foo/v", [1]);
        using (VariableScope.Open(
            "foo", // The name.
            dtype: DType.Float32,
            reuse: Reuse.Auto)) // Opened.
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CommentBehindTheLastArgument_StaysWithIt() => Verify.BodyAsync(Share, """
        Variable.Get<float>("foo/v", [1]);
        using (VariableScope.Open(
            "foo" // The name.
        ))
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        Variable.Get<float>("foo/v", [1]);
        using (VariableScope.Open(
            "foo", // The name.
            reuse: Reuse.Auto
        ))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ScopeByDefaultName_IsNotOffered() => Verify.NotOfferedInBodyAsync(Share, """
        Variable.Get<float>("cell/v", [1]);
        using (VariableScope.Open(null, defaultName: "cell")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task ScopeByDefaultNameBehindALocalThatIsNull_IsNotOffered() => Verify.NotOfferedInBodyAsync(Share, """
        Variable.Get<float>("cell/v", [1]);
        string? none = null;
        using (VariableScope.Open(none, defaultName: "cell")) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task OtherShape_IsNotOffered() => Verify.NotOfferedInBodyAsync(Share, """
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"v"|], [2]);
        }
        """);

    [Fact]
    public Task SharingThatGivesALaterGetAnotherMistake_IsNotOffered() => Verify.NotOfferedInBodyAsync(Share, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); Variable.Get<float>("w", [1]); }
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("w", [2]);
        }
        """);

    [Fact]
    public Task LaterMistakeInAnotherScope_ComesToLight() => Verify.Async(FixCase.InBody(Share, """
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"v"|], [1]);
        }

        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
            Variable.Get<float>("v", [1]);
        }

        using (VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        """) with { Iterations = 2 });
}
