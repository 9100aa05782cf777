using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101: the scope is switched before the second get.</summary>
public class ReuseVariablesTests
{
    private const string Key = DuplicateVariableFix.ReuseVariablesKey;

    [Fact]
    public Task LocalOfAUsingStatement_IsSwitched() => Verify.BodyAsync(Key, """
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);

            // Once more.
            Variable.Get<float>([|"v"|], [1]);
        }
        """, """
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);

            foo.ReuseVariables();
            // Once more.
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task LocalAssignedInTheUsingStatement_IsSwitched() => Verify.BodyAsync(Key, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); var w = Variable.Get<float>([|"v"|], [1]); }
        """, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); foo.ReuseVariables(); var w = Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task VariableOfAnEarlierOpening_IsShared() => Verify.BodyAsync(Key, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using var foo = VariableScope.Open("foo");
        Variable.Get<float>([|"v"|], [1]);
        """, """
        using (VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        using var foo = VariableScope.Open("foo");
        foo.ReuseVariables();
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task ScopeByDefaultName_IsSwitched() => Verify.BodyAsync(Key, """
        using var cell = VariableScope.Open(null, defaultName: "cell");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>([|"v"|], [1]);
        """, """
        using var cell = VariableScope.Open(null, defaultName: "cell");
        Variable.Get<float>("v", [1]);
        cell.ReuseVariables();
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("using (var foo = VariableScope.Open(\"foo\")) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]); Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("using (var foo = VariableScope.Open(\"foo\")) { for (var i = 0; i < 2; i++) { Variable.Get<float>([|\"v\"|], [1]); } }")]
    [InlineData("using (VariableScope.Open(\"foo\")) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("using (var foo = VariableScope.Open(\"foo\")) { Variable.Get<float>(\"v\", [1]); if (true) Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]);")]
    public Task CreationBehindItOrEarlierInALoop_NoLocal_NoList_NorTheRoot_AreNotOffered(string statements) =>
        Verify.NotOfferedInBodyAsync(Key, statements);

    [Fact]
    public Task LocalThatHoldsAnotherScopeByThen_IsNotOffered() => Verify.NotOfferedInBodyAsync(Key, """
        VariableScope foo;
        using (foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo = VariableScope.Current;
            using (foo = VariableScope.Open("bar")) { }
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Fact]
    public Task LocalOfAHelper_IsOutOfReach() => Verify.NotOfferedAsync(Key, """
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer();
                [|Layer|]();
            }

            private static void Layer()
            {
                using (var foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
            }
        }
        """);
}
