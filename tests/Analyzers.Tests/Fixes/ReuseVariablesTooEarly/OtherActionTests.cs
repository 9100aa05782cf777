using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesTooEarlyAnalyzer, ScopeLint.CodeFixes.ReuseVariablesTooEarlyFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesTooEarly;

/// <summary>SCL0201: Reuse.Auto takes the place of ReuseVariables(), or the name that was meant that of a misspelt one.</summary>
public class OtherActionTests
{
    private const string Auto = ReuseVariablesTooEarlyFix.AutoKey;
    private const string Rename = ReuseVariablesTooEarlyFix.RenameKey;

    [Fact]
    public Task UsingStatement_GetsAutoAndTheCallGoes() => Verify.BodyAsync(Auto, """
        using (var foo = VariableScope.Open("foo"))
        {
            // Share.
            foo.ReuseVariables();

            // Ask.
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (var foo = VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            // Ask.
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task UsingDeclaration_GetsAutoAndTheCallGoes() => Verify.BodyAsync(Auto, """
        using var foo = VariableScope.Open(
            "foo");
        Variable.Get<float>("v", [1]);

        foo.ReuseVariables();

        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"w"|], [1]);
        """, """
        using var foo = VariableScope.Open(
            "foo",
            reuse: Reuse.Auto);
        Variable.Get<float>("v", [1]);

        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        """);

    [Fact]
    public Task OpenedByHandOnOneLine_GetsAutoAndTheCallGoes() => Verify.BodyAsync(Auto, """
        var foo = VariableScope.Open("foo"); foo.ReuseVariables(); Variable.Get<float>([|"v"|], [1]); foo.Dispose();
        """, """
        var foo = VariableScope.Open("foo", reuse: Reuse.Auto); Variable.Get<float>("v", [1]); foo.Dispose();
        """);

    [Fact]
    public Task CapturedScope_GetsAutoAndTheCallGoes() => Verify.BodyAsync(Auto, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo"))
        {
            foo.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task OuterScopeSwitched_GetsAutoItself() => Verify.BodyAsync(Auto, """
        using (var outer = VariableScope.Open("outer"))
        {
            outer.ReuseVariables();
            using (VariableScope.Open("inner")) { Variable.Get<float>([|"v"|], [1]); }
            using (VariableScope.Open("inner")) { Variable.Get<float>("v", [1]); }
        }
        """, """
        using (var outer = VariableScope.Open("outer", reuse: Reuse.Auto))
        {
            using (VariableScope.Open("inner")) { Variable.Get<float>("v", [1]); }
            using (VariableScope.Open("inner")) { Variable.Get<float>("v", [1]); }
        }
        """);

    [Fact]
    public Task CurrentScopeSwitched_GetsAutoWhereItIsOpened() => Verify.BodyAsync(Auto, """
        using (VariableScope.Open("foo"))
        {
            VariableScope.Current.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (VariableScope.Open("foo", reuse: Reuse.Auto))
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Theory]
    [InlineData("VariableScope.Current.ReuseVariables();")]
    [InlineData("if (true) VariableScope.Current.ReuseVariables();")]
    public Task RootScopeSwitchedAndCallThatIsNoStatementOfAList_AreNotOffered(string call) => Verify.NotOfferedInBodyAsync(Auto, $$"""
        {{call}}
        Variable.Get<float>([|"v"|], [1]);
        """);

    [Fact]
    public Task ScopeByDefaultName_IsNotOffered() => Verify.NotOfferedInBodyAsync(Auto, """
        using (var cell = VariableScope.Open(null, defaultName: "cell"))
        {
            cell.ReuseVariables();
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Fact]
    public Task VariableThatCannotBeCreated_IsNotOffered() => Verify.NotOfferedInBodyAsync(Auto, """
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        Variable.Get<float>([|"v"|]);
        """);

    [Fact]
    public Task MisspeltName_IsReplaced() => Verify.BodyAsync(Rename, """
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>([|"weigths"|], [1]);
        """, """
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>("weights", [1]);
        """);

    [Fact]
    public Task NameThatIsNoSlip_IsNotReplaced() => Verify.NotOfferedInBodyAsync(Rename, """
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>([|"bias"|], [1]);
        """);

    [Fact]
    public Task SlipInAConstant_IsNotMadeAVariable() => Verify.NotOfferedInBodyAsync(Auto, """
        const string Name = "weigths";
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>("weights", [1]);
        foo.ReuseVariables();
        Variable.Get<float>([|Name|], [1]);
        """);
}
