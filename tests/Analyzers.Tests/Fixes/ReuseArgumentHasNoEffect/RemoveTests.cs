using Microsoft.CodeAnalysis;
using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseArgumentHasNoEffectAnalyzer, ScopeLint.CodeFixes.ReuseArgumentHasNoEffectFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseArgumentHasNoEffect;

/// <summary>SCL0204: the argument that changes nothing goes.</summary>
public class RemoveTests
{
    private const string Remove = ReuseArgumentHasNoEffectFix.RemoveKey;

    [Theory]
    [InlineData("\"b\", [|reuse: Reuse.None|]", "\"b\"")]
    [InlineData("\"b\", null, [|Reuse.None|]", "\"b\", null")]
    [InlineData("[|reuse: Reuse.None|], name: \"b\"", "name: \"b\"")]
    [InlineData("\"b\", [|reuse: Reuse.None|], dtype: DType.Float32", "\"b\", dtype: DType.Float32")]
    [InlineData("\"b\" /* name */, [|reuse: Reuse.None|] /* why */", "\"b\" /* name */ /* why */")]
    [InlineData("a, [|reuse: Reuse.None|]", "a")]
    [InlineData("a, [|Reuse.None|]", "a")]
    [InlineData("VariableScope.Current, [|reuse: Reuse.None|]", "VariableScope.Current")]
    public Task Opening_LosesTheArgument(string arguments, string fixedArguments) => Verify.QuietBodyAsync(Remove, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        using (VariableScope.Open({{arguments}})) { Variable.Get<float>("v", [1]); }
        """, $$"""
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        using (VariableScope.Open({{fixedArguments}})) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ArgumentOnALineOfItsOwn_TakesTheLineAlong() => Verify.QuietBodyAsync(Remove, """
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open(
            "b",
            [|reuse: Reuse.None|],
            dtype: DType.Float32))
        {
            Variable.Get<float>("v", [1]);
        }
        """, """
        Variable.Get<float>("a/b/v", [1]);
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open(
            "b",
            dtype: DType.Float32))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ParentThatWasSwitched_IsNoOtherCase() => Verify.QuietBodyAsync(Remove, """
        using var a = VariableScope.Open("a");
        Variable.Get<float>("b/v", [1]);
        a.ReuseVariables();
        using var b = VariableScope.Open("b", [|reuse: Reuse.None|]);
        Variable.Get<float>("v", [1]);
        """, """
        using var a = VariableScope.Open("a");
        Variable.Get<float>("b/v", [1]);
        a.ReuseVariables();
        using var b = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task SeveralArguments_GoTogether() => Verify.QuietBodyAsync(Remove, """
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open("b", [|reuse: Reuse.None|]))
        using (VariableScope.Open("c", [|reuse: Reuse.None|]))
        {
            Variable.Get<float>("v", [1]);
        }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open("b"))
        using (VariableScope.Open("c"))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task FailureInside_IsLeftToItsOwnRule() => Verify.QuietAsync(FixCase.InBody(Remove, """
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open("b", [|reuse: Reuse.None|])) { Variable.Get<float>("v", [1]); }
        """, """
        using (VariableScope.Open("a", reuse: Reuse.True))
        using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
        """) with { Throws = "SCL0102", StillThrows = "SCL0102" });

    [Fact]
    public Task TopLevelStatements_AreMended() => Verify.QuietAsync(new FixCase(Remove, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        using var b = VariableScope.Open("b", [|reuse: Reuse.None|]);
        Variable.Get<float>("v", [1]);
        """, """
        using var a = VariableScope.Open("a", reuse: Reuse.Auto);
        using var b = VariableScope.Open("b");
        Variable.Get<float>("v", [1]);
        """) { Kind = OutputKind.ConsoleApplication });

    [Fact]
    public Task ArgumentThatOthersFollowByPlace_IsNotTakenAway() => Verify.NotOfferedInBodyAsync(Remove, """
        using (VariableScope.Open("a", reuse: Reuse.Auto))
        using (VariableScope.Open("b", null, [|Reuse.None|], Initializer.Zeros)) { Variable.Get<float>("v", [1]); }
        """);
}
