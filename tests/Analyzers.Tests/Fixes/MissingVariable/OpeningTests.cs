using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.MissingVariableAnalyzer, ScopeLint.CodeFixes.MissingVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.MissingVariable;

/// <summary>SCL0102: the opening that only reuses gets Reuse.Auto, or loses its reuse argument.</summary>
public class OpeningTests
{
    private const string Auto = MissingVariableFix.AutoKey;
    private const string Create = MissingVariableFix.CreateKey;

    [Theory]
    [InlineData("VariableScope.Open(\"foo\", reuse: Reuse.True)", "VariableScope.Open(\"foo\", reuse: Reuse.Auto)")]
    [InlineData("VariableScope.Open(\"foo\", null, Reuse.True)", "VariableScope.Open(\"foo\", null, Reuse.Auto)")]
    [InlineData("VariableScope.Open(VariableScope.Current, Reuse.True)", "VariableScope.Open(VariableScope.Current, Reuse.Auto)")]
    [InlineData("VariableScope.Open(\"foo\", reuse: ScopeLint.Reuse.True)", "VariableScope.Open(\"foo\", reuse: Reuse.Auto)")]
    public Task Opening_GetsAuto(string opening, string fixedOpening) => Verify.BodyAsync(Auto, $$"""
        using ({{opening}}) { Variable.Get<float>([|"v"|], [1]); }
        """, $$"""
        using ({{fixedOpening}}) { Variable.Get<float>("v", [1]); }
        """);

    [Theory]
    [InlineData("\"foo\", reuse: Reuse.True", "\"foo\"")]
    [InlineData("\"foo\", null, Reuse.True", "\"foo\", null")]
    [InlineData("VariableScope.Current, Reuse.True", "VariableScope.Current")]
    [InlineData("reuse: Reuse.True, name: \"foo\"", "name: \"foo\"")]
    [InlineData("reuse: Reuse.True /* why */, name: \"foo\"", " /* why */ name: \"foo\"")]
    [InlineData("\"foo\", reuse: Reuse.True, dtype: DType.Float32", "\"foo\", dtype: DType.Float32")]
    [InlineData("\"foo\", null, Reuse.True, dtype: DType.Float32", "\"foo\", null, dtype: DType.Float32")]
    [InlineData("\"foo\" /* name */, reuse: Reuse.True /* why */", "\"foo\" /* name */ /* why */")]
    [InlineData("\"foo\", /* why */ reuse: Reuse.True", "\"foo\" /* why */ ")]
    public Task Opening_LosesTheArgument(string arguments, string fixedArguments) => Verify.BodyAsync(Create, $$"""
        using (VariableScope.Open({{arguments}})) { Variable.Get<float>([|"v"|], [1]); }
        """, $$"""
        using (VariableScope.Open({{fixedArguments}})) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ArgumentOnALineOfItsOwn_TakesTheLineAlong() => Verify.BodyAsync(Create, """
        using (VariableScope.Open(
            "foo",
            reuse: Reuse.True,
            dtype: DType.Float32))
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (VariableScope.Open(
            "foo",
            dtype: DType.Float32))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CommentBetweenArguments_Stays() => Verify.BodyAsync(Create, """
        using (VariableScope.Open(
            "foo", // The name.
            reuse: Reuse.True))
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (VariableScope.Open(
            "foo" // The name.
            ))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task InheritedReuse_ChangesTheOpeningThatSetIt() => Verify.BodyAsync(Auto, """
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open("b"))
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open("b"))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task CapturedScope_GetsAutoWhereItIsOpenedWithReuse() => Verify.BodyAsync(Auto, """
        var foo = VariableScope.Open("foo");
        foo.Dispose();
        using var again = VariableScope.Open(foo, reuse: Reuse.True);
        Variable.Get<float>([|"v"|], [1]);
        """, """
        var foo = VariableScope.Open("foo");
        foo.Dispose();
        using var again = VariableScope.Open(foo, reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task LaterDuplicate_ComesToLight() => Verify.Async(FixCase.InBody(Auto, """
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); }
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        """, """
        using (VariableScope.Open("foo", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        """) with { StillThrows = "SCL0101" });

    [Fact]
    public Task TwoOpenings_ComeToLightOneAfterTheOther() => Verify.Async(FixCase.InBody(Auto, """
        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>([|"v"|], [1]); }
        using (VariableScope.Open("b", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        using (VariableScope.Open("b", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); }
        """) with { Iterations = 2 });

    [Fact]
    public Task ArgumentThatOthersFollowByPlace_IsNotTakenAway() => Verify.NotOfferedInBodyAsync(Create, """
        using (VariableScope.Open("foo", null, Reuse.True, Initializer.Zeros)) { Variable.Get<float>([|"v"|], [1]); }
        """);

    [Fact]
    public Task VariableAskedForTwice_DoesNotLoseTheArgument() => Verify.NotOfferedInBodyAsync(Create, """
        using (VariableScope.Open("foo", reuse: Reuse.True))
        {
            Variable.Get<float>([|"v"|], [1]);
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task OtherVariableIsShared_DoesNotLoseTheArgument() => Verify.NotOfferedInBodyAsync(Create, """
        Variable.Get<float>("foo/w", [1]);
        using (VariableScope.Open("foo", reuse: Reuse.True))
        {
            Variable.Get<float>([|"v"|], [1]);
            using (VariableScope.Open("")) { Variable.Get<float>("w", [1]); }
            Variable.Get<float>("w", [1]);
        }
        """);

    [Theory]
    [InlineData(Auto)]
    [InlineData(Create)]
    public Task VariableThatCannotBeCreated_IsNotOffered(string key) => Verify.NotOfferedInBodyAsync(key, """
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>([|"v"|]); }
        """);

    [Fact]
    public Task CreatingUnderANameThatIsNone_IsNotOffered() => Verify.NotOfferedAsync(
        MissingVariableFix.AutoKey, """
        public static class Models
        {
            public static void Build(bool training)
            {
                using var graph = new Graph().AsDefault();
                [|Layer|](training ? Reuse.None : Reuse.True);
            }

            private static void Layer(Reuse reuse)
            {
                using (VariableScope.Open("s", reuse: reuse == Reuse.True ? Reuse.None : Reuse.True)) { Variable.Get<float>("v w", [1]); }
            }
        }
        """);
}
