using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesHasNoEffectAnalyzer, ScopeLint.CodeFixes.ReuseVariablesHasNoEffectFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesHasNoEffect;

/// <summary>SCL0202: ReuseVariables() moves in front of what it comes too late for.</summary>
public class MoveTests
{
    private const string Move = ReuseVariablesHasNoEffectFix.MoveKey;

    [Fact]
    public Task CallBehindTheLastShare_MovesInFrontOfIt() => Verify.QuietBodyAsync(Move, """
        using (var foo = VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);

            // Once more.
            Variable.Get<float>("v", [1]);
            // Share.
            foo.[|ReuseVariables|](); // All.
        }
        """, """
        using (var foo = VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);

            // Share.
            foo.ReuseVariables(); // All.
            // Once more.
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task ScopeThatIsOpenAlready_MovesInFrontOfIt() => Verify.QuietBodyAsync(Move, """
        Variable.Get<float>("outer/inner/v", [1]);
        using var outer = VariableScope.Open("outer", reuse: Reuse.Auto);
        using var inner = VariableScope.Open("inner");
        outer.[|ReuseVariables|]();
        Variable.Get<float>("v", [1]);
        """, """
        Variable.Get<float>("outer/inner/v", [1]);
        using var outer = VariableScope.Open("outer", reuse: Reuse.Auto);
        outer.ReuseVariables();
        using var inner = VariableScope.Open("inner");
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task StatementsOnOneLine_StayThere() => Verify.QuietBodyAsync(Move, """
        using var foo = VariableScope.Open("foo", reuse: Reuse.Auto); Variable.Get<float>("v", [1]);
        { Variable.Get<float>("v", [1]); foo.[|ReuseVariables|](); }
        """, """
        using var foo = VariableScope.Open("foo", reuse: Reuse.Auto); Variable.Get<float>("v", [1]);
        { foo.ReuseVariables(); Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task CallThatWouldComeTooEarlyThere_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.[|ReuseVariables|]();
        }
        """);

    [Fact]
    public Task CallThatHasNoEffectThereEither_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        Variable.Get<float>("foo/v", [1]);
        using (var foo = VariableScope.Open("foo", reuse: Reuse.True))
        {
            Variable.Get<float>("v", [1]);
            foo.[|ReuseVariables|]();
        }
        """);

    [Fact]
    public Task ScopeThatIsNotOpenYetThere_IsNotOffered() => Verify.NotOfferedInBodyAsync(Move, """
        Variable.Get<float>("v", [1]);
        var foo = VariableScope.Open("foo", reuse: Reuse.Auto);
        foo.[|ReuseVariables|]();
        foo.Dispose();
        """);
}
